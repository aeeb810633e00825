/**
 * Winnowing (Schleimer, Wilkerson, Aiken: Winnowing: local algorithms for document fingerprinting, SIGMOD 2003) over
 * words. A gram is GRAM words in a row; of every WINDOW neighbouring grams of a document at least one is kept.
 * A draft is asked for all of its grams, so that every shared run of MIN_RUN words has two kept ones or more.
 */

import { mixed } from '../words';

/** Words in a gram. */
export const GRAM = 8;
/** Neighbouring grams of which one is kept. */
export const WINDOW = 8;
/** Words that a draft must share with a document in a row to be found for sure. */
export const MIN_RUN = 2 * WINDOW + GRAM - 1;

const BASE = 0x01000193;
const OLDEST = Array.from({ length: GRAM - 1 }).reduce((power: number) => Math.imul(power, BASE), 1);

/** The rolling hash (Karp and Rabin, 1987) of each gram, by the index of its first word. */
export function gramHashes(words: ArrayLike<number>): Uint32Array {
  const grams = new Uint32Array(Math.max(0, words.length - GRAM + 1));
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    if (at >= GRAM) hash = (hash - Math.imul(words[at - GRAM] as number, OLDEST)) | 0;
    hash = (Math.imul(hash, BASE) + (words[at] as number)) | 0;
    if (at >= GRAM - 1) grams[at - GRAM + 1] = mixed(hash);
  }
  return grams;
}

/** The indexes of the grams that are kept: the least of each window, the last of equal ones. */
export function winnow(grams: ArrayLike<number>): number[] {
  const kept: number[] = [];
  const windows = Math.max(1, grams.length - WINDOW + 1);
  for (let from = 0; from < windows && grams.length; from++) {
    let least = from;
    for (let at = from + 1; at < Math.min(grams.length, from + WINDOW); at++)
      if ((grams[at] as number) <= (grams[least] as number)) least = at;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/** The quick hash of a gram in a filter. Kept grams have small hashes, and a filter needs hashes that are spread evenly. */
export const spread = (gram: number): number => mixed(gram);

/** What a gram is hashed as. */
export const gramEntry = (words: readonly string[]): string => `g\n${words.join(' ')}`;
