/**
 * People, organisations and places in running text. Candidates are words written like names; word lists (from compromise),
 * titles, greetings, introductions and signatures decide. A name alone never reaches what policies act on by default.
 */

import { paragraphEnd } from '../engine/segments';
import type { Finder, Hit } from '../kit/hit';
import { GREETINGS, HONORIFICS, INTRODUCTION, LOWER_INTRODUCTION, PARTICLES, SIGN_OFF } from './cues';
import { FAIR, judge, type Named } from './evidence';
import { type NameTables, nameTables } from './tables';
import { type Word, wordsOf } from './tokens';

const MAX_CACHED = 2000;
/** Words of the longest place or organisation that is sought as a whole. */
const MAX_KNOWN_WORDS = 4;

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
      const name = judge({ part, before, text, signed, tables });
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

/** A run without its everyday words: "Thanks Mara" is "Mara". What the lists know as a whole ("New Zealand") stays whole. */
function splitAtCommon(run: readonly Word[], tables: NameTables): Word[][] {
  const parts: Word[][] = [];
  let part: Word[] = [];
  const close = () => {
    if (part.length) parts.push(part);
    part = [];
  };
  for (let at = 0; at < run.length; at++) {
    const known = knownWords(run, at, tables);
    if (known > 1) {
      close();
      parts.push(run.slice(at, at + known));
      at += known - 1;
    } else if (isEveryday(run, at, tables)) close();
    else part.push(run[at] as Word);
  }
  close();
  return parts.filter((list) => list.some(({ writing }) => writing === 'title' || writing === 'capitals'));
}

/** How many words from here on are one place or organisation; a lone word may be part of a longer name. */
function knownWords(run: readonly Word[], at: number, tables: NameTables): number {
  if (at === run.length - 1 || !tables.beginsPhrase((run[at] as Word).text)) return 1;
  for (let count = Math.min(MAX_KNOWN_WORDS, run.length - at); count > 1; count--) {
    const phrase = run
      .slice(at, at + count)
      .map(({ text }) => text)
      .join(' ');
    if (tables.isPlace(phrase) || tables.isOrganization(phrase)) return count;
  }
  return 1;
}

function isEveryday(run: readonly Word[], at: number, tables: NameTables): boolean {
  const word = run[at] as Word;
  const before = run[at - 1];
  if (word.writing === 'lower' || before?.writing === 'lower') return false;
  if (HONORIFICS.has(word.folded) || GREETINGS.has(word.folded)) return true;
  // "Mr. May" is no month.
  if (before && HONORIFICS.has(before.folded) && before.folded !== 'sir') return false;
  return tables.isCommon(word.text) && !tables.isLast(word.text) && !tables.isOrganizationWord(word.text);
}

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
