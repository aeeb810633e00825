/** What the searches for the rows of a list share. */
import { fold } from '../../kit/fold';
import type { KeyedTable } from '../table';
import type { Words } from '../words';

export const SURE_MATCH = 0.95;

/** A list, and where one scan puts what it finds of it. */
export interface Rows {
  /** Where quick hashes start. */
  seed: number;
  entries: KeyedTable;
  /** Whether the list holds an entry, by its strong hash: dear, so the filter of the entries is asked first. */
  isEntry(entry: string): boolean;
  add(start: number, end: number, confidence: number, value: string): void;
}

/** Words [first, last], folded, without what separates them. */
export const textOf = (text: string, words: Words, first: number, last: number): string => {
  let found = '';
  for (let at = first; at <= last; at++) found += fold(text.slice(words.start[at], words.end[at]));
  return found;
};
