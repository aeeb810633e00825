/**
 * Which detectors a run of digits concerns. How many digits its groups add up to rules most of them out; the outline of
 * the run and what stands around it rules out most of the rest, and is remembered.
 */

import { memo } from '../../base/memo';
import type { Detector } from '../kit/detector';
import { outlineOf, outlinePattern } from './outline';
import { createOutlineMemo, type OutlineMemo } from './outline-memo';
import { type DigitSums, sumsFrom } from './runs';

/** Characters beyond a detector's reach that its lookarounds may read. */
const EDGE = 4;
/** How much of what stands around a run is looked at first, and how much if that leaves anything open. */
const NEAR: Width = { before: 8, after: 5 };
/** Detectors that reach farther before a run are always tried: what stands around is too various to come again. */
const WIDE: Width = { before: 8 + EDGE, after: 8 + EDGE };
const MAX_RUN = 48;

/** Characters before and after a run. */
interface Width {
  before: number;
  after: number;
}

interface DigitOwner {
  owner: number;
  sums: DigitSums;
  reach: Width;
  /** Whether a match of the detector may start before `runEnd` in an outline and end in it or behind it. */
  fits: (outline: string, runEnd: number) => boolean;
}

/** What is known of a run with little around it: those to try, and those that need to see more of it. */
interface Known {
  owners: readonly number[];
  open: readonly DigitOwner[];
}

/** The outline of a run with so much around it. */
interface Seen {
  width: Width;
  outline: string;
  /** Where the run ends in it. */
  runEnd: number;
}

/** The detectors for the digit run at text[start, end) in a paragraph that ends at `limit`. */
export type RunOwners = (
  text: string,
  start: number,
  end: number,
  sums: DigitSums,
  limit: number,
) => readonly number[];

/** Compiles the digit triggers of all detectors. */
export function createRunOwners(detectors: readonly Detector[]): RunOwners {
  const digits: DigitOwner[] = [];
  for (const [owner, { trigger, reach, pattern }] of detectors.entries()) {
    if (!('digits' in trigger)) continue;
    // Compiled when first asked, as most runs never come.
    const outline = memo((source: RegExp) => ({ pattern: outlinePattern(source) }));
    const fits = (seen: string, runEnd: number) => {
      const compiled = outline(pattern).pattern;
      const first = compiled ? seen.search(compiled) : 0;
      return first >= 0 && first < runEnd;
    };
    const sums = sumsFrom(trigger.digits, trigger.max);
    digits.push({ owner, sums, reach: { before: reach[0], after: reach[1] }, fits });
  }
  const nearby = createOutlineMemo<Known>();
  const wider = createOutlineMemo<Known>();
  const concerned = (sums: DigitSums) => digits.filter((one) => (one.sums & sums) !== 0);

  /** What is cut off is taken to be as a pattern wants it, so that a pattern that is refused near is refused for good. */
  const learn = (candidates: readonly DigitOwner[], seen: Seen, others: readonly number[]): Known => {
    const fitting = candidates.filter(
      ({ reach, fits }) => reach.before > seen.width.before || fits(seen.outline, seen.runEnd),
    );
    const [open, owners] = split(
      fitting,
      ({ reach }) => seen.width === NEAR && isWithin(reach.before, WIDE.before) && !isSeen(reach, NEAR),
    );
    return { owners: [...others, ...owners.map(({ owner }) => owner)], open };
  };

  return (text, start, end, sums, limit) => {
    const all = () => concerned(sums).map(({ owner }) => owner);
    if (end - start > MAX_RUN) return all();
    const shown = (width: Width): Seen => {
      const from = Math.max(0, start - width.before);
      return {
        width,
        outline: outlineOf(text.slice(from, Math.min(limit, end + width.after))),
        runEnd: end - from,
      };
    };

    const place = (memory: OutlineMemo<Known>, { before, after }: Width) =>
      memory.place(text, Math.max(0, start - before), start, end, Math.min(limit, end + after));
    const nearPlace = place(nearby, NEAR);
    if (nearPlace < 0) return all();
    let near = nearby.get(nearPlace);
    if (!near) {
      near = learn(concerned(sums), shown(NEAR), []);
      nearby.set(nearPlace, near);
    }
    if (near.open.length === 0) return near.owners;
    const widePlace = place(wider, WIDE);
    if (widePlace < 0) return all();
    let wide = wider.get(widePlace);
    if (!wide) {
      wide = learn(near.open, shown(WIDE), near.owners);
      wider.set(widePlace, wide);
    }
    return wide.owners;
  };
}

const isWithin = (reach: number, width: number) => reach + EDGE <= width;
const isSeen = (reach: Width, width: Width) =>
  isWithin(reach.before, width.before) && isWithin(reach.after, width.after);

function split<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
