/** Supporting words around a value: they raise the confidence, or say that the value is something else. */
import type { ContextHits, Vocabulary } from './vocabulary';

/** Characters before a value in which a contrary word counts. */
const CONTRARY_REACH = 20;

/** 'before' weighs more than 'after'; 'contrary': a word right before says that the value is something else. */
export interface Surroundings {
  support: 'before' | 'after' | 'none';
  contrary: boolean;
}

/** Reads the context words around text[start, end). */
export function surroundings(
  vocabulary: Vocabulary,
  hits: ContextHits,
  detector: number,
  distance: number,
  start: number,
  end: number,
): Surroundings {
  let contrary = false;
  let at = firstEndingAfter(hits, start) - 1;
  const reach = Math.max(distance, CONTRARY_REACH);
  // The nearest word is the one that names the value.
  for (; at >= 0 && (hits.end[at] as number) > start - reach; at--) {
    const word = hits.word[at] as number;
    const from = hits.start[at] as number;
    if (from >= start - distance && vocabulary.supports(word, detector))
      return { support: 'before', contrary };
    if (from >= start - CONTRARY_REACH && vocabulary.contradicts(word, detector)) contrary = true;
  }
  for (at = firstEndingAfter(hits, end); at < hits.end.length; at++) {
    if ((hits.end[at] as number) > end + distance) break;
    if ((hits.start[at] as number) < end) continue;
    if (vocabulary.supports(hits.word[at] as number, detector)) return { support: 'after', contrary };
  }
  return { support: 'none', contrary };
}

/** Whether any supporting word stands in text[from, until). */
export function anySupport(
  vocabulary: Vocabulary,
  hits: ContextHits,
  detector: number,
  from: number,
  until: number,
): boolean {
  for (let at = firstEndingAfter(hits, from); at < hits.end.length; at++) {
    if ((hits.start[at] as number) >= until) return false;
    if (vocabulary.supports(hits.word[at] as number, detector)) return true;
  }
  return false;
}

/** Index of the first hit that ends after a position. */
const firstEndingAfter = ({ end }: ContextHits, position: number): number => firstAbove(end, position);

/** Index of the first of some rising numbers that is greater than a limit. */
export function firstAbove(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
