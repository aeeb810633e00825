/**
 * Excerpts of confidential documents in a draft, by their fingerprints (documents/grams.ts). An excerpt runs over any number
 * of paragraphs: each paragraph is read once and remembered, what crosses their ends and what it adds up to is told
 * anew of every text.
 */
import { DOCUMENT_ENTITY, GRAM, gramEntry, gramHashes, WINDOW } from './documents/grams';
import type { DocumentLibrary } from './documents/library';
import { fold } from './fold';
import type { WholeFinder } from './hit';
import { normalize } from './normalize';
import { createKeyed } from './protected/keyed';
import { mayHold, placesOf } from './protected/table';
import { mixed, readWords } from './protected/words';
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
  text(): string;
  /** Where it stands in its paragraph, in the original text. */
  place(): { start: number; end: number };
}

/** A gram that fingerprints have, by the index of its first word. */
interface Match {
  at: number;
  /** Places in the table. */
  places: readonly [number, number];
}

interface Paragraph {
  words: Word[];
  matches: Match[];
}

/** Makes a finder that remembers the paragraphs it has read. */
export function createDocumentFinder({ facts, table }: DocumentLibrary): WholeFinder {
  const { seed, strong } = createKeyed(facts.key);
  const owners = table.owners ?? new Uint32Array();
  const known = new Map<string, Paragraph>();

  const matchesIn = (words: readonly Word[]): Match[] =>
    gramHashes(words.map(({ hash }) => hash)).flatMap((hash, at): Match[] => {
      if (!mayHold(table.filter, mixed(hash))) return [];
      const entry = gramEntry(words.slice(at, at + GRAM).map((word) => word.text()));
      const places = placesOf(table, strong(entry));
      return places[1] > places[0] ? [{ at, places }] : [];
    });

  const read = (text: string): Paragraph => {
    const plain = normalize(text);
    const { count, start, end, hash } = readWords(plain.text, 0, plain.text.length, seed);
    const words = Array.from({ length: count }, (_, at): Word => {
      const [from = 0, until = 0] = [start[at], end[at]];
      return {
        hash: hash[at] ?? 0,
        text: () => fold(plain.text.slice(from, until)),
        place: () => plain.original(from, until),
      };
    });
    return { words, matches: matchesIn(words) };
  };

  const paragraphOf = (text: string): Paragraph => {
    const paragraph = known.get(text) ?? read(text);
    if (known.size > MAX_CACHED) known.clear();
    known.set(text, paragraph);
    return paragraph;
  };

  return (text) => {
    const passages = createPassages(owners);
    const pending: { word: Word; offset: number }[] = [];
    let count = 0;
    for (let start = 0; start < text.length; ) {
      const end = paragraphEnd(text, start);
      const { words, matches } = paragraphOf(text.slice(start, end));
      const offset = start;
      // Grams that start in earlier paragraphs and end in this one, or go on.
      const head = words.slice(0, GRAM - 1).map((word) => ({ word, offset }));
      const seam = [...pending, ...head];
      for (const { at, places } of matchesIn(seam.map(({ word }) => word)))
        passages.take(places, count - pending.length + at, spanOf(seam[at], seam[at + GRAM - 1]));
      for (const { at, places } of matches)
        passages.take(
          places,
          count + at,
          spanOf({ word: words[at], offset }, { word: words[at + GRAM - 1], offset }),
        );
      count += words.length;
      pending.push(...words.slice(-(GRAM - 1)).map((word) => ({ word, offset })));
      pending.splice(0, Math.max(0, pending.length - (GRAM - 1)));
      start = end;
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

interface Span {
  start: number;
  end: number;
}

interface Placed {
  word: Word | undefined;
  offset: number;
}

function spanOf(first: Placed | undefined, last: Placed | undefined): Span {
  if (!first?.word || !last?.word) throw new RangeError('A gram ends outside its words.');
  return { start: first.offset + first.word.place().start, end: last.offset + last.word.place().end };
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
    take([first, until]: readonly [number, number], at: number, { start, end }: Span): void {
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
