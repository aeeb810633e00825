/** One pass over normalised text with all detectors: triggers open windows, patterns match in them, context decides. */

import { lazy } from '../../base/memo';
import { type Detector, FLOOR, needsContext } from '../kit/detector';
import type { Hit } from '../kit/hit';
import { type Columns, columnsOf } from './columns';
import { anySupport, firstAbove, surroundings } from './context';
import { needsDigit } from './outline';
import { endsParagraph } from './segments';
import { createTriggerPass, isLong, type Triggered, type Windows } from './triggers';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A contrary word before a value leaves it below what policies act on by default. */
const CONTRADICTED = 0.5;
/** What a supporting word behind a value weighs less than one before it. */
const BEHIND = 0.05;
/** Text beyond a window that look-around and validation may read. */
const MARGIN = 40;

interface Compiled {
  detector: Detector;
  index: number;
  pattern: RegExp;
  /** The pattern with indices, where a group narrows the match; only matches pay for it. */
  indexed: RegExp | null;
  wordy: boolean;
  distance: number;
  /** Whether it matches nothing without a digit: a window without one is not read. */
  digital: () => boolean;
}

export interface Matches {
  hits: Hit[];
  /** Tokens that may be encoded text: flat pairs of start and end. */
  tokens: readonly number[];
  /** Windows that reach over the ends of paragraphs: flat pairs. */
  long: number[];
}

export interface Matcher {
  /** Characters beyond the ends of paragraphs that decide what is found between them. */
  margin: number;
  /** Matches in text[from, until), which are ends of paragraphs. */
  match(text: string, from: number, until: number): Matches;
}

/** A policy that takes the place of another brings terms of its own, but the same detectors. */
const known = new WeakMap<readonly Detector[], Matcher>();

/** Detectors compiled into one pass; the same list is compiled once, so it must not change. */
export function matcherOf(detectors: readonly Detector[]): Matcher {
  const matcher = known.get(detectors) ?? createMatcher(detectors);
  known.set(detectors, matcher);
  return matcher;
}

function createMatcher(detectors: readonly Detector[]): Matcher {
  const compiled = detectors.map(compile);
  const vocabulary = createVocabulary(detectors);
  const triggers = createTriggerPass(detectors, vocabulary);
  const margin = Math.max(MARGIN, ...compiled.map(({ distance }) => distance)) + MARGIN;
  return {
    margin,
    match(text, from, until) {
      const triggered = triggers.find(text, from, until, margin);
      const columns = lazy(() => columnsOf(text, from, until));
      const hits: Hit[] = [];
      const long: number[] = [];
      for (const index of triggered.detectors) {
        const entry = compiled[index] as Compiled;
        const windows = triggered.windows[index] as Windows;
        if (isLong(entry.detector)) for (const edge of windows) long.push(edge);
        run(entry, vocabulary, triggered, text, windows, columns, hits);
      }
      return { hits, tokens: triggered.long, long };
    },
  };
}

function compile(detector: Detector, index: number): Compiled {
  const { source, flags } = detector.pattern;
  const wanted = flags.includes('g') ? flags : `${flags}g`;
  return {
    detector,
    index,
    pattern: new RegExp(source, wanted),
    indexed: source.includes('(?<value>') ? new RegExp(source, `${wanted}d`) : null,
    wordy: needsContext(detector),
    distance: detector.context?.distance ?? 0,
    // What is triggered by digits has some; a window over several paragraphs may reach beyond the digits that are known.
    digital: lazy(() => !('digits' in detector.trigger) && !isLong(detector) && needsDigit(detector.pattern)),
  };
}

function run(
  { detector, index, pattern, indexed, wordy, distance, digital }: Compiled,
  vocabulary: Vocabulary,
  { context, runStarts, runEnds }: Triggered,
  text: string,
  windows: Windows,
  columns: () => Columns,
  hits: Hit[],
): void {
  /** Whether the head of its column says what a value is. */
  const isHeaded = (start: number) => {
    const head = distance > 0 ? columns().headOf(start) : null;
    return head !== null && anySupport(vocabulary, context, index, head[0] - 1, head[1]);
  };
  const { id, entity, category } = detector;
  const needsRun = digital();
  for (let at = 0; at < windows.length; at += 2) {
    const from = windows[at] as number;
    const until = windows[at + 1] as number;
    if (needsRun && !touchesRun(runStarts, runEnds, from, until)) continue;
    if (
      wordy &&
      !anySupport(vocabulary, context, index, from - distance, until + distance) &&
      !isHeaded((from + until) >> 1)
    )
      continue;
    const base = Math.max(0, from - MARGIN);
    // At the end of a paragraph a pattern must not even see what follows, or it would match too far and be refused.
    const closed = text.charCodeAt(until - 1) === 10 && endsParagraph(text, until - 1);
    const slice = text.slice(base, closed ? until : until + MARGIN);
    pattern.lastIndex = from - base;
    for (let match = pattern.exec(slice); match; match = pattern.exec(slice)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const [first, last] = valueRange(match, indexed, slice);
      if (base + last > until) break;
      const start = base + first;
      const end = base + last;
      const confidence = judge(detector, index, wordy, vocabulary, context, text, start, end, isHeaded);
      if (confidence >= FLOOR) hits.push({ detector: id, entity, category, confidence, start, end });
    }
  }
}

/** Whether a digit run touches text[from, until). */
function touchesRun(
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  until: number,
): boolean {
  const at = firstAbove(ends, from);
  return at < ends.length && (starts[at] as number) < until;
}

function valueRange(
  match: RegExpExecArray,
  indexed: RegExp | null,
  slice: string,
): readonly [number, number] {
  if (indexed && match.groups?.value !== undefined) {
    indexed.lastIndex = match.index;
    const range = indexed.exec(slice)?.indices?.groups?.value;
    if (range) return range;
  }
  return [match.index, match.index + match[0].length];
}

function judge(
  { confidence: { bare, withContext, withCheck }, context, validate }: Detector,
  index: number,
  wordy: boolean,
  vocabulary: Vocabulary,
  hits: Triggered['context'],
  text: string,
  start: number,
  end: number,
  isHeaded: (start: number) => boolean,
): number {
  const around = context
    ? surroundings(vocabulary, hits, index, context.distance, start, end)
    : NOTHING_AROUND;
  const { contrary } = around;
  const support = around.support !== 'before' && context && isHeaded(start) ? 'before' : around.support;
  if (wordy && support === 'none') return 0;
  const validation =
    validate?.({
      value: text.slice(start, end),
      before: text.slice(Math.max(0, start - MARGIN), start),
      after: text.slice(end, end + MARGIN),
    }) ?? 'plausible';
  if (validation === 'no') return 0;
  const checked = validation === 'checked';
  const own = checked ? withCheck : bare;
  const lifted = support === 'before' ? withContext : support === 'after' ? withContext - BEHIND : 0;
  const confidence = Math.max(own, lifted);
  const doubted = contrary && !(checked && support !== 'none');
  return doubted ? Math.min(confidence, CONTRADICTED) : Math.round(confidence * 100) / 100;
}

const NOTHING_AROUND = { support: 'none', contrary: false } as const;
