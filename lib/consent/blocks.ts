/** Sealed records, some hundred in a block. An erased record leaves an empty slot, so that the places of others stay. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ConsentKeys } from './keys';
import type { ConsentRecord } from './record';

/** Records in a block: what is read, and written anew, for one of them. */
export const BLOCK_RECORDS = 500;

type Row = [
  ...[address: string, purpose: ConsentRecord['purpose'], basis: ConsentRecord['basis'], obtained: number],
  ...[expires: number | null, withdrawn: number | null, source: string, wording: string, proof: string],
];

const place = (import_: number, block: number) => `consent ${import_} ${block}`;

export function sealBlock(
  keys: ConsentKeys,
  import_: number,
  block: number,
  records: readonly (ConsentRecord | null)[],
): Uint8Array<ArrayBuffer> {
  const rows = records.map((each): Row | null =>
    each
      ? ([
          ...[each.address, each.purpose, each.basis, each.obtained],
          ...[each.expires, each.withdrawn, each.source, each.wording, each.proof],
        ] as Row)
      : null,
  );
  return keys.seal(place(import_, block), utf8ToBytes(JSON.stringify(rows)));
}

export function openBlock(
  keys: ConsentKeys,
  import_: number,
  block: number,
  sealed: Uint8Array,
): (ConsentRecord | null)[] {
  const rows = JSON.parse(
    new TextDecoder().decode(keys.open(place(import_, block), sealed)),
  ) as (Row | null)[];
  return rows.map((row) => {
    if (!row) return null;
    const [address, purpose, basis, obtained, expires, withdrawn, source, wording, proof] = row;
    return { address, purpose, basis, obtained, expires, withdrawn, source, wording, proof };
  });
}
