/**
 * The score interval of a proportion (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927, p. 209), two-sided 95 %. Unlike the usual
 * plus-minus it holds for few cases and for proportions near 0 and 1.
 */

/** Standard normal, 97.5 %. */
export const Z = 1.959963984540054;

export interface Proportion {
  hits: number;
  of: number;
  /** 0..1; the interval is the whole of it while nothing is known. */
  low: number;
  high: number;
}

export function proportion(hits: number, of: number): Proportion {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const [p, square] = [hits / of, Z * Z];
  const middle = p + square / (2 * of);
  const half = Z * Math.sqrt((p * (1 - p)) / of + square / (4 * of * of));
  const scale = 1 + square / of;
  return {
    hits,
    of,
    // What is 0 or 1 exactly must not come out a rounding error beside it.
    low: hits === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: hits === of ? 1 : Math.min(1, (middle + half) / scale),
  };
}
