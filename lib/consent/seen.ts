/** A set of pairs of 32-bit numbers in flat memory: a million entries take 16 MB, as a Set of texts they would take ten times that. */
export interface SeenPairs {
  /** Adds a pair; false if it was there. */
  add(a: number, b: number): boolean;
  has(a: number, b: number): boolean;
}

export function createSeenPairs(): SeenPairs {
  let slots = 1 << 12;
  let pairs = new Uint32Array(2 * slots);
  let count = 0;
  const put = (a: number, b: number): boolean => {
    let at = (a & (slots - 1)) * 2;
    while (pairs[at] !== 0 || pairs[at + 1] !== 0) {
      if (pairs[at] === a && pairs[at + 1] === b) return false;
      at = (at + 2) & (2 * slots - 1);
    }
    pairs[at] = a;
    pairs[at + 1] = b;
    return true;
  };
  return {
    has(first, second) {
      const [a, b] = [first >>> 0, second >>> 0 || 1];
      let at = (a & (slots - 1)) * 2;
      while (pairs[at] !== 0 || pairs[at + 1] !== 0) {
        if (pairs[at] === a && pairs[at + 1] === b) return true;
        at = (at + 2) & (2 * slots - 1);
      }
      return false;
    },
    add(first, second) {
      // Both zero mark an empty place.
      const [a, b] = [first >>> 0, second >>> 0 || 1];
      if (!put(a, b)) return false;
      if (++count * 2 <= slots) return true;
      const before = pairs;
      slots *= 2;
      pairs = new Uint32Array(2 * slots);
      for (let at = 0; at < before.length; at += 2)
        if (before[at] !== 0 || before[at + 1] !== 0) put(before[at] as number, before[at + 1] as number);
      return true;
    },
  };
}
