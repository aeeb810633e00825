/** What may be the second field of a row near a name in a draft: words, ids, postcodes, phone numbers and dates. */
import { fold } from '../../kit/fold';
import { DIGITS, quickHash, type Words } from '../words';
import { dateForms, MAX_DATE } from './dates';
import { MAX_LENGTH, MAX_SECOND_WORDS, phoneForm, wordForm } from './forms';

export interface Second {
  form: string;
  /** Its quick hash, made once: several names may stand near. */
  quick: number;
  /** The last word that it is made of. */
  last: number;
  start: number;
  end: number;
}

const MAX_PHONE_GROUPS = 6;
const PHONE_GAP = /^[ ()./-]{0,3}$/;
const MONTH_START = /^[jfmasonde]/;

/** The seconds that start with a word; those of single words first. */
export function secondsAt(text: string, words: Words, at: number, seed: number): Second[] {
  const found = [...wordSeconds(text, words, at), ...phones(text, words, at), ...dates(text, words, at)];
  return found.map((second) => ({ ...second, quick: quickHash(second.form, seed) }));
}

type Unhashed = Omit<Second, 'quick'>;

function wordSeconds(text: string, words: Words, at: number): Unhashed[] {
  const found: Unhashed[] = [];
  const start = words.start[at] as number;
  let word = '';
  for (let last = at; last < Math.min(words.count, at + MAX_SECOND_WORDS); last++) {
    if (last > at && !joins(text, words, last)) break;
    word += fold(text.slice(words.start[last], Math.min(words.end[last] as number, start + 2 * MAX_LENGTH)));
    if (word.length > MAX_LENGTH) break;
    found.push({ form: wordForm(word), last, start, end: words.end[last] as number });
  }
  return found;
}

/** Whether one separator, which is no line break, stands before a word and after another. */
export function joins(text: string, words: Words, at: number): boolean {
  const gap = words.end[at - 1] as number;
  return words.start[at] === gap + 1 && SEPARATOR[text.charCodeAt(gap)] === 1;
}
const SEPARATOR = new Uint8Array(65_536);
for (const char of ' -./_:#') SEPARATOR[char.charCodeAt(0)] = 1;

function phones(text: string, words: Words, at: number): Unhashed[] {
  const found: Unhashed[] = [];
  const start = words.start[at] as number;
  let digits = '';
  for (let last = at; last < Math.min(words.count, at + MAX_PHONE_GROUPS); last++) {
    const [from = 0, end = 0] = [words.start[last], words.end[last]];
    const gap = last > at ? text.slice(words.end[last - 1], Math.min(from, start + 40)) : '';
    if (words.kind[last] !== DIGITS || !PHONE_GAP.test(gap) || end - from > MAX_LENGTH) break;
    digits += text.slice(from, end);
    const form = phoneForm(digits);
    if (form) found.push({ form, last, start, end });
  }
  return found;
}

function dates(text: string, words: Words, at: number): Unhashed[] {
  const start = words.start[at] as number;
  const folded = fold(text.slice(start, start + MAX_DATE));
  if (words.kind[at] !== DIGITS && !MONTH_START.test(folded) && !/^\d/.test(folded)) return [];
  return dateForms(folded).map(({ form, length }) => {
    const end = start + length;
    let last = at;
    while (last + 1 < words.count && (words.start[last + 1] as number) < end) last++;
    return { form, last, start, end };
  });
}
