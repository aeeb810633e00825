/**
 * Which detectors a run of digits concerns. How many digits its groups add up to rules most of them out; the outline of
 * the run and what stands around it rules out most of the rest, and is remembered.
 */
import type { Detector } from './detector';
import { memo } from './memo';
import { outlineOf, outlinePattern } from './outline';
import { createOutlineMemo, type OutlineMemo } from './outline-memo';
import { type DigitSums, sumsFrom } from './runs';

/** Characters beyond a detector's reach that its lookarounds may read. */
const EDGE = 4;
const NEAR = 1 + EDGE;
/** Detectors that reach farther before a run are always tried: what stands around is too various to come again. */
const WIDE = 8 + EDGE;
const MAX_RUN = 48;

interface DigitOwner {
  owner: number;
  sums: DigitSums;
  before: number;
  reach: number;
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
  width: number;
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
    digits.push({ owner, sums, before: reach[0], reach: Math.max(...reach), fits });
  }
  const nearby = createOutlineMemo<Known>();
  const wider = createOutlineMemo<Known>();
  const concerned = (sums: DigitSums) => digits.filter((one) => (one.sums & sums) !== 0);

  /** What is cut off is taken to be as a pattern wants it, so that a pattern that is refused near is refused for good. */
  const learn = (candidates: readonly DigitOwner[], seen: Seen, others: readonly number[]): Known => {
    const fitting = candidates.filter(
      ({ before, fits }) => before > seen.width || fits(seen.outline, seen.runEnd),
    );
    const [open, owners] = split(
      fitting,
      ({ before, reach }) => seen.width < WIDE && before + EDGE <= WIDE && reach + EDGE > seen.width,
    );
    return { owners: [...others, ...owners.map(({ owner }) => owner)], open };
  };

  return (text, start, end, sums, limit) => {
    const all = () => concerned(sums).map(({ owner }) => owner);
    if (end - start > MAX_RUN) return all();
    const shown = (width: number): Seen => {
      const from = Math.max(0, start - width);
      return {
        width,
        outline: outlineOf(text.slice(from, Math.min(limit, end + width))),
        runEnd: end - from,
      };
    };

    const place = (memory: OutlineMemo<Known>, width: number) =>
      memory.place(text, Math.max(0, start - width), start, end, Math.min(limit, end + width));
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

function split<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
