/** What somebody has perhaps meant. */

/** Edits (a letter more, less, another, or two that have changed places) between two words. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const MOST_EDITS = 2;
const LONGEST = 60;

/** The choice that is nearest to what was written; undefined where none is near. */
export function nearest(written: string, choices: readonly string[]): string | undefined {
  const word = written.trim().toLowerCase();
  if (word === '' || word.length > LONGEST) return undefined;
  const near = choices
    .map((choice) => ({ choice, far: edits(word, choice.toLowerCase()) }))
    .filter(({ choice, far }) => far <= Math.min(MOST_EDITS, choice.length / 2))
    .sort((a, b) => a.far - b.far);
  return near[0]?.choice;
}
