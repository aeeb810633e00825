/** Scans drafts as they are written: a text that differs little from one seen before costs what the change costs. */
import type { Part } from '../../mail/draft';
import type { Finding } from '../kit/finding';
import type { Change, Engine, Scanned } from './engine';

/** Texts that are remembered, in memory: a few open drafts with a subject and a body each. */
const MAX_KEPT = 12;

/** Findings of several texts, in their order; the same as the engine's scanParts(). */
export type Rescanner = (parts: readonly Part[]) => Finding[];

/** Makes a scanner that remembers what it has scanned last. */
export function createRescanner(engine: Engine): Rescanner {
  const kept: Scanned[] = [];
  const scan = ({ id, text }: Part): readonly Finding[] => {
    const nearest = nearestOf(kept, id, text);
    const scanned = nearest ? engine.update(nearest.scanned, nearest.change) : engine.open(text, id);
    if (nearest) kept.splice(kept.indexOf(nearest.scanned), 1);
    kept.push(scanned);
    if (kept.length > MAX_KEPT) kept.shift();
    return scanned.findings;
  };
  return (parts) => parts.flatMap(scan);
}

/** The remembered text that needs the smallest change, if that leaves more than half of it. */
function nearestOf(kept: readonly Scanned[], part: string, text: string) {
  let best: { scanned: Scanned; change: Change } | null = null;
  let least = text.length / 2;
  for (const scanned of kept) {
    if (scanned.part !== part) continue;
    const change = changeBetween(scanned.text, text);
    const size = Math.max(change.end - change.start, change.insert.length);
    if (size >= least) continue;
    best = { scanned, change };
    least = size;
  }
  return best;
}

/** The one stretch in which two texts differ, between what they begin with and what they end with. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) };
}
