/**
 * People, organisations and places in running text. Candidates are words written like names; word lists (from compromise),
 * titles, greetings, introductions and signatures decide. A name alone never reaches what policies act on by default.
 */
import type { Finder, Hit } from '../hit';
import { paragraphEnd } from '../segments';
import {
  DEED,
  FOLLOWERS,
  GREETINGS,
  HONORIFICS,
  INTRODUCERS,
  PARTICLES,
  SIGN_OFF,
  SPEAKER,
  STREET,
} from './cues';
import { type NameTables, nameTables } from './tables';
import { type Word, wordsOf } from './tokens';

type Kind = 'PERSON' | 'ORGANIZATION' | 'LOCATION';

interface Named {
  kind: Kind;
  confidence: number;
  start: number;
  end: number;
}

/** What is announced, or in the lists as a whole. */
const STRONG = 0.55;
/** What only looks like a name. */
const FAIR = 0.45;
const WEAK = 0.35;
/** Characters before a name in which an introduction stands. */
const INTRODUCTION = 40;
const MAX_PARTS = 5;
const MAX_CACHED = 2000;

/** Makes a finder that remembers the paragraphs it has read. */
export function createNameFinder(): Finder {
  const known = new Map<string, Named[]>();
  return (text, from, until) => {
    const hits: Hit[] = [];
    for (let start = from; start < until; ) {
      const end = paragraphEnd(text, start);
      const before = text.slice(Math.max(0, start - INTRODUCTION * 2), start);
      const signs = SIGN_OFF.test(before);
      const paragraph = text.slice(start, end);
      const key = signs ? `\n${paragraph}` : paragraph;
      const named = known.get(key) ?? namesIn(paragraph, signs, nameTables());
      if (known.size > MAX_CACHED) known.clear();
      known.set(key, named);
      for (const name of named) hits.push(toHit(name, start));
      start = end;
    }
    return hits;
  };
}

function toHit({ kind, confidence, start, end }: Named, offset: number): Hit {
  return {
    detector: `name-${kind.toLowerCase()}`,
    entity: kind,
    category: kind === 'PERSON' ? 'personal' : 'business',
    confidence,
    start: offset + start,
    end: offset + end,
  };
}

/** The names in one paragraph; `signed`: a closing formula stands right before it. */
function namesIn(text: string, signed: boolean, tables: NameTables): Named[] {
  const words = wordsOf(text);
  const named: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runFrom(words, at);
    for (const part of splitAtCommon(run, tables)) {
      const before = words[words.indexOf(part[0] as Word, at) - 1];
      const name = judge(part, before, text, signed, tables);
      if (name) named.push(name);
    }
    at += Math.max(1, run.length);
  }
  return [...named, ...introducedInLowerCase(text, words, tables)];
}

/** Words written like names with nothing but a space, a particle or a hyphen between them. */
function runFrom(words: readonly Word[], at: number): Word[] {
  const run: Word[] = [];
  for (let index = at; index < words.length; index++) {
    const word = words[index] as Word;
    if (run.length && !/^\.? $/.test(word.gap) && !(word.gap === ' & ' && word.writing !== 'lower')) break;
    if (run.length && /^\. $/.test(word.gap) && !HONORIFICS.has((words[index - 1] as Word).folded)) break;
    if (word.writing === 'lower') {
      const next = words[index + 1];
      const joins =
        run.length &&
        PARTICLES.has(word.folded) &&
        next?.gap === ' ' &&
        (next.writing !== 'lower' || PARTICLES.has(next.folded));
      if (!joins) break;
    }
    run.push(word);
  }
  return run;
}

/** A run without its everyday words: "Thanks Mara" is "Mara". */
function splitAtCommon(run: readonly Word[], tables: NameTables): Word[][] {
  const parts: Word[][] = [];
  let part: Word[] = [];
  for (const [at, word] of run.entries()) {
    const particle = word.writing === 'lower' || run[at - 1]?.writing === 'lower';
    const everyday =
      !particle &&
      (HONORIFICS.has(word.folded) ||
        GREETINGS.has(word.folded) ||
        (tables.isCommon(word.text) && !tables.isLast(word.text) && !tables.isOrganizationWord(word.text)));
    if (everyday) {
      if (part.length) parts.push(part);
      part = [];
    } else part.push(word);
  }
  if (part.length) parts.push(part);
  return parts.filter((list) => list.some(({ writing }) => writing === 'title' || writing === 'capitals'));
}

function judge(
  part: Word[],
  before: Word | undefined,
  text: string,
  signed: boolean,
  tables: NameTables,
): Named | null {
  const first = part[0] as Word;
  const last = part.at(-1) as Word;
  const { start } = first;
  const { end } = last;
  const phrase = text.slice(start, end);
  const name = (kind: Kind, confidence: number): Named => ({ kind, confidence, start, end });
  if (part.length > MAX_PARTS) return null;
  if (tables.isOrganization(phrase)) return name('ORGANIZATION', STRONG);
  if (part.length > 1 && (tables.isOrganizationWord(last.text) || phrase.includes(' & ')))
    return name('ORGANIZATION', STRONG);

  const titled = before !== undefined && HONORIFICS.has(before.folded) && /^\.? $/.test(first.gap);
  const greeted =
    before !== undefined &&
    GREETINGS.has(before.folded) &&
    first.gap === ' ' &&
    /^\s*[,!:\n.]/.test(text.slice(end));
  const lead = text.slice(Math.max(0, start - INTRODUCTION), start);
  const numbered = /[\d#/]\s?$/.test(lead) || /^\s?[\d/@#]/.test(text.slice(end));
  const signature =
    SIGN_OFF.test(text.slice(Math.max(0, start - 2 * INTRODUCTION), start)) || (signed && start < 3);
  const person = evidence(part, tables);
  if (titled || greeted) return name('PERSON', STRONG);
  if (tables.isPlace(phrase) && !(person.first && INTRODUCERS.test(lead))) return name('LOCATION', STRONG);
  if (tables.isDemonym(phrase) || numbered) return null;
  if (part.every(({ writing }) => writing === 'capitals') && !(person.first && person.last)) return null;
  const introduced = INTRODUCERS.test(lead);
  const spoken = SPEAKER.test(lead);
  const follows = text.slice(end, end + INTRODUCTION);
  const followed = FOLLOWERS.test(follows);
  if (STREET.test(follows) || CORNER.test(lead) || /^ and \S{0,30}(?:\d|stra)/i.test(follows)) return null;
  if (signature && part.length <= 4) return name('PERSON', STRONG);
  if (part.length > 1) {
    if (person.first || person.last) return name('PERSON', STRONG);
    if (person.initial && person.unknown) return name('PERSON', STRONG);
    if (introduced || followed || spoken) return name('PERSON', FAIR);
    const plain =
      person.unknown === part.length &&
      part.length < 4 &&
      !part.some(({ text }) => EVERYDAY_ENDING.test(text));
    return plain && !ARTICLE.test(lead) && !PLACE_BEFORE.test(lead) ? name('PERSON', WEAK) : null;
  }
  if (
    /\b(?:originally from|grew up in|returned to|work(?:s|ed)? for|lives in|and|or) $/i.test(lead) &&
    /-/.test(first.text)
  )
    return null;
  if (PLACE_BEFORE.test(lead) && !introduced) return null;
  if (person.first) {
    const sure = introduced || followed || spoken || !first.first;
    return tables.isAmbiguous(first.text) && !(introduced || followed || spoken)
      ? null
      : name('PERSON', sure ? STRONG : FAIR);
  }
  if (spoken || (introduced && (followed || tables.isLast(first.text)))) return name('PERSON', FAIR);
  const acts = first.first ? DEED.test(follows) : followed;
  return acts && !tables.isOrganizationWord(first.text) ? name('PERSON', WEAK) : null;
}

/** What English everyday words end in, so that a title ("Mission Statement") is not taken for a name. */
const EVERYDAY_ENDING = /(?:tions?|ments?|ary|ness|ings?|ity|ive|ous|al|ics|tales|info|ware|ers|ly)$/i;
const ARTICLE = /\b(?:the|der|die|das|la|le|el|les|los|las|an?|her|his|our|their|city) $/i;
const CORNER = /\bcorner of [^\n]{0,40}$/i;
const PLACE_BEFORE =
  /\b(?:originally from|grew up in|returned to|return to|work(?:s|ed)? (?:for|at)|lives in|city|to|in|at|near|from|of) $/i;

function evidence(part: readonly Word[], tables: NameTables) {
  return {
    first: part.some(({ text }) => text.split('-').some((half) => tables.isFirst(half))),
    last: part.slice(1).some(({ text }) => tables.isLast(text)),
    initial: part.some(({ writing }) => writing === 'initial'),
    unknown: part.filter(
      ({ text, writing }) =>
        writing === 'title' &&
        !tables.isPlace(text) &&
        !tables.isCommon(text) &&
        !tables.isOrganization(text),
    ).length,
  };
}

const LOWER_INTRODUCTION =
  /\b(?:my name is|i am called|call me|calls? me|calls? him|calls? her|me llamo|ich heiße|je m'appelle)\s$/i;

/** "my name is mara lindqvist": only right after words that nothing but a name can follow. */
function introducedInLowerCase(text: string, words: readonly Word[], tables: NameTables): Named[] {
  return words.flatMap((word, at): Named[] => {
    if (
      word.writing !== 'lower' ||
      !LOWER_INTRODUCTION.test(text.slice(Math.max(0, word.start - INTRODUCTION), word.start))
    )
      return [];
    const next = words[at + 1];
    const two =
      next?.gap === ' ' && next.writing === 'lower' && !tables.isCommon(next.text) && next.text.length > 2;
    return tables.isCommon(word.text)
      ? []
      : [{ kind: 'PERSON', confidence: FAIR, start: word.start, end: two ? next.end : word.end }];
  });
}
