/** Which of several readings of the same characters stands. */
import { SURE } from '../kit/finding';

export interface Ranked {
  start: number;
  end: number;
  confidence: number;
  entity: string;
  /** Settles ties, so that results do not depend on the order of detectors. */
  detector: string;
}

/**
 * Keeps the best readings. Sure ones never share a character: the higher confidence wins, then the longer, then the
 * earlier. An unsure reading stands where no sure one does; several entities may claim the same characters (nine
 * digits can be many things), but each entity only once. The result is sorted by start.
 */
export function resolveOverlaps<T extends Ranked>(found: readonly T[]): T[] {
  const placed = [...found].sort((a, b) => a.start - b.start);
  const kept: T[] = [];
  for (let first = 0; first < placed.length; ) {
    // Most readings share their characters with no other.
    let end = (placed[first] as T).end;
    let next = first + 1;
    for (; next < placed.length && (placed[next] as T).start < end; next++)
      end = Math.max(end, (placed[next] as T).end);
    if (next === first + 1) kept.push(placed[first] as T);
    else for (const reading of resolve(placed.slice(first, next), end)) kept.push(reading);
    first = next;
  }
  return kept;
}

/** The best of readings that stand at one place, up to `end`; they are sorted by start. */
function resolve<T extends Ranked>(found: readonly T[], end: number): T[] {
  const offset = (found[0] as T).start;
  const ranked = [...found].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.detector < b.detector ? -1 : 1),
  );
  const sureEnd = ranked.findIndex(({ confidence }) => confidence < SURE);
  const taken: Taken = { offset, characters: new Uint8Array(end - offset) };
  const kept = claim(sureEnd < 0 ? ranked : ranked.slice(0, sureEnd), taken);
  if (sureEnd >= 0) {
    for (const readings of byEntity(ranked.slice(sureEnd))) {
      const standing = claim(readings, taken);
      for (const reading of standing) mark(taken, reading, 0);
      for (const reading of standing) kept.push(reading);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface Taken {
  /** Where the first of the characters stands in the text. */
  offset: number;
  characters: Uint8Array;
}

function mark({ offset, characters }: Taken, { start, end }: Ranked, value: 0 | 1): void {
  characters.fill(value, start - offset, end - offset);
}

/** Those that find their characters free, one after the other; they take them. */
function claim<T extends Ranked>(ranked: readonly T[], taken: Taken): T[] {
  return ranked.filter((reading) => {
    for (let at = reading.start; at < reading.end; at++)
      if (taken.characters[at - taken.offset]) return false;
    mark(taken, reading, 1);
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
