/**
 * Remembers what is known of outlines (see outline.ts) without ever building one: a hash table whose keys are symbols. A
 * look-up reads a run and what stands around it once, and then hardly ever more than one entry.
 */
import { symbolAt } from './outline';

const SLOTS = 1 << 14;
/** At half of the slots the table is full: it forgets everything, so that it never takes more than a megabyte. */
const MAX_ENTRIES = SLOTS / 2;
/** Symbols before, in and behind a run, and the two numbers that say which is which. */
const MAX_KEY = 80;

export interface OutlineMemo<T> {
  /**
   * The place of the outline of text[left, right) with its run at [start, end), at most MAX_KEY - 2 characters; -1 if
   * it holds a character that no outline holds.
   */
  place(text: string, left: number, start: number, end: number, right: number): number;
  get(place: number): T | undefined;
  set(place: number, value: T): void;
}

/** An empty memo. */
export function createOutlineMemo<T>(): OutlineMemo<T> {
  const entryAt = new Int32Array(SLOTS).fill(-1);
  const keys = new Uint8Array(MAX_ENTRIES * MAX_KEY);
  const hashes = new Int32Array(MAX_ENTRIES);
  const lengths = new Uint8Array(MAX_ENTRIES);
  const values: (T | undefined)[] = [];
  const key = new Uint8Array(MAX_KEY);
  let entries = 0;

  const isKey = (entry: number, length: number): boolean => {
    const from = entry * MAX_KEY;
    for (let at = 0; at < length; at++) if (keys[from + at] !== key[at]) return false;
    return true;
  };

  const add = (slot: number, hash: number, length: number): number => {
    if (entries === MAX_ENTRIES) {
      entryAt.fill(-1);
      values.length = 0;
      entries = 0;
    }
    const entry = entries++;
    entryAt[slot] = entry;
    hashes[entry] = hash;
    lengths[entry] = length;
    keys.set(key.subarray(0, length), entry * MAX_KEY);
    return entry;
  };

  return {
    place(text, left, start, end, right) {
      key[0] = start - left;
      key[1] = end - start;
      // FNV-1a.
      let hash = Math.imul(((start - left) << 8) ^ (end - start) ^ 0x811c9dc5, 0x01000193);
      let length = 2;
      for (let index = left; index < right; index++) {
        const symbol = symbolAt(text.charCodeAt(index));
        if (symbol < 0) return -1;
        key[length++] = symbol;
        hash = Math.imul(hash ^ symbol, 0x01000193);
      }
      let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      for (;;) {
        const entry = entryAt[slot] as number;
        if (entry < 0) return add(slot, hash, length);
        if (hashes[entry] === hash && lengths[entry] === length && isKey(entry, length)) return entry;
        slot = (slot + 1) & (SLOTS - 1);
      }
    },
    get: (place) => values[place],
    set(place, value) {
      values[place] = value;
    },
  };
}
