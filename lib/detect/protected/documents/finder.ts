/**
 * Excerpts of confidential documents in a draft, by their fingerprints (./grams.ts). An excerpt runs over any number
 * of paragraphs: each paragraph, and what crosses the end before it, is read once and remembered; what that adds up to
 * is told anew of every text.
 */

import { normalize } from '../../engine/normalize';
import { paragraphEnd } from '../../engine/segments';
import { fold } from '../../kit/fold';
import { DOCUMENT_ENTITY, type WholeFinder } from '../../kit/hit';
import { originText } from '../../kit/origin';
import { createKeyed } from '../keyed';
import { mayHold, placesOf } from '../table';
import { readWords } from '../words';
import { GRAM, gramEntry, gramHashes, spread, WINDOW } from './grams';
import type { DocumentLibrary } from './library';

/** Fewest fingerprints in an excerpt: one may be a phrase that anybody writes. */
const MIN_FINGERPRINTS = 2;
/** Words from one fingerprint to the next in an excerpt: a changed word costs its grams. */
const MAX_GAP = WINDOW + GRAM;
/** How sure an excerpt is, by the share of the document. */
const CONFIDENCE = [
  [0.5, 0.95],
  [0.1, 0.9],
  [0, 0.8],
] as const;
const MAX_CACHED = 2000;

interface Word {
  hash: number;
  /** Its folded text. */
  text: string;
  /** Where it stands in its paragraph, in the original text. */
  start: number;
  end: number;
}

/** A gram that fingerprints have; its range counts from the start of the paragraph that it ends in. */
interface Match extends Span {
  /** Index of its first word, from the first word of that paragraph. */
  at: number;
  /** Places in the table. */
  places: readonly [number, number];
}

interface Span {
  start: number;
  end: number;
}

interface Paragraph {
  length: number;
  count: number;
  matches: Match[];
  /** Its first and last words, of which grams with its neighbours are made; fewer than a gram has. */
  head: Word[];
  tail: Word[];
}

interface Read {
  text: string;
  paragraph: Paragraph;
}

/** A word and where its paragraph starts, from where the grams that it is part of end. */
interface Placed {
  word: Word;
  offset: number;
}

/** The last words before a paragraph, fewer than a gram has, and what has been told of paragraphs behind them. */
interface Lead {
  words: readonly Placed[];
  known: WeakMap<Paragraph, Step>;
}

interface Step {
  /** Grams that start in the lead and end in the paragraph. */
  seam: readonly Match[];
  /** What the paragraph leaves to the next one. */
  lead: Lead;
}

const leadOf = (words: readonly Placed[]): Lead => ({ words, known: new WeakMap() });

/** Makes a finder that remembers the paragraphs it has read. */
export function createDocumentFinder({ facts, table }: DocumentLibrary): WholeFinder {
  const { seed, strong } = createKeyed(facts.key);
  const owners = table.owners ?? new Uint32Array();
  const known = new Map<string, Paragraph>();

  const matchesIn = (
    hashes: ArrayLike<number>,
    word: (at: number) => Word,
    offset: (at: number) => number,
  ): Match[] => {
    const matches: Match[] = [];
    const grams = gramHashes(hashes);
    for (let at = 0; at < grams.length; at++) {
      if (!mayHold(table.filter, spread(grams[at] as number))) continue;
      const words = Array.from({ length: GRAM }, (_, next) => word(at + next));
      const places = placesOf(table, strong(gramEntry(words.map(({ text }) => text))));
      const last = at + GRAM - 1;
      if (places[1] > places[0])
        matches.push({ at, places, start: offset(at) + word(at).start, end: offset(last) + word(last).end });
    }
    return matches;
  };

  const read = (text: string): Paragraph => {
    const plain = normalize(text);
    const { count, start, end, hash } = readWords(plain.text, 0, plain.text.length, seed);
    const word = (at: number): Word => {
      const [from = 0, until = 0] = [start[at], end[at]];
      return {
        hash: hash[at] ?? 0,
        text: fold(plain.text.slice(from, until)),
        ...plain.original(from, until),
      };
    };
    const few = Math.min(count, GRAM - 1);
    return {
      length: text.length,
      count,
      matches: matchesIn(hash.subarray(0, count), word, () => 0),
      head: Array.from({ length: few }, (_, at) => word(at)),
      tail: Array.from({ length: few }, (_, at) => word(count - few + at)),
    };
  };

  const paragraphOf = (text: string): Paragraph => {
    const found = known.get(text);
    if (found) return found;
    const paragraph = read(text);
    if (known.size > MAX_CACHED) known.clear();
    known.set(text, paragraph);
    return paragraph;
  };

  const seamOf = (before: readonly Placed[], { head }: Paragraph): Match[] => {
    const seam = [...before, ...head.map((word) => ({ word, offset: 0 }))];
    const placed = (at: number) => seam[at] as Placed;
    return matchesIn(
      seam.map(({ word }) => word.hash),
      (at) => placed(at).word,
      (at) => placed(at).offset,
    ).map((match) => ({ ...match, at: match.at - before.length }));
  };

  /** A paragraph with the words of a gram or more leaves the same lead, whatever stands before it. */
  const own = new WeakMap<Paragraph, Lead>();
  const leadBehind = (paragraph: Paragraph, before: readonly Placed[]): Lead => {
    const tail = paragraph.tail.map((word) => ({ word, offset: -paragraph.length }));
    if (tail.length < GRAM - 1) {
      const moved = before.map(({ word, offset }) => ({ word, offset: offset - paragraph.length }));
      return leadOf([...moved, ...tail].slice(-(GRAM - 1)));
    }
    const lead = own.get(paragraph) ?? leadOf(tail);
    own.set(paragraph, lead);
    return lead;
  };

  const stepOver = (paragraph: Paragraph, { words, known }: Lead): Step => {
    const told = known.get(paragraph);
    if (told) return told;
    const step = { seam: seamOf(words, paragraph), lead: leadBehind(paragraph, words) };
    known.set(paragraph, step);
    return step;
  };

  const start = leadOf([]);

  /** The paragraphs of the text before. */
  let last: readonly Read[] = [];
  /** The paragraphs of a text. It mostly repeats the one before, and equal stretches are told faster than looked up. */
  const paragraphsOf = (text: string): Read[] => {
    const list: Read[] = [];
    let offset = 0;
    for (const each of last.slice(0, -1)) {
      if (text.slice(offset, offset + each.text.length) !== each.text) break;
      list.push(each);
      offset += each.text.length;
    }
    let same = last.length;
    let end = text.length;
    for (let at = last.length - 1; at >= list.length; at--) {
      const each = last[at] as Read;
      if (end - each.text.length < offset || text.slice(end - each.text.length, end) !== each.text) break;
      end -= each.text.length;
      same = at;
    }
    while (offset < text.length) {
      // What is equal is made of the same paragraphs, if one of them starts where another ends.
      while (end < offset) end += last[same++]?.text.length ?? text.length;
      if (offset === end) return list.concat(last.slice(same));
      const next = paragraphEnd(text, offset);
      const own = text.slice(offset, next);
      list.push({ text: own, paragraph: paragraphOf(own) });
      offset = next;
    }
    return list;
  };

  return (text) => {
    const passages = createPassages(owners);
    let lead = start;
    let count = 0;
    let offset = 0;
    last = paragraphsOf(text);
    for (const { text: own, paragraph } of last) {
      const step = stepOver(paragraph, lead);
      for (const match of step.seam) passages.take(match, count, offset);
      for (const match of paragraph.matches) passages.take(match, count, offset);
      count += paragraph.count;
      lead = step.lead;
      offset += own.length;
    }
    return passages.finish().flatMap(({ owner, found, spans }) => {
      const document = facts.documents[owner];
      if (!document) return [];
      const share = found / document.fingerprints;
      const confidence = CONFIDENCE.find(([least]) => share >= least)?.[1] ?? 0;
      const detector = originText({ kind: 'document', id: document.id });
      return spans.map(({ start, end, kept }) => ({
        detector,
        entity: DOCUMENT_ENTITY,
        category: 'business' as const,
        confidence,
        start,
        end,
        share,
        value: document.id,
        // What stands where a word was changed is the writer's own.
        ...(kept.length > 1 ? { places: kept } : {}),
      }));
    });
  };
}

interface Passage extends Span {
  /** Index of the word that its last gram starts with. */
  last: number;
  fingerprints: Set<number>;
  /** What it has of the document: stretches of words without a change. */
  kept: Span[];
}

/** Puts grams together to passages, document by document. Grams must come in the order of the text. */
function createPassages(owners: Uint32Array) {
  const open = new Map<number, Passage[]>();
  return {
    /** @param count words, and `offset` characters, before those that the match counts from */
    take(match: Match, count: number, offset: number): void {
      const [first, until] = match.places;
      const at = count + match.at;
      const [start, end] = [offset + match.start, offset + match.end];
      for (let place = first; place < until; place++) {
        const owner = owners[place] as number;
        const passages = open.get(owner) ?? [];
        const passage = passages.at(-1);
        if (passage && at - passage.last <= MAX_GAP) {
          const stretch = passage.kept.at(-1);
          if (stretch && at - passage.last <= GRAM) stretch.end = Math.max(stretch.end, end);
          else passage.kept.push({ start, end });
          passage.last = at;
          passage.end = end;
          passage.fingerprints.add(place);
        } else
          passages.push({ start, end, last: at, fingerprints: new Set([place]), kept: [{ start, end }] });
        open.set(owner, passages);
      }
    },
    /** The passages that are long enough, and how many distinct fingerprints they have together. */
    finish: () =>
      [...open].map(([owner, passages]) => {
        const spans = passages.filter(({ fingerprints }) => fingerprints.size >= MIN_FINGERPRINTS);
        const found = new Set(spans.flatMap(({ fingerprints }) => [...fingerprints])).size;
        return { owner, found, spans };
      }),
  };
}
