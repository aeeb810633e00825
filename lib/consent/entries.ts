/**
 * What the look-up of one import holds of a record, in 32 bytes: subject (12), block (4) and slot (2) of the sealed record,
 * purpose and basis (1), one byte to spare, and seconds since the Unix epoch of obtained, expires and withdrawn (4 each;
 * 0 for none). Numbers are little-endian.
 */
import { PURPOSES } from '../policy/envelope';
import { BASES } from '../policy/grounds';
import { SUBJECT_BYTES } from './keys';
import type { ConsentFacts } from './record';

export const ENTRY = 32;
const BLOCK = SUBJECT_BYTES;
const SLOT = 16;
const CODE = 18;
const TIMES = 20;

export interface Entry extends ConsentFacts {
  block: number;
  slot: number;
}

/** A moment is never told later than it is, but for an end, which is never told earlier than that. */
const seconds = (ms: number | null) => (ms === null ? 0 : Math.max(1, Math.floor(ms / 1000)));
const ms = (value: number) => (value === 0 ? null : value * 1000);

export function writeEntry(into: Uint8Array, at: number, subject: Uint8Array, entry: Entry): void {
  const view = new DataView(into.buffer, into.byteOffset + at, ENTRY);
  into.set(subject, at);
  view.setUint32(BLOCK, entry.block, true);
  view.setUint16(SLOT, entry.slot, true);
  view.setUint8(CODE, PURPOSES.indexOf(entry.purpose) * 16 + BASES.indexOf(entry.basis));
  for (const [place, time] of [entry.obtained, entry.expires, entry.withdrawn].entries())
    view.setUint32(TIMES + 4 * place, seconds(time), true);
}

function readEntry(from: Uint8Array, at: number): Entry {
  const view = new DataView(from.buffer, from.byteOffset + at, ENTRY);
  const time = (place: number) => ms(view.getUint32(TIMES + 4 * place, true));
  const code = view.getUint8(CODE);
  return {
    block: view.getUint32(BLOCK, true),
    slot: view.getUint16(SLOT, true),
    purpose: PURPOSES[code >> 4] ?? 'marketing',
    basis: BASES[code & 15] ?? 'consent',
    obtained: time(0) ?? 0,
    expires: time(1),
    withdrawn: time(2),
  };
}

export function* eachEntry(entries: Uint8Array): Generator<{ subject: Uint8Array; entry: Entry }> {
  for (let at = 0; at < entries.length; at += ENTRY)
    yield { subject: entries.slice(at, at + SUBJECT_BYTES), entry: readEntry(entries, at) };
}

/** Where a subject's entries start. */
export function placesOf(entries: Uint8Array, subject: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < entries.length; at += ENTRY) {
    let same = 0;
    while (same < SUBJECT_BYTES && entries[at + same] === subject[same]) same++;
    if (same === SUBJECT_BYTES) places.push(at);
  }
  return places;
}

export const entriesOf = (entries: Uint8Array, subject: Uint8Array): Entry[] =>
  placesOf(entries, subject).map((at) => readEntry(entries, at));

/** The entries without those of a subject. */
export function withoutSubject(entries: Uint8Array, subject: Uint8Array): Uint8Array<ArrayBuffer> {
  const gone = new Set(placesOf(entries, subject));
  const left = new Uint8Array(entries.length - gone.size * ENTRY);
  let to = 0;
  for (let at = 0; at < entries.length; at += ENTRY) {
    if (gone.has(at)) continue;
    left.set(entries.subarray(at, at + ENTRY), to);
    to += ENTRY;
  }
  return left;
}
