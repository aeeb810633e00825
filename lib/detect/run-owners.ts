/**
 * Which detectors a run of digits concerns. How many digits its groups add up to rules most of them out; the outline of
 * the run and what stands around it rules out most of the rest, and is remembered.
 */
import type { Detector } from './detector';
import { memo } from './memo';
import { outlineOf, outlinePattern } from './outline';
import { createOutlineTree } from './outline-tree';
import { type DigitSums, sumsFrom } from './runs';

/** Characters beyond a detector's reach that its lookarounds may read. */
const EDGE = 4;
const NEAR = 1 + EDGE;
/** Detectors that reach farther are always tried: what stands around is too various to come again. */
const WIDE = 8 + EDGE;
const MAX_RUN = 48;

interface DigitOwner {
  owner: number;
  sums: DigitSums;
  reach: number;
  /** Whether the detector may match in an outline. */
  fits: (outline: string) => boolean;
}

/** What is known of a run with little around it: those to try, and those that need to see more of it. */
interface Known {
  owners: readonly number[];
  open: readonly DigitOwner[];
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
    const fits = (seen: string) => outline(pattern).pattern?.test(seen) ?? true;
    digits.push({ owner, sums: sumsFrom(trigger.digits, trigger.max), reach: Math.max(...reach), fits });
  }
  const tree = createOutlineTree<Known>();
  const concerned = (sums: DigitSums) => digits.filter((one) => (one.sums & sums) !== 0);

  const learn = (
    candidates: readonly DigitOwner[],
    seen: string,
    width: number,
    others: readonly number[],
  ): Known => {
    const [shown, rest] = split(candidates, ({ reach }) => reach + EDGE <= width);
    const [open, far] = split(rest, ({ reach }) => reach + EDGE <= WIDE);
    const owners = [...shown.filter(({ fits }) => fits(seen)), ...far].map(({ owner }) => owner);
    return { owners: [...others, ...owners], open };
  };

  return (text, start, end, sums, limit) => {
    const all = () => concerned(sums).map(({ owner }) => owner);
    if (end - start > MAX_RUN) return all();
    const shown = (width: number) =>
      outlineOf(text.slice(Math.max(0, start - width), Math.min(limit, end + width)));

    const left = Math.max(0, start - NEAR);
    const right = Math.min(limit, end + NEAR);
    const run = tree.walk(tree.root, text, start, end);
    const node = tree.walk(tree.walk(run, text, left, start), text, end, right);
    if (node === 0) return all();
    let near = tree.get(node);
    if (!near) {
      near = learn(concerned(sums), shown(NEAR), NEAR, []);
      tree.set(node, near);
    }
    if (near.open.length === 0) return near.owners;
    const before = tree.walk(node, text, Math.max(0, start - WIDE), left);
    const wideNode = tree.walk(before, text, right, Math.min(limit, end + WIDE));
    if (wideNode === 0) return all();
    let wide = tree.get(wideNode);
    if (!wide) {
      wide = learn(near.open, shown(WIDE), WIDE, near.owners);
      tree.set(wideNode, wide);
    }
    return wide.owners;
  };
}

function split<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
