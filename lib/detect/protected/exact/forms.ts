/** The one form in which the values of a row are compared, however they are written. Null: a draft cannot be searched for it. */

import { normalize } from '../../engine/normalize';
import { fold } from '../../kit/fold';
import { DIGITS, joined, LETTERS, readWords } from '../words';
import { dateForms } from './dates';

/** Longest id, and longest word-like second field, in letters and digits: lengths fit into the bits of a number. */
export const MAX_LENGTH = 31;
/** Most groups that separators may split an id into. */
export const MAX_GROUPS = 5;
/** A second field that is words: "Bad Homburg", "SW1A 1AA". */
export const MAX_SECOND_WORDS = 3;
const MIN_ID = 4;
const MIN_SECOND = 3;
const MIN_PHONE = 7;
const MAX_PHONE = 15;
/** Digits at its end that a phone number is compared by, so that "+49 (0)30 901820" is "030 901820". */
const PHONE_END = 8;
const LOCAL = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+$/u;
const TITLES = new Set(
  'dr prof mr mrs ms miss sir herr frau hr fr ing mag dipl m mme mlle sr sra srta don dona'.split(' '),
);

const plain = (value: string) => fold(normalize(value).text).trim();

interface Grouped {
  text: string;
  kind: number;
}

function groupsOf(value: string): Grouped[] {
  const { count, start, end, kind } = readWords(value, 0, value.length, 0);
  return Array.from({ length: count }, (_, at) => ({
    text: value.slice(start[at], end[at]),
    kind: kind[at] ?? 0,
  }));
}

/** 'mara@kontor.example' */
export function emailForm(value: string): string | null {
  const email = plain(value).replace(/^mailto:/, '');
  return LOCAL.test(email) ? email : null;
}

/** An id without its separators; it needs a digit, and four characters. */
export function idForm(value: string): string | null {
  const groups = groupsOf(plain(value));
  const id = groups.map(({ text }) => text).join('');
  const digits = groups.some(({ kind }) => kind & DIGITS);
  return digits && groups.length <= MAX_GROUPS && id.length >= MIN_ID && id.length <= MAX_LENGTH ? id : null;
}

/** The first and the last word of a name, in the order of the alphabet: "Lindqvist, Mara K." is "Mara Lindqvist". */
export function nameForm(value: string): [string, string] | null {
  const [last = '', ...first] = plain(value).split(',');
  const words = groupsOf([...first, last].join(' '))
    .filter(({ text, kind }) => kind === LETTERS && text.length > 1 && !TITLES.has(text))
    .map(({ text }) => text);
  const [a, b] = [words[0], words.at(-1)];
  if (!a || !b || words.length < 2 || a === b) return null;
  return a < b ? [a, b] : [b, a];
}

/** What a second field may be written as in a draft: 'd19840312' for a date, 't30901820' a phone number, 'vberlin' else. */
export function secondForms(value: string): string[] {
  const text = plain(value);
  const dates = dateForms(text).filter(({ length }) => length === text.length);
  if (dates.length && /\D/.test(text)) return dates.map(({ form }) => form);
  const groups = groupsOf(text);
  const word = groups.map((group) => group.text).join('');
  const phone = phoneForm(text.replace(/[\s()./+-]/g, ''));
  const forms = [...dates.map(({ form }) => form), ...(phone ? [phone] : [])];
  const asWord = groups.length <= MAX_SECOND_WORDS && word.length >= MIN_SECOND && word.length <= MAX_LENGTH;
  return asWord ? [...forms, wordForm(word)] : forms;
}

export const wordForm = (word: string): string => `v${word}`;

/** Null where so many digits are no phone number. */
export function phoneForm(digits: string): string | null {
  const likely = /^\d+$/.test(digits) && digits.length >= MIN_PHONE && digits.length <= MAX_PHONE;
  return likely ? `t${digits.replace(/^0+/, '').slice(-PHONE_END)}` : null;
}

/** What an entry is hashed as: its kind, and a character that no value holds. */
export const emailEntry = (email: string): string => `e\n${email}`;
export const idEntry = (id: string): string => `i\n${id}`;
export const pairEntry = ([a, b]: readonly [string, string], second: string): string =>
  `p\n${a}\n${b}\n${second}`;

/** The quick hash of a name, of those of its two words in any order. */
export const nameHash = (a: number, b: number): number => joined(Math.min(a, b), Math.max(a, b));
