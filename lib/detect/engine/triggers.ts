/**
 * Which detectors are tried, and where. Each detector gets windows: stretches of text around its triggers, merged
 * where they touch, so that its pattern reads no character twice. A window ends with its paragraph.
 */

import { memo } from '../../base/memo';
import { type Detector, needsContext } from '../kit/detector';
import { createRunOwners } from './run-owners';
import { findRuns, type RunVisitor } from './runs';
import { paragraphEnd, paragraphStart } from './segments';
import type { ContextHits, Vocabulary } from './vocabulary';

/** Flat pairs of start and end, rising and apart from each other. */
export type Windows = number[];

export interface Triggered {
  /** Detectors that have windows, rising. */
  detectors: number[];
  windows: (Windows | undefined)[];
  context: ContextHits;
  /** Tokens that may be encoded text: flat pairs of start and end. */
  long: number[];
  /** Ends of digit runs, rising, and where each starts. */
  runEnds: number[];
  runStarts: number[];
}

/** A detector that reaches farther than this reads over the ends of paragraphs. */
const LONG_REACH = 1000;
export const isLong = ({ reach }: Detector): boolean => reach[0] + reach[1] > LONG_REACH;
/** Tokens from this length on may be base64. */
const ENCODED = 20;

export interface TriggerPass {
  /** The windows for triggers in text[from, until); context is read `margin` characters farther on both sides. */
  find(text: string, from: number, until: number, margin: number): Triggered;
}

/** Compiles the triggers of all detectors. */
export function createTriggerPass(detectors: readonly Detector[], vocabulary: Vocabulary): TriggerPass {
  const tokens: { owner: number; min: number; max: number; digits: number; letters: number }[] = [];
  for (const [owner, { trigger }] of detectors.entries()) {
    if ('token' in trigger) {
      const [min, max] = trigger.token;
      tokens.push({ owner, min, max, digits: trigger.minDigits, letters: trigger.minLetters });
    }
  }
  const ownersOf = createRunOwners(detectors);
  const longWord = Math.min(ENCODED, ...tokens.flatMap((one) => (one.digits === 0 ? [one.min] : [])));
  const byLength = memo((length: number) => tokens.filter(({ min, max }) => length >= min && length <= max));
  const reaches = detectors.map(({ reach }) => reach);
  const wordy = detectors.map(needsContext);
  const unbroken = detectors.map((detector) => detector.unbroken === true);
  const overParagraphs = detectors.map(isLong);

  return {
    find(text, from, until, margin) {
      const windows: (Windows | undefined)[] = new Array(detectors.length);
      const long: number[] = [];
      const runEnds: number[] = [];
      const runStarts: number[] = [];
      let paragraph = { start: -1, end: -1 };
      const enter = (start: number, end: number) => {
        if (start < paragraph.start || end > paragraph.end)
          paragraph = { start: paragraphStart(text, start), end: paragraphEnd(text, end) };
      };
      const mark = (owner: number, start: number, end: number) => {
        const [before, after] = reaches[owner] as readonly [number, number];
        let first = start - before;
        let last = end + after;
        if (overParagraphs[owner]) {
          first = Math.max(0, first);
          last = Math.min(text.length, last);
        } else {
          enter(start, end);
          first = Math.max(paragraph.start, first);
          last = Math.min(paragraph.end, last);
        }
        if (unbroken[owner]) {
          first = unbrokenStart(text, start, first);
          last = unbrokenEnd(text, end, last);
        }
        const known = windows[owner];
        if (known) addWindow(known, first, last);
        else windows[owner] = [first, last];
      };
      const lower = Math.max(0, from - margin);
      const upper = Math.min(text.length, until + margin);
      const context = vocabulary.scan(text, lower, upper, (owner, start, end) => {
        if (start >= from && start < until) mark(owner, start, end);
      });
      // Without any of its words a detector would say nothing, so it is not even tried.
      const silent = (owner: number) => wordy[owner] && !context.supported[owner];
      const visitor: RunVisitor = {
        longWord,
        digits(start, end, sums) {
          runStarts.push(start);
          runEnds.push(end);
          enter(start, end);
          for (const owner of ownersOf(text, start, end, sums, paragraph.end))
            if (!silent(owner)) mark(owner, start, end);
        },
        token(start, end, digitCount, letterCount) {
          for (const one of byLength(end - start)) {
            if (digitCount >= one.digits && letterCount >= one.letters && !silent(one.owner))
              mark(one.owner, start, end);
          }
          if (end - start >= ENCODED) long.push(start, end);
        },
      };
      findRuns(text, from, until, visitor);
      const tried: number[] = [];
      for (let owner = 0; owner < windows.length; owner++)
        if (windows[owner] && !silent(owner)) tried.push(owner);
      return { detectors: tried, windows, context, long, runStarts, runEnds };
    },
  };
}

const SPACE = 32;

/** Where the text before a position is broken by white space, at `floor` at the least. */
function unbrokenStart(text: string, position: number, floor: number): number {
  let at = position;
  while (at > floor && text.charCodeAt(at - 1) > SPACE) at--;
  return at;
}

function unbrokenEnd(text: string, position: number, limit: number): number {
  let at = position;
  while (at < limit && text.charCodeAt(at) > SPACE) at++;
  return at;
}

/** Triggers come by rising end, but a longer word may start before the window that a shorter one has opened. */
function addWindow(windows: Windows, start: number, end: number): void {
  let from = start;
  let until = end;
  while (windows.length && (windows[windows.length - 1] as number) >= from) {
    until = Math.max(until, windows.pop() as number);
    from = Math.min(from, windows.pop() as number);
  }
  windows.push(from, until);
}
