/** People of a list in a draft: a name with a second field of the same row close by, in one paragraph. */
import { memo } from '../../../base/memo';
import { mayHold } from '../table';
import { DIGITS, joined, type Words } from '../words';
import { nameHash, pairEntry } from './forms';
import type { ExactList } from './list';
import { type Rows, SURE_MATCH, textOf } from './rows';
import { type Second, secondsAt } from './seconds';

/** Characters between a name and the second field. */
export const REACH = 150;
/** Words from the first to the last of a name. */
const NAME_SPAN = 5;
/** A name with a city or a postcode: several people may share both. */
const FAIR_MATCH = 0.8;
/** Letters and digits from which a word-like second field is as good as an id. */
const LONG_SECOND = 7;

/** Adds the list's names and their second fields in a draft to what is found. */
export function findNames(rows: Rows, { nameWords, names }: ExactList, text: string, words: Words): void {
  // In a list the same fields stand near one name and the next.
  const seconds = memo((at: number) => secondsAt(text, words, at, rows.seed));
  let before: number[] = [];
  for (const at of candidates(words, nameWords)) {
    before = before.filter((first) => at - first <= NAME_SPAN);
    for (const first of before) {
      const quick = nameHash(words.hash[first] as number, words.hash[at] as number);
      if (mayHold(names, quick) && apart(text, words, first, at))
        findPairs(rows, seconds, text, words, first, at);
    }
    before.push(at);
  }
}

/** Words that may be of a name. Nothing else is done in this loop, as every word of a draft comes here. */
function candidates({ count, kind, hash }: Words, nameWords: Uint32Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++)
    if (((kind[at] as number) & DIGITS) === 0 && mayHold(nameWords, hash[at] as number)) found.push(at);
  return found;
}

/** The second fields around the name of words `first` and `last` that make a row of it. */
function findPairs(
  { entries, isEntry, add }: Rows,
  seconds: (at: number) => Second[],
  text: string,
  words: Words,
  first: number,
  last: number,
): void {
  const [a = '', b = ''] = [textOf(text, words, first, first), textOf(text, words, last, last)].sort();
  const quick = nameHash(words.hash[first] as number, words.hash[last] as number);
  const [start = 0, end = 0] = [words.start[first], words.end[last]];
  let low = first;
  while (low > 0 && (words.end[low - 1] as number) >= start - REACH && !breaks(text, words, low)) low--;
  let high = last;
  const reaches = (at: number) => at < words.count && (words.end[at] as number) <= end + REACH;
  while (reaches(high + 1) && !breaks(text, words, high + 1)) high++;
  const person = `${a} ${b}`;
  let surest = 0;
  for (let at = low; at <= high; at++) {
    if (at >= first && at <= last) continue;
    for (const second of seconds(at)) {
      if (second.last > high || (at < first && second.last >= first)) continue;
      if (!mayHold(entries.filter, joined(quick, second.quick)) || !isEntry(pairEntry([a, b], second.form)))
        continue;
      const confidence = confidenceOf(second.form);
      surest = Math.max(surest, confidence);
      add(second.start, second.end, confidence, person);
    }
  }
  if (surest) add(start, end, surest, person);
}

function confidenceOf(form: string): number {
  const sure = !form.startsWith('v') || (/\d/.test(form) && form.length > LONG_SECOND);
  return sure ? SURE_MATCH : FAIR_MATCH;
}

/** Whether words stand in one paragraph, as the words of a name do. */
function apart(text: string, words: Words, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if (breaks(text, words, at)) return false;
  return true;
}

/** Whether a blank line stands before a word; see ../../engine/segments.ts for what is blank. */
function breaks(text: string, words: Words, at: number): boolean {
  let blank = false;
  for (let place = words.end[at - 1] as number; place < (words.start[at] as number); place++) {
    const unit = text.charCodeAt(place);
    if (unit === 10) {
      if (blank) return true;
      blank = true;
    } else if (unit !== 32 && unit !== 9 && unit !== 13 && unit !== 62) blank = false;
  }
  return false;
}
