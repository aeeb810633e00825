/**
 * All records of a closed epoch in one piece, for the database only: IndexedDB takes some 0.1 ms a row, which is
 * minutes for a million. `epoch`, `v`, `seq` and `prev` follow from the place, and a hash that was changed no longer
 * fits, so nothing is lost for verification.
 *
 *     u32 count | f64 time … | u8 class … | 24 nonce … | 32 boxHash … | 32 hash … | u32 end of box … | boxes
 *
 * Little-endian; an empty box is a purged one.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type BinaryRecord, NONCE_BYTES, type SealedRecord, sealedBytes } from '../crypto/chain';
import { CLASSES } from './event';

const HASH = 32;
const isHex = (text: unknown, bytes: number) =>
  typeof text === 'string' && text.length === 2 * bytes && /^[0-9a-f]*$/.test(text);
const classNumber = (name: string) => (CLASSES as readonly string[]).indexOf(name);

const fits = ({ nonce, box, boxHash, hash, class: kept, time, v }: SealedRecord): boolean =>
  isHex(nonce, NONCE_BYTES) &&
  isHex(boxHash, HASH) &&
  isHex(hash, HASH) &&
  (box === null || (box.length > 0 && isHex(box, box.length / 2))) &&
  classNumber(kept) >= 0 &&
  Number.isInteger(time) &&
  v === 1;

interface Layout {
  count: number;
  time: number;
  class: number;
  nonce: number;
  boxHash: number;
  hash: number;
  end: number;
  boxes: number;
}

function layoutOf(count: number): Layout {
  const time = 4;
  const kept = time + 8 * count;
  const nonce = kept + count;
  const boxHash = nonce + NONCE_BYTES * count;
  const hash = boxHash + HASH * count;
  const end = hash + HASH * count;
  return { count, time, class: kept, nonce, boxHash, hash, end, boxes: end + 4 * count };
}

/** null when a record is damaged so that it does not fit. */
export function packRecords(records: readonly SealedRecord[]): Uint8Array<ArrayBuffer> | null {
  if (!records.every(fits)) return null;
  const at = layoutOf(records.length);
  const boxes = records.map((record) => sealedBytes(record).box ?? new Uint8Array(0));
  const size = boxes.reduce((sum, box) => sum + box.length, 0);
  const bytes = new Uint8Array(at.boxes + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, at.count, true);
  let end = 0;
  for (const [i, record] of records.entries()) {
    const box = boxes[i] ?? new Uint8Array(0);
    view.setFloat64(at.time + 8 * i, record.time, true);
    bytes[at.class + i] = classNumber(record.class);
    bytes.set(hexToBytes(record.nonce), at.nonce + NONCE_BYTES * i);
    bytes.set(hexToBytes(record.boxHash), at.boxHash + HASH * i);
    bytes.set(hexToBytes(record.hash), at.hash + HASH * i);
    bytes.set(box, at.boxes + end);
    end += box.length;
    view.setUint32(at.end + 4 * i, end, true);
  }
  return bytes;
}

/** How many records a pack has. */
export const countOf = (pack: Uint8Array): number =>
  new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);

/** One place of a pack; `prev`, `nonce`, `box` and the hashes are made hex when they are asked for. */
class PackedRecord implements BinaryRecord {
  readonly v = 1;
  readonly class: string;
  constructor(
    readonly epoch: string,
    readonly seq: number,
    readonly time: number,
    kept: string,
    private readonly parts: ReturnType<BinaryRecord['bytes']>,
  ) {
    this.class = kept;
  }
  bytes() {
    return this.parts;
  }
  get prev() {
    return bytesToHex(this.parts.prev);
  }
  get nonce() {
    return bytesToHex(this.parts.nonce);
  }
  get box() {
    return this.parts.box && bytesToHex(this.parts.box);
  }
  get boxHash() {
    return bytesToHex(this.parts.boxHash);
  }
  get hash() {
    return bytesToHex(this.parts.hash);
  }
}

/**
 * The records of places `from` to `to` (the last one not included).
 * @param first what the first record of the epoch names as the hash before it
 */
export function unpackRecords(
  pack: Uint8Array,
  epoch: string,
  first: string,
  from: number,
  to: number,
): BinaryRecord[] {
  const view = new DataView(pack.buffer, pack.byteOffset);
  const at = layoutOf(countOf(pack));
  const piece = (start: number, length: number) => pack.subarray(start, start + length);
  const hashAt = (seq: number) => piece(at.hash + HASH * seq, HASH);
  const begin = Math.max(0, from);
  const records: BinaryRecord[] = [];
  let prev = begin === 0 ? hexToBytes(first) : hashAt(begin - 1);
  for (let seq = begin; seq < Math.min(to, at.count); seq++) {
    const start = at.boxes + (seq === 0 ? 0 : view.getUint32(at.end + 4 * (seq - 1), true));
    const end = at.boxes + view.getUint32(at.end + 4 * seq, true);
    const time = view.getFloat64(at.time + 8 * seq, true);
    const kept = CLASSES[pack[at.class + seq] ?? -1] ?? '';
    const hash = hashAt(seq);
    const nonce = piece(at.nonce + NONCE_BYTES * seq, NONCE_BYTES);
    const box = start === end ? null : pack.subarray(start, end);
    const boxHash = piece(at.boxHash + HASH * seq, HASH);
    records.push(new PackedRecord(epoch, seq, time, kept, { nonce, box, boxHash, prev, hash }));
    prev = hash;
  }
  return records;
}
