/** Which of several readings of the same characters stands. */

export interface Ranked {
  start: number;
  end: number;
  confidence: number;
  /** Settles ties, so that results do not depend on the order of detectors. */
  detector: string;
}

/**
 * Keeps the best readings, so that no two share a character: the higher confidence wins, then the longer one, then
 * the earlier one. The result is sorted by start.
 * @param length of the text that the ranges stand in
 */
export function resolveOverlaps<T extends Ranked>(found: readonly T[], length: number): T[] {
  if (found.length < 2) return [...found];
  const ranked = [...found].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.detector < b.detector ? -1 : 1),
  );
  const taken = new Uint8Array(length);
  const kept = ranked.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
