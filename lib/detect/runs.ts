/**
 * One look at each character for what has no fixed word: runs of digits, and tokens of letters and digits. Hand-written,
 * as it stands in the way of every draft.
 */

/** Which totals of neighbouring digit groups a run can give: bit n for n digits, bit 31 for 31 and more. */
export type DigitSums = number;

export interface RunVisitor {
  /** Tokens without a digit are told from this length on. */
  longWord: number;
  digits(start: number, end: number, sums: DigitSums): void;
  token(start: number, end: number, digits: number, letters: number): void;
}

// Digits and letters come first: what makes a token.
const DIGIT = 0;
const LETTER = 1;
const SEPARATOR = 2;
const OTHER = 3;
const MAX_GAP = 3;
const MAX_GROUPS = 24;
const ALL = -1;

const KIND = new Uint8Array(65_536).fill(OTHER);
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

function kindAt(text: string, index: number): number {
  return KIND[text.charCodeAt(index)] as number;
}

/** Bits for n..max digits; see DigitSums. */
export function sumsFrom(min: number, max = Number.POSITIVE_INFINITY): DigitSums {
  let bits = 0;
  for (let count = Math.min(min, 31); count <= Math.min(max, 31); count++) bits |= 1 << count;
  return bits;
}

/** Tells a visitor all digit runs (at most three separators between digits) and all tokens of text[from, until). */
export function findRuns(text: string, from: number, until: number, visitor: RunVisitor): void {
  const { longWord } = visitor;
  let runEnd = from;
  for (let index = from; index < until; index++) {
    let kind = kindAt(text, index);
    if (kind > LETTER) continue;
    const start = index;
    let digits = 0;
    do {
      if (kind === DIGIT) {
        digits++;
        if (index >= runEnd) runEnd = readRun(text, index, until, visitor);
      }
      index++;
      kind = index < until ? kindAt(text, index) : OTHER;
    } while (kind <= LETTER);
    if (digits > 0 || index - start >= longWord) visitor.token(start, index, digits, index - start - digits);
  }
}

/** Reads the digit run that starts here, tells it, and returns its end. */
function readRun(text: string, start: number, until: number, visitor: RunVisitor): number {
  const groups: number[] = [];
  let end = start;
  let group = 0;
  let lineBreaks = 0;
  for (let index = start; index < until; index++) {
    const kind = kindAt(text, index);
    if (kind === DIGIT) {
      if (index > end) {
        groups.push(group);
        group = 0;
      }
      group++;
      end = index + 1;
      lineBreaks = 0;
    } else {
      if (kind === SEPARATOR && text.charCodeAt(index) === 10) lineBreaks++;
      // A blank line ends every run, as it ends a paragraph.
      if (kind !== SEPARATOR || index - end >= MAX_GAP || lineBreaks > 1) break;
    }
  }
  groups.push(group);
  visitor.digits(start, end, sumsOf(groups));
  return end;
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
