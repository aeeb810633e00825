/** Patterns on which backtracking engines run away, and texts that make them: nested and adjacent repetitions, overlapping alternatives. */

export interface Pumped {
  pattern: string;
  /** What, repeated, is nearly a match. */
  pump: string;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ATOMS = [
  'a',
  '\\d',
  '\\w',
  '[a-z]',
  '[^x]',
  '.',
  'ab',
  '(?:a|aa)',
  '(?:a|b)',
  '(?:\\w|\\d)',
  '(?i:aB)',
  '\\pL',
  '\\s',
];
const REPEATS = ['+', '*', '?', '{2,}', '{1,20}', '{10}', '{1,100}', '*?', '+?'];

/** A number of patterns with their pumps. */
export function pumpedPatterns(count: number): Pumped[] {
  const next = random(20_261_125);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const part = (depth: number): string => {
    const inner =
      depth > 0 && next() < 0.6
        ? `(?:${part(depth - 1)}${next() < 0.4 ? `|${part(depth - 1)}` : ''})`
        : pick(ATOMS);
    return inner + pick(REPEATS) + (next() < 0.3 ? pick(ATOMS) : '');
  };
  return Array.from({ length: count }, () => {
    const start = next() < 0.2 ? pick(['^', '\\b']) : '';
    const end = next() < 0.7 ? pick(['!', '$', 'x\\b', 'Q']) : '';
    return {
      pattern: start + part(3) + part(2) + end,
      pump: pick(['a', 'ab', '1', 'aB ', 'äß', 'a1b2', ' ']),
    };
  });
}
