/**
 * The engine: text in, findings out. Synchronous, without network, clock or browser, and linear in the text:
 * one pass finds triggers, and each pattern reads only the windows around its own. After an edit only the paragraphs
 * that it can concern are read again.
 */

import { memo } from '../../base/memo';
import type { Part } from '../../mail/draft';
import type { Detector } from '../kit/detector';
import type { Category, Finding, Value } from '../kit/finding';
import { DOCUMENT_ENTITY, type Finder, type Hit, type WholeFinder } from '../kit/hit';
import { SHAPE_ENTITIES, SHAPES } from '../shapes/shapes';
import { decodeAround } from './encoded';
import { mask } from './mask';
import { matcherOf } from './match';
import { type Normalized, normalize } from './normalize';
import { resolveOverlaps } from './overlap';
import { paragraphEnd, paragraphStart } from './segments';
import { createTermFinder, type TermList } from './terms';
import { comparable } from './value-key';

export interface EngineOptions {
  detectors: readonly Detector[];
  /** Confidential terms; a finding names its list as its origin. */
  terms: readonly TermList[];
  /** People, organisations and places (see ../names/finder.ts); they compete with detectors for their characters. */
  names?: Finder;
  /** What else is sought; it stands beside whatever detectors find. */
  finders?: readonly Finder[];
  /** What is told of a text as a whole, such as excerpts of documents. */
  wholes?: readonly WholeFinder[];
  /** See value-key.ts. */
  keyedHash: (normalised: string) => string;
}

/** A text and what was found in it; update() makes the next one of it. */
export interface Scanned {
  readonly part: string;
  readonly text: string;
  /** Sorted by start. */
  readonly findings: readonly Finding[];
  /** Stretches that belong together over the ends of paragraphs: flat pairs. */
  readonly long: readonly number[];
}

/** Characters [start, end) of a text are replaced. */
export interface Change {
  start: number;
  end: number;
  insert: string;
}

export interface Engine {
  /** Findings of one text, sorted by start. */
  scan(text: string, partId: string): Finding[];
  /** Findings of several texts, in their order. */
  scanParts(parts: readonly Part[]): Finding[];
  /** Scans a text that is about to be edited. */
  open(text: string, partId: string): Scanned;
  /** The same as open() of the changed text, at the price of the paragraphs that the change can concern. */
  update(previous: Scanned, change: Change): Scanned;
}

/** How often encoded text may hold encoded text. */
const MAX_DEPTH = 2;
/** Values of a category whose mask and keyed hash are remembered, in memory and as long as the engine lives. */
const MAX_DESCRIBED = 1000;
/** Original characters for one normalised one that are taken into account around an edit. */
const STRETCH = 4;

/** Compiles detectors and terms into an engine. */
export function createEngine(options: EngineOptions): Engine {
  const { detectors, terms, names, finders = [], wholes = [], keyedHash } = options;
  const matcher = matcherOf(detectors);
  const beside = [createTermFinder(terms), ...finders];
  const margin = matcher.margin * STRETCH;

  const find = (text: string, from: number, until: number, depth = 0) => {
    const { hits, tokens, long } = matcher.match(text, from, until);
    const encoded = depth < MAX_DEPTH ? encodedHits(text, tokens, depth) : [];
    const competing = hits.concat(encoded, names?.(text, from, until) ?? []);
    // Joined with concat: as arguments of push, some hundred thousand hits overflow the stack.
    const besides = beside.map((finder) => finder(text, from, until));
    return { hits: resolveOverlaps(competing).concat(...besides), long };
  };

  const encodedHits = (text: string, tokens: readonly number[], depth: number): Hit[] => {
    const hits: Hit[] = [];
    let done = 0;
    for (let at = 0; at < tokens.length; at += 2) {
      if ((tokens[at] as number) < done) continue;
      const decoded = decodeAround(text, tokens[at] as number, tokens[at + 1] as number, done);
      done = decoded.end;
      if (decoded.text === null) continue;
      const plain = normalize(decoded.text).text;
      for (const hit of find(plain, 0, plain.length, depth + 1).hits) {
        const value = hit.value ?? plain.slice(hit.start, hit.end);
        hits.push({ ...hit, value, start: decoded.start, end: decoded.end });
      }
    }
    return hits;
  };

  // As a draft is written its values come again with every scan, and the keyed hash is the dearest step of a finding.
  const described = memo((category: Category) =>
    memo(
      (value: string) => ({
        masked: mask(value, category),
        valueKey: keyedHash(comparable(value, category)),
      }),
      MAX_DESCRIBED,
    ),
  );

  const toFindings = (hits: readonly Hit[], { text, original }: Normalized, part: string): Finding[] =>
    [...hits].sort(byPlace).map((hit) => {
      const { detector, entity, category, confidence, share } = hit;
      const { start, end } = original(hit.start, hit.end);
      const { masked, valueKey } = described(category)(hit.value ?? text.slice(hit.start, hit.end));
      const finding = { detector, entity, category, part, start, end, confidence, masked, valueKey };
      const values = hit.places && { values: valuesAt(hit.places, hit, [], text) };
      return { ...finding, ...(share === undefined ? {} : { share }), ...values };
    });

  /** What stands at these places: a finding of its own where there is one. */
  const valuesAt = (
    places: NonNullable<Hit['places']>,
    { entity, category }: Hit,
    single: readonly Finding[],
    text: string,
  ): Value[] => {
    const own = new Map(single.map((finding) => [`${finding.start} ${finding.end}`, finding]));
    return places.map(({ start, end }) => {
      const known = own.get(`${start} ${end}`);
      const masked = mask('', category);
      if (!known)
        return {
          entity,
          start,
          end,
          masked,
          valueKey: keyedHash(comparable(text.slice(start, end), category)),
        };
      return { entity: known.entity, start, end, masked: known.masked, valueKey: known.valueKey };
    });
  };

  /** Adds what runs over any number of paragraphs: it is made anew of every text. */
  const withWholes = (single: Finding[], text: string, part: string): Finding[] => {
    const shapes = SHAPES.flatMap((shape) => shape(single, text)).map(
      ({ value, places, ...hit }): Finding => ({
        ...hit,
        part,
        masked: mask('', hit.category),
        valueKey: keyedHash(comparable(value, hit.category)),
        values: valuesAt(places, hit, single, text),
      }),
    );
    const asItIs: Normalized = { text, original: (start, end) => ({ start, end }) };
    const found = toFindings(
      wholes.flatMap((find) => find(text)),
      asItIs,
      part,
    );
    const more = shapes.concat(found);
    return more.length ? single.concat(more).sort((a, b) => a.start - b.start || b.end - a.end) : single;
  };

  const open = (text: string, part: string): Scanned => {
    const plain = normalize(text);
    const { hits, long } = find(plain.text, 0, plain.text.length);
    const findings = withWholes(toFindings(hits, plain, part), text, part);
    return { part, text, findings, long: originalPairs(long, plain) };
  };

  return {
    open,
    scan: (text, part) => [...open(text, part).findings],
    scanParts: (parts) => parts.flatMap(({ id, text }) => open(text, id).findings),
    update(previous, change) {
      const text = previous.text.slice(0, change.start) + change.insert + previous.text.slice(change.end);
      const grown = text.length - previous.text.length;
      const from = paragraphStart(text, Math.max(0, change.start - margin));
      const until = paragraphEnd(text, Math.min(text.length, change.end + grown + margin));
      const whole = from === 0 && until === text.length;
      if (whole || touches(previous.long, from, until - grown)) return open(text, previous.part);

      const middle = normalize(text.slice(from, until));
      const before = normalize(text.slice(Math.max(0, from - margin), from)).text;
      const after = normalize(text.slice(until, until + margin)).text;
      const start = before.length;
      const end = start + middle.text.length;
      const { hits, long } = find(before + middle.text + after, start, end);
      if (touchesOutside(long, start, end)) return open(text, previous.part);
      const local: Normalized = {
        text: before + middle.text,
        original: (first, last) => shift(middle.original(first - start, last - start), from),
      };
      const known = previous.findings.filter(({ entity }) => !WHOLE.has(entity));
      const single = [
        ...known.filter((finding) => finding.end <= from),
        ...toFindings(hits, local, previous.part),
        ...known
          .filter((finding) => finding.start >= until - grown)
          .map((finding) => ({ ...finding, ...shift(finding, grown) })),
      ];
      const findings = withWholes(single, text, previous.part);
      const kept = pairs(previous.long).map(([a, b]) => (a < from ? [a, b] : [a + grown, b + grown]));
      return { part: previous.part, text, findings, long: [...kept.flat(), ...originalPairs(long, local)] };
    },
  };
}

/** What withWholes() adds. */
const WHOLE: ReadonlySet<string> = new Set([...SHAPE_ENTITIES, DOCUMENT_ENTITY]);

function shift({ start, end }: { start: number; end: number }, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by };
}

function pairs(flat: readonly number[]): [number, number][] {
  return flat.flatMap((start, at) => (at % 2 ? [] : [[start, flat[at + 1] ?? start] as [number, number]]));
}

function originalPairs(flat: readonly number[], plain: Normalized): number[] {
  return pairs(flat).flatMap(([start, end]) => Object.values(plain.original(start, end)));
}

function touches(flat: readonly number[], from: number, until: number): boolean {
  return pairs(flat).some(([start, end]) => end >= from && start <= until);
}

function touchesOutside(flat: readonly number[], from: number, until: number): boolean {
  return pairs(flat).some(([start, end]) => start < from || end > until);
}

function byPlace(a: Hit, b: Hit): number {
  return (
    a.start - b.start || b.end - a.end || (a.detector < b.detector ? -1 : a.detector > b.detector ? 1 : 0)
  );
}
