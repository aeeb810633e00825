/** Whom a letter greets, held against whom it goes to. */
import { fold } from '../detect/kit/fold';
import { anyOf, LANGUAGES } from '../languages';
import type { Recipient } from '../mail/draft';
import { isShortFor } from './short-names';

const NAME = "\\p{Lu}[\\p{L}'’-]{1,30}";
/** Any of these words, begun small or large. */
const cased = (words: string) =>
  words.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
  );
const GREETING = new RegExp(
  `^\\s*(?:${cased(anyOf(({ greetings }) => greetings))})(?: (?:${cased(anyOf(({ courtesy }) => courtesy))})\\.?)*` +
    `((?: ${NAME}|(?:,| &| and| und| et| y| e| en| och| i)(?= ${NAME})){1,6})\\s*[,!:.–-]?\\s*$`,
  'u',
);
const AND = /^(?:and|und|et|y|e|en|och|i)$/;
/** Titles, roles and crowds: who is greeted so is anybody. */
const NOBODY = new Set(LANGUAGES.flatMap(({ nobody }) => nobody));
/** Addresses that several people read. */
const ROLE =
  /^(?:info|office|sales|support|contact|kontakt|service|hello|mail|post|team|admin|billing|accounts?|press|jobs|hr|marketing|noreply|no-reply)$/;
/** Letters that have no accent to set aside, and those that an address writes as two. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', ı: 'i', đ: 'd' };
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  æ: 'ae',
};
const LINES = 3;

/** The names that the first lines greet, in small letters; none if they greet everybody or nobody. */
export function greeted(body: string): string[] {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, LINES)) {
    const match = GREETING.exec(line);
    if (!match) continue;
    const names = comparable(match[1] ?? '').match(/[\p{L}'’-]{2,}/gu) ?? [];
    const people = names.filter((name) => !AND.test(name));
    return people.some((name) => NOBODY.has(fold(name))) ? [] : people;
  }
  return [];
}

/** Whether the letter greets somebody, and no recipient is called so, though each has a name to go by. */
export function greetsSomebodyElse(body: string, recipients: readonly Recipient[]): boolean {
  const names = greeted(body).flatMap(spellings);
  if (names.length === 0 || recipients.length === 0) return false;
  const known = recipients.map(wordsOf);
  if (known.some((words) => words.length === 0)) return false;
  return !names.some((name) => known.some((words) => words.some((word) => isSame(name, word))));
}

/** The words that a recipient may be called by, in all spellings; none if the address is read by several or says nothing. */
function wordsOf({ name, address }: Recipient): string[] {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  const words = comparable(`${name} ${local}`).match(/\p{L}{2,}/gu) ?? [];
  const personal = name.trim() !== '' || /\p{L}{2,}[._-]\p{L}{2,}/u.test(local);
  return personal && !words.some((word) => ROLE.test(word)) ? words.flatMap(spellings) : [];
}

const comparable = (text: string) => text.normalize('NFC').toLowerCase();

/** How a name is written without letters of its own: "muller" and "mueller" for Müller. */
function spellings(name: string): string[] {
  const spelled = (table: Readonly<Record<string, string>>) =>
    fold([...name].map((letter) => table[letter] ?? letter).join(''));
  return [...new Set([spelled(PLAIN), spelled(WRITTEN_OUT)])];
}

function isSame(name: string, word: string): boolean {
  const short = name.length < word.length ? name : word;
  const long = short === name ? word : name;
  // "Max" for Maximilian, "mlindqvist" for Lindqvist.
  if (long.startsWith(short) || (short.length > 3 && long.endsWith(short)) || isShortFor(name, word))
    return true;
  return isNearly(name, word);
}

/** "Julie" for Julia: one letter of a name that begins alike is a slip of the pen. */
function isNearly(a: string, b: string): boolean {
  if (a.length < 4 || a.length !== b.length || a.slice(0, 3) !== b.slice(0, 3)) return false;
  return [...a].filter((letter, at) => letter !== b[at]).length === 1;
}
