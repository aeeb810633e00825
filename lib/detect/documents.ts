/**
 * Excerpts of confidential documents in a draft, by their fingerprints (documents/grams.ts). An excerpt runs over any number
 * of paragraphs: each paragraph is read once and remembered, what crosses their ends and what it adds up to is told
 * anew of every text.
 */
import { DOCUMENT_ENTITY, GRAM, gramEntry, gramHashes, spread, WINDOW } from './documents/grams';
import type { DocumentLibrary } from './documents/library';
import { fold } from './fold';
import type { WholeFinder } from './hit';
import { normalize } from './normalize';
import { createKeyed } from './protected/keyed';
import { mayHold, placesOf } from './protected/table';
import { readWords } from './protected/words';
import { paragraphEnd } from './segments';

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

/** A gram that fingerprints have. */
interface Match extends Span {
  /** Index of its first word. */
  at: number;
  /** Places in the table. */
  places: readonly [number, number];
}

interface Span {
  start: number;
  end: number;
}

interface Paragraph {
  count: number;
  matches: Match[];
  /** Its first and last words, of which grams with its neighbours are made; fewer than a gram has. */
  head: Word[];
  tail: Word[];
}

/** A word and where its paragraph starts. */
interface Placed {
  word: Word;
  offset: number;
}

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
      count,
      matches: matchesIn(hash.subarray(0, count), word, () => 0),
      head: Array.from({ length: few }, (_, at) => word(at)),
      tail: Array.from({ length: few }, (_, at) => word(count - few + at)),
    };
  };

  const paragraphOf = (text: string): Paragraph => {
    const paragraph = known.get(text) ?? read(text);
    if (known.size > MAX_CACHED) known.clear();
    known.set(text, paragraph);
    return paragraph;
  };

  /** Grams that start in earlier paragraphs and end in this one; `at` counts from the first of `before`. */
  const seamOf = (before: readonly Placed[], { head }: Paragraph, offset: number): Match[] => {
    const seam = [...before, ...head.map((word) => ({ word, offset }))];
    const placed = (at: number) => seam[at] as Placed;
    const hashes = seam.map(({ word }) => word.hash);
    return matchesIn(
      hashes,
      (at) => placed(at).word,
      (at) => placed(at).offset,
    );
  };

  return (text) => {
    const passages = createPassages(owners);
    let before: Placed[] = [];
    let count = 0;
    for (let offset = 0; offset < text.length; ) {
      const end = paragraphEnd(text, offset);
      const paragraph = paragraphOf(text.slice(offset, end));
      for (const match of seamOf(before, paragraph, offset)) passages.take(match, count - before.length, 0);
      for (const match of paragraph.matches) passages.take(match, count, offset);
      count += paragraph.count;
      const start = offset;
      const tail = paragraph.tail.map((word) => ({ word, offset: start }));
      before = tail.length < GRAM - 1 ? [...before, ...tail].slice(-(GRAM - 1)) : tail;
      offset = end;
    }
    return passages.finish().flatMap(({ owner, found, spans }) => {
      const document = facts.documents[owner];
      if (!document) return [];
      const share = found / document.fingerprints;
      const confidence = CONFIDENCE.find(([least]) => share >= least)?.[1] ?? 0;
      const detector = `document:${document.id}`;
      return spans.map(({ start, end }) => ({
        detector,
        entity: DOCUMENT_ENTITY,
        category: 'business' as const,
        confidence,
        start,
        end,
        share,
        value: document.id,
      }));
    });
  };
}

interface Passage extends Span {
  /** Index of the word that its last gram starts with. */
  last: number;
  fingerprints: Set<number>;
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
          passage.last = at;
          passage.end = end;
          passage.fingerprints.add(place);
        } else passages.push({ start, end, last: at, fingerprints: new Set([place]) });
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
