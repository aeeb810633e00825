/** Ids of a list in a draft: one to five neighbouring words of which one has a digit, "KD 1000 042". */
import { mayHold } from '../table';
import { DIGITS, LETTERS, mixed, step, type Words, wordUnit } from '../words';
import { idEntry, MAX_GROUPS } from './forms';
import type { ExactInfo } from './list';
import { type Rows, SURE_MATCH, textOf } from './rows';
import { joins } from './seconds';

/** Letter groups before the digits of an id: "KD", "DE K". */
const MAX_PREFIX = 2;
/** A bare number where every so many numbers of its length are ids: below what policies act on by default. */
const CHANCE_MATCH = 0.4;

/** Adds the list's ids in a draft to what is found. */
export function findIds(
  rows: Rows,
  { idLengths, denseLengths }: ExactInfo,
  text: string,
  words: Words,
): void {
  const { start, end, kind } = words;
  const longest = 31 - Math.clz32(idLengths);

  /** Whether an id starts with a word and reaches another; the longest counts. */
  const foundAt = (first: number, needed: number): boolean => {
    const behind = Math.min(words.count, first + MAX_GROUPS);
    let length = 0;
    let kinds = 0;
    let found: { id: string; last: number; confidence: number } | null = null;
    for (let last = first; last < behind; last++) {
      length += (end[last] as number) - (start[last] as number);
      if (length > longest || (last > first && !joins(text, words, last))) break;
      kinds |= kind[last] as number;
      if (last < needed || ((idLengths >>> length) & 1) === 0) continue;
      if (!mayHold(rows.entries.filter, hashOf(text, words, first, last, rows.seed))) continue;
      const id = textOf(text, words, first, last);
      if (!rows.isEntry(idEntry(id))) continue;
      const dense = kinds === DIGITS && ((denseLengths >>> length) & 1) === 1;
      found = { id, last, confidence: dense ? CHANCE_MATCH : SURE_MATCH };
    }
    if (found) rows.add(start[first] as number, end[found.last] as number, found.confidence, found.id);
    return found !== null;
  };

  for (let at = 0; at < words.count; at++) {
    if (((kind[at] as number) & DIGITS) === 0) continue;
    let first = at;
    let length = (end[at] as number) - (start[at] as number);
    while (first > 0 && at - first < MAX_PREFIX && kind[first - 1] === LETTERS) {
      length += (end[first - 1] as number) - (start[first - 1] as number);
      if (length > longest || !joins(text, words, first)) break;
      first--;
    }
    while (first <= at && !foundAt(first, at)) first++;
  }
}

/** The quick hash of neighbouring words as one. */
function hashOf(text: string, words: Words, first: number, last: number, seed: number): number {
  if (first === last) return words.hash[first] as number;
  let quick = seed | 0;
  for (let word = first; word <= last; word++)
    for (let at = words.start[word] as number; at < (words.end[word] as number); at++)
      quick = step(quick, wordUnit(text.charCodeAt(at)));
  return mixed(quick);
}
