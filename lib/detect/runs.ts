/**
 * One look at each character for what has no fixed word: runs of digits, and tokens of letters and digits. Hand-written,
 * as it stands in the way of every draft.
 */

/** Which totals of neighbouring digit groups a run can give: bit n for n digits, bit 31 for 31 and more. */
export type DigitSums = number;

export interface RunVisitor {
  digits(start: number, end: number, sums: DigitSums): void;
  token(start: number, end: number, digits: number, letters: number): void;
}

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const SEPARATOR = 3;
const MAX_GAP = 3;
const MAX_GROUPS = 24;
const ALL = -1;

const KIND = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  const char = String.fromCharCode(unit);
  KIND[unit] = /\d/.test(char)
    ? DIGIT
    : /[a-z]/i.test(char)
      ? LETTER
      : /[ \t\n.,:/()_-]/.test(char)
        ? SEPARATOR
        : OTHER;
}

/** Bits for n..max digits; see DigitSums. */
export function sumsFrom(min: number, max = Number.POSITIVE_INFINITY): DigitSums {
  let bits = 0;
  for (let count = Math.min(min, 31); count <= Math.min(max, 31); count++) bits |= 1 << count;
  return bits;
}

/** Tells a visitor all digit runs (at most three separators between digits) and all tokens of text[from, until). */
export function findRuns(text: string, from: number, until: number, visitor: RunVisitor): void {
  const groups: number[] = [];
  let runStart = -1;
  let runEnd = -1;
  let gap = 0;
  let lineBreaks = 0;
  let group = 0;
  let tokenStart = -1;
  let digits = 0;
  let letters = 0;
  const closeRun = () => {
    groups.push(group);
    visitor.digits(runStart, runEnd, sumsOf(groups));
    groups.length = 0;
    group = 0;
    runStart = -1;
    gap = 0;
    lineBreaks = 0;
  };
  for (let index = from; index < until; index++) {
    const unit = text.charCodeAt(index);
    const kind = unit < 128 ? (KIND[unit] as number) : OTHER;
    if (kind === DIGIT) {
      if (runStart < 0) runStart = index;
      else if (gap > 0) {
        groups.push(group);
        group = 0;
      }
      gap = 0;
      lineBreaks = 0;
      group++;
      runEnd = index + 1;
    } else if (runStart >= 0) {
      gap++;
      if (unit === 10) lineBreaks++;
      // A blank line ends every run, as it ends a paragraph.
      if (kind !== SEPARATOR || gap > MAX_GAP || lineBreaks > 1) closeRun();
    }
    if (kind === DIGIT || kind === LETTER) {
      if (tokenStart < 0) tokenStart = index;
      if (kind === DIGIT) digits++;
      else letters++;
    } else if (tokenStart >= 0) {
      visitor.token(tokenStart, index, digits, letters);
      tokenStart = -1;
      digits = 0;
      letters = 0;
    }
  }
  if (runStart >= 0) closeRun();
  if (tokenStart >= 0) visitor.token(tokenStart, until, digits, letters);
}

function sumsOf(groups: readonly number[]): DigitSums {
  if (groups.length > MAX_GROUPS) return ALL;
  let bits = 0;
  for (let first = 0; first < groups.length; first++) {
    let sum = 0;
    for (let last = first; last < groups.length; last++) {
      sum += groups[last] as number;
      bits |= 1 << Math.min(sum, 31);
    }
  }
  return bits;
}
