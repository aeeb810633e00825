/**
 * The engine: text in, findings out. Synchronous, without network, clock or browser, and linear in the text:
 * one pass finds triggers, and each pattern reads only the windows around its own.
 */
import type { Part } from '../draft';
import { type ContextTest, createContextTest } from './context';
import type { Detector } from './detector';
import type { Category, Finding } from './finding';
import { mask } from './mask';
import { normalize } from './normalize';
import { resolveOverlaps } from './overlap';
import { createTermScan, type TermList } from './terms';
import { createTriggerPass, type Windows } from './triggers';
import { comparable } from './value-key';

export interface EngineOptions {
  detectors: readonly Detector[];
  /** Confidential terms; a finding names its list in the detector id: 'term:<id>'. */
  terms: readonly TermList[];
  /** See value-key.ts. */
  keyedHash: (normalised: string) => string;
}

export interface Engine {
  /** Findings of one text, sorted by start. */
  scan(text: string, partId: string): Finding[];
  /** Findings of several texts, in their order. */
  scanParts(parts: readonly Part[]): Finding[];
}

/** The entity of a finding that a policy's term made. */
export const TERM_ENTITY = 'CONFIDENTIAL_TERM';

/** What is less certain than this is not reported at all. */
const FLOOR = 0.3;
/** A contrary word before a value leaves it below what policies act on by default. */
const CONTRADICTED = 0.5;
const TERM_CONFIDENCE = 0.95;
/** Text beyond a window that look-around and validation may read. */
const MARGIN = 40;

interface Compiled {
  detector: Detector;
  pattern: RegExp;
  context: ContextTest;
}

interface Hit {
  detector: string;
  entity: string;
  category: Category;
  confidence: number;
  start: number;
  end: number;
}

/** Compiles detectors and terms into an engine. */
export function createEngine({ detectors, terms, keyedHash }: EngineOptions): Engine {
  const compiled = detectors.map(compile);
  const triggers = createTriggerPass(detectors);
  const findTerms = createTermScan(terms);

  const scan = (text: string, part: string): Finding[] => {
    const plain = normalize(text);
    const windows = triggers.find(plain.text);
    const found = compiled.flatMap((entry, index) => run(entry, plain.text, windows[index] ?? []));
    // Terms stand beside other findings: a rule about a term must not be undone by what else its words may be.
    const hits = [...resolveOverlaps(found, plain.text.length), ...findTerms(plain.text).map(termHit)];
    const hash = memo(keyedHash);
    return hits.sort(byPlace).map((hit) => {
      const value = plain.text.slice(hit.start, hit.end);
      const { detector, entity, category, confidence } = hit;
      const range = plain.original(hit.start, hit.end);
      const valueKey = hash(comparable(value, category));
      return { detector, entity, category, part, ...range, confidence, masked: mask(value), valueKey };
    });
  };
  return { scan, scanParts: (parts) => parts.flatMap(({ id, text }) => scan(text, id)) };
}

function compile(detector: Detector): Compiled {
  const { source, flags } = detector.pattern;
  const wanted = source.includes('(?<value>') ? `${flags}d` : flags;
  const pattern = new RegExp(source, wanted.includes('g') ? wanted : `${wanted}g`);
  return { detector, pattern, context: createContextTest(detector.context) };
}

function run({ detector, pattern, context }: Compiled, text: string, windows: Windows): Hit[] {
  const hits: Hit[] = [];
  const { id, entity, category } = detector;
  for (let at = 0; at < windows.length; at += 2) {
    const from = windows[at] ?? 0;
    const until = windows[at + 1] ?? 0;
    const base = Math.max(0, from - MARGIN);
    const slice = text.slice(base, until + MARGIN);
    pattern.lastIndex = from - base;
    for (let match = pattern.exec(slice); match; match = pattern.exec(slice)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
      if (base + end > until) break;
      const confidence = judge(detector, context, text, base + start, base + end);
      if (confidence >= FLOOR) {
        hits.push({ detector: id, entity, category, confidence, start: base + start, end: base + end });
      }
    }
  }
  return hits;
}

function judge(detector: Detector, context: ContextTest, text: string, start: number, end: number): number {
  const { bare, withContext, withCheck } = detector.confidence;
  const supported = context.supports(text, start, end);
  if (!supported && bare < FLOOR && withCheck < FLOOR) return 0;
  const validation =
    detector.validate?.({
      value: text.slice(start, end),
      before: text.slice(Math.max(0, start - MARGIN), start),
      after: text.slice(end, end + MARGIN),
    }) ?? 'plausible';
  if (validation === 'no') return 0;
  const confidence = Math.max(validation === 'checked' ? withCheck : bare, supported ? withContext : 0);
  return !supported && context.contradicts(text, start) ? Math.min(confidence, CONTRADICTED) : confidence;
}

function termHit({ id, start, end }: { id: string; start: number; end: number }): Hit {
  return {
    detector: `term:${id}`,
    entity: TERM_ENTITY,
    category: 'business',
    confidence: TERM_CONFIDENCE,
    start,
    end,
  };
}

function byPlace(a: Hit, b: Hit): number {
  return (
    a.start - b.start || b.end - a.end || (a.detector < b.detector ? -1 : a.detector > b.detector ? 1 : 0)
  );
}

/** In a long list the same value comes again and again, and a keyed hash is the dearest step of a finding. */
function memo(keyedHash: (normalised: string) => string): (normalised: string) => string {
  const known = new Map<string, string>();
  return (normalised) => {
    const key = known.get(normalised) ?? keyedHash(normalised);
    known.set(normalised, key);
    return key;
  };
}
