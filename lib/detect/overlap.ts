/** Which of several readings of the same characters stands. */

export interface Ranked {
  start: number;
  end: number;
  confidence: number;
  entity: string;
  /** Settles ties, so that results do not depend on the order of detectors. */
  detector: string;
}

/** From here on a reading is sure enough to rule others out; the default policy acts from here on, too. */
export const SURE = 0.6;

/**
 * Keeps the best readings. Sure ones never share a character: the higher confidence wins, then the longer, then the
 * earlier. An unsure reading stands where no sure one does; several entities may claim the same characters (nine
 * digits can be many things), but each entity only once. The result is sorted by start.
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
  const sureEnd = ranked.findIndex(({ confidence }) => confidence < SURE);
  const taken = new Uint8Array(length);
  const kept = claim(sureEnd < 0 ? ranked : ranked.slice(0, sureEnd), taken);
  if (sureEnd >= 0) {
    for (const readings of byEntity(ranked.slice(sureEnd))) {
      const standing = claim(readings, taken);
      for (const { start, end } of standing) taken.fill(0, start, end);
      for (const reading of standing) kept.push(reading);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Those that find their characters free, one after the other; they take them. */
function claim<T extends Ranked>(ranked: readonly T[], taken: Uint8Array): T[] {
  return ranked.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at]) return false;
    taken.fill(1, start, end);
    return true;
  });
}

function byEntity<T extends Ranked>(readings: readonly T[]): Iterable<T[]> {
  const groups = new Map<string, T[]>();
  for (const reading of readings) {
    const group = groups.get(reading.entity);
    if (group) group.push(reading);
    else groups.set(reading.entity, [reading]);
  }
  return groups.values();
}
