/**
 * Exact data match: rows of an organisation's own list, found in a draft by e-mail address, by id, or by a name with a
 * second field of the same row close by. The list is keyed hashes (see exact/list.ts); docs/exact-data-match.md says
 * what that hides and what not.
 */

import { emailEntry, idEntry, MAX_GROUPS, nameHash, pairEntry } from './exact/forms';
import type { ExactList } from './exact/list';
import { joins, type Second, secondsAt } from './exact/seconds';
import { fold, foldUnit } from './fold';
import type { Finder, Hit } from './hit';
import { memo } from './memo';
import { createKeyed } from './protected/keyed';
import { isIn, mayHold } from './protected/table';
import { DIGITS, joined, LETTERS, mixed, readWords, step, type Words, wordUnit } from './protected/words';

export const EXACT_ENTITY = 'EXACT_DATA_MATCH';

/** Characters between a name and the second field, within one paragraph. */
export const REACH = 150;
/** Words from the first to the last of a name. */
const NAME_SPAN = 5;
/** Letter groups before the digits of an id: "KD", "DE K". */
const MAX_PREFIX = 2;

const SURE_MATCH = 0.95;
/** A name with a city or a postcode: several people may share both. */
const FAIR_MATCH = 0.8;
/** A bare number where every so many numbers of its length are ids: below what policies act on by default. */
const CHANCE_MATCH = 0.4;
/** Letters and digits from which a word-like second field is as good as an id. */
const LONG_SECOND = 7;

/** Makes a finder of a list. Its cost is one quick look at each word, and more only where a row may stand. */
export function createExactFinder(list: ExactList): Finder {
  const { facts, entries, names, nameWords } = list;
  const { seed, strong } = createKeyed(facts.key);
  const { idLengths, denseLengths } = facts;
  const longestId = 31 - Math.clz32(idLengths);
  const detector = `edm:${facts.id}`;
  /** The lists of the last scan, for the next one. */
  let room: Words | null = null;
  const hit = (start: number, end: number, confidence: number, value: string): Hit => ({
    detector,
    entity: EXACT_ENTITY,
    category: 'personal',
    confidence,
    start,
    end,
    value,
  });

  const emails = (text: string, from: number, until: number, hits: Hit[]) => {
    for (let at = text.indexOf('@', from); at >= 0 && at < until; at = text.indexOf('@', at + 1)) {
      let start = at;
      while (start > from && isLocal(text.charCodeAt(start - 1))) start--;
      let end = at + 1;
      while (end < until && isDomain(text.charCodeAt(end))) end++;
      while (end > at + 1 && wordUnit(text.charCodeAt(end - 1)) === 0) end--;
      if (start === at || end === at + 1) continue;
      let quick = seed | 0;
      for (let place = start; place < end; place++) quick = step(quick, foldUnit(text.charCodeAt(place)));
      if (!mayHold(entries.filter, mixed(quick))) continue;
      const email = fold(text.slice(start, end));
      if (isIn(entries, strong(emailEntry(email)))) hits.push(hit(start, end, SURE_MATCH, email));
    }
  };

  /** Ids that start with a word and reach another; the longest counts. */
  const idAt = (text: string, words: Words, first: number, needed: number): Hit | null => {
    const { start, end, kind } = words;
    const behind = Math.min(words.count, first + MAX_GROUPS);
    let length = 0;
    let kinds = 0;
    let found: Hit | null = null;
    for (let last = first; last < behind; last++) {
      length += (end[last] as number) - (start[last] as number);
      if (length > longestId || (last > first && !joins(text, words, last))) break;
      kinds |= kind[last] as number;
      if (last < needed || ((idLengths >>> length) & 1) === 0) continue;
      if (!mayHold(entries.filter, hashOf(text, words, first, last, seed))) continue;
      const id = textOf(text, words, first, last);
      if (!isIn(entries, strong(idEntry(id)))) continue;
      const dense = kinds === DIGITS && ((denseLengths >>> length) & 1) === 1;
      found = hit(start[first] as number, end[last] as number, dense ? CHANCE_MATCH : SURE_MATCH, id);
    }
    return found;
  };

  const ids = (text: string, words: Words, at: number, hits: Hit[]) => {
    const { start, end, kind } = words;
    let first = at;
    let length = (end[at] as number) - (start[at] as number);
    while (first > 0 && at - first < MAX_PREFIX && kind[first - 1] === LETTERS) {
      length += (end[first - 1] as number) - (start[first - 1] as number);
      if (length > longestId || !joins(text, words, first)) break;
      first--;
    }
    for (; first <= at; first++) {
      const found = idAt(text, words, first, at);
      if (!found) continue;
      hits.push(found);
      return;
    }
  };

  /** The second fields around a name in the same paragraph that make a row of it. */
  const pairs = (
    text: string,
    words: Words,
    first: number,
    last: number,
    { seconds, isEntry }: Near,
    hits: Hit[],
  ) => {
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
        const { form } = second;
        const both = joined(quick, second.quick);
        if (!mayHold(entries.filter, both) || !isEntry(pairEntry([a, b], form))) continue;
        const confidence = confidenceOf(form);
        surest = Math.max(surest, confidence);
        hits.push(hit(second.start, second.end, confidence, person));
      }
    }
    if (surest) hits.push(hit(start, end, surest, person));
  };

  return (text, from, until) => {
    const hits: Hit[] = [];
    if (facts.entries.emails) emails(text, from, until, hits);
    if (!idLengths && !facts.entries.pairs) return outermost(hits);
    const words = readWords(text, from, until, seed, room);
    room = words;
    // In a list the same names and fields stand near each other again and again.
    const near: Near = {
      seconds: memo((at) => secondsAt(text, words, at, seed)),
      isEntry: memo((entry) => isIn(entries, strong(entry))),
    };
    const { kind, hash } = words;
    let before: number[] = [];
    for (let at = 0; at < words.count; at++) {
      if ((kind[at] as number) & DIGITS) {
        if (idLengths) ids(text, words, at, hits);
      } else if (mayHold(nameWords, hash[at] as number)) {
        before = before.filter((first) => at - first <= NAME_SPAN);
        for (const first of before)
          if (
            mayHold(names, nameHash(hash[first] as number, hash[at] as number)) &&
            apart(text, words, first, at)
          )
            pairs(text, words, first, at, near, hits);
        before.push(at);
      }
    }
    return outermost(hits);
  };
}

interface Near {
  /** The second fields that start with a word. */
  seconds(at: number): Second[];
  isEntry(entry: string): boolean;
}

function confidenceOf(form: string): number {
  const sure = !form.startsWith('v') || (/\d/.test(form) && form.length > LONG_SECOND);
  return sure ? SURE_MATCH : FAIR_MATCH;
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

const textOf = (text: string, words: Words, first: number, last: number): string => {
  let found = '';
  for (let at = first; at <= last; at++) found += fold(text.slice(words.start[at], words.end[at]));
  return found;
};

const DOMAIN = 1;
const LOCAL = 2;
/** In which part of an address a character may stand that is neither letter nor digit. */
const MAIL = new Uint8Array(65_536);
for (const char of "_%+'") MAIL[char.charCodeAt(0)] = LOCAL;
for (const char of '.-') MAIL[char.charCodeAt(0)] = DOMAIN | LOCAL;
const isDomain = (unit: number) => wordUnit(unit) !== 0 || ((MAIL[unit] as number) & DOMAIN) !== 0;
const isLocal = (unit: number) => wordUnit(unit) !== 0 || MAIL[unit] !== 0;

/** Whether words stand in one paragraph, as the words of a name do. */
function apart(text: string, words: Words, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if (breaks(text, words, at)) return false;
  return true;
}

/** Whether a blank line stands before a word; see segments.ts for what is blank. */
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

/** Without what lies within another hit, and each range once: at its surest. Sorted by start. */
function outermost(hits: readonly Hit[]): Hit[] {
  if (hits.length < 2) return [...hits];
  let until = -1;
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence)
    .filter(({ end }) => {
      if (end <= until) return false;
      until = end;
      return true;
    });
}
