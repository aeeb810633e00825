/** Whom a letter greets, held against whom it goes to. */
import { fold } from '../detect/fold';
import type { Recipient } from '../draft';
import { isShortFor } from './short-names';

const NAME = "\\p{Lu}[\\p{L}'’-]{1,30}";
const GREETING = new RegExp(
  '^\\s*(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|afternoon|evening)|[Hh]allo|[Ll]iebe[rs]?|[Gg]uten (?:Morgen|Tag)|' +
    '[Ss]ehr geehrter? (?:Herr|Frau)|[Bb]onjour|[Cc]h[eè]re?|[Hh]ola|[Ee]stimad[oa])' +
    `(?: (?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Madame|Monsieur|Sr|Sra)\\.?)*((?: ${NAME}|(?:,| &| and| und| et| y)(?= ${NAME})){1,6})\\s*[,!:.–-]?\\s*$`,
  'u',
);
const EVERYONE =
  /^(?:all|both|team|everyone|everybody|colleagues|friends|sirs?|madam|customers?|folks|there|ladies|gentlemen|world|managers?|recruiters?|committee|members|partners|guests|students|parents|neighbou?rs|subscribers|readers|staff|guys|support|editors?|alle|allerseits|zusammen|kollegen|kolleginnen|damen|herren|kundinnen|kunden|welt|runde|leute|freunde|eltern|mitglieder|leser|leserinnen|nachbarn|teilnehmer|teilnehmerinnen|mitarbeiter|mitarbeiterinnen|gaste|redaktion|personalabteilung|tous|toutes|equipe|todos|todas|equipo)$/;
/** Addresses that several people read. */
const ROLE =
  /^(?:info|office|sales|support|contact|kontakt|service|hello|mail|post|team|admin|billing|accounts?|press|jobs|hr|marketing|noreply|no-reply)$/;
/** Letters that have no accent to set aside, and those that an address writes as two. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae' };
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
    const people = names.filter((name) => !/^(?:and|und|et|y)$/.test(name));
    return people.some((name) => EVERYONE.test(fold(name))) ? [] : people;
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
  return long.startsWith(short) || (short.length > 3 && long.endsWith(short)) || isShortFor(name, word);
}
