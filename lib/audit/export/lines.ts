/** The log as lines of an export, oldest first, one epoch at a time. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SealedRecord } from '../../crypto/chain';
import { type KeyWalk, openRecord } from '../../crypto/open';
import type { DraftguardDb, StoredEpoch } from '../../db';
import type { Anchor } from '../anchor';
import { epochHash } from '../epoch';
import { epochKeys } from '../epoch-keys';
import type { Manifest } from '../manifest';
import { decodePayload } from '../payload';
import { recordsOf } from '../stored';
import { type EndLine, type ExportLine, HEAD_LINE, type RecordLine } from './line';

/** Where an export ends: after this many records of this epoch. What is written meanwhile is left for the next one. */
export interface ExportEnd {
  epoch: string;
  size: number;
}

export interface LinesRequest {
  db: DraftguardDb;
  /** With a reader's identities each record also carries its event and its own key; without any it stays sealed. */
  identities: readonly string[];
  /** null: the log as it is. */
  end: ExportEnd | null;
  /** Signs what the last line says; the epoch is the last one, '' for an empty log. */
  sign(manifest: Manifest, epoch: string): Promise<string>;
  /** ms since the Unix epoch */
  clock(): number;
  signal?: AbortSignal | undefined;
}

/** The lines, some hundreds at a time. */
export async function* exportLines(request: LinesRequest): AsyncGenerator<ExportLine[]> {
  const { db, identities, end, sign, clock, signal } = request;
  yield [HEAD_LINE];
  const said = { epochs: 0, records: 0, anchors: 0, purged: 0, disclosed: 0, head: '' };
  let epoch = '';
  for (const { order } of await ordersOf(db)) {
    signal?.throwIfAborted();
    const stored = await db.epochs.get(order);
    if (!stored) continue;
    const size = stored.epoch === end?.epoch ? end.size : Number.POSITIVE_INFINITY;
    const [records, anchors, keys] = await Promise.all([
      recordsOf(db, stored, 0, size),
      anchorsOf(db, stored.epoch),
      epochKeys(identities, stored),
    ]);
    said.epochs++;
    said.records += records.length;
    said.head = records.at(-1)?.hash ?? epochHash(stored);
    epoch = stored.epoch;
    for (const lines of epochPieces(stored, records, anchors, keys)) {
      said.purged += lines.filter((line) => line.kind === 'record' && line.box === null).length;
      said.anchors += lines.filter(({ kind }) => kind === 'anchor').length;
      said.disclosed += lines.filter((line) => line.kind === 'record' && line.event !== undefined).length;
      yield lines;
    }
    if (stored.epoch === end?.epoch) break;
  }
  const manifest: Manifest = { v: 1, ...said, time: Math.floor(clock() / 60_000) * 60_000 };
  yield [endLine(manifest, epoch === '' ? '' : await sign(manifest, epoch))];
}

const ordersOf = async (db: DraftguardDb) =>
  (await db.epochs.orderBy('order').primaryKeys()).map((order) => ({ order }));

const anchorsOf = (db: DraftguardDb, epoch: string) =>
  db.anchors.where('[epoch+size]').between([epoch, 0], [epoch, Number.POSITIVE_INFINITY]).toArray();

const endLine = (manifest: Manifest, sig: string): EndLine => ({ kind: 'end', ...manifest, sig });

/** Records in a piece: little enough that its texts are gone before the next one's come, or memory would grow. */
const PIECE = 256;

/** The header of an epoch, and records of it with the anchors that belong to them. */
export const epochLines = (...epoch: Parameters<typeof epochPieces>): ExportLine[] =>
  [...epochPieces(...epoch)].flat();

function* epochPieces(
  { order: _, count: __, ...header }: StoredEpoch,
  records: readonly SealedRecord[],
  anchors: readonly Anchor[],
  keys: KeyWalk | null,
): Generator<ExportLine[]> {
  let lines: ExportLine[] = [{ kind: 'epoch', ...header }];
  let next = 0;
  for (const record of records) {
    lines.push(recordLine(record, keys?.at(record.seq) ?? null));
    for (let anchor = anchors[next]; anchor && anchor.size <= record.seq + 1; anchor = anchors[next]) {
      lines.push({ kind: 'anchor', ...anchor });
      next++;
    }
    if (lines.length < PIECE) continue;
    yield lines;
    lines = [];
  }
  yield lines;
}

/** A record as a line; with its key, and where that opens it, with what it holds. */
export function recordLine(record: SealedRecord, key: Uint8Array | null): RecordLine {
  const { v, epoch, seq, time, class: kept, prev, nonce, box, boxHash, hash } = record;
  const sealed: RecordLine = {
    ...{ kind: 'record', v, epoch, seq, time, class: kept, prev, nonce, box, boxHash, hash },
  };
  const payload = key && openRecord(key, record);
  if (!key || !payload) return sealed;
  return {
    ...sealed,
    key: bytesToHex(key),
    event: decodePayload(payload) as NonNullable<RecordLine['event']>,
  };
}
