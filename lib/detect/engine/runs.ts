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
const ZERO = 48;
const NINE = 57;
/** The bit for so many digits and more. */
const MOST = 31;

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
  for (let count = Math.min(min, MOST); count <= Math.min(max, MOST); count++) bits |= 1 << count;
  return bits;
}

/** Tells a visitor all digit runs (at most three separators between digits) and all tokens of text[from, until). */
export function findRuns(text: string, from: number, until: number, visitor: RunVisitor): void {
  let runEnd = from;
  let told = from;
  for (let index = from; index < until; index++) {
    const unit = text.charCodeAt(index);
    if (unit > NINE || unit < ZERO) continue;
    let start = index;
    while (start > told && kindAt(text, start - 1) <= LETTER) start--;
    findLongWords(text, told, start, visitor);
    let digits = 0;
    let kind = DIGIT;
    do {
      if (kind === DIGIT) {
        digits++;
        if (index >= runEnd) runEnd = readRun(text, index, until, visitor);
      }
      index++;
      kind = index < until ? kindAt(text, index) : OTHER;
    } while (kind <= LETTER);
    visitor.token(start, index, digits, index - start - digits);
    told = index;
  }
  findLongWords(text, told, until, visitor);
}

/** Tells the long words in a text without digits. Of each stretch as long as such a word only the end need be looked at. */
function findLongWords(text: string, from: number, until: number, visitor: RunVisitor): void {
  const { longWord } = visitor;
  for (let at = from + longWord - 1; at < until; ) {
    let start = at + 1;
    while (start > from && at + 1 - start < longWord && kindAt(text, start - 1) === LETTER) start--;
    if (at + 1 - start < longWord) {
      at = start + longWord - 1;
      continue;
    }
    let end = at + 1;
    while (end < until && kindAt(text, end) === LETTER) end++;
    visitor.token(start, end, 0, end - start);
    at = end + longWord;
  }
}

/** Reads the digit run that starts here, tells it, and returns its end. */
function readRun(text: string, start: number, until: number, visitor: RunVisitor): number {
  let sums = 0;
  /** Of the totals, those that end with the last group. */
  let lastSums = 0;
  let end = start;
  let group = 0;
  let lineBreaks = 0;
  for (let index = start; index < until; index++) {
    const kind = kindAt(text, index);
    if (kind === DIGIT) {
      if (index > end) {
        lastSums = sumsWith(lastSums, group);
        sums |= lastSums;
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
  visitor.digits(start, end, sums | sumsWith(lastSums, group));
  return end;
}

/** The totals that end with a group of so many digits, from those that end with the group before it. */
function sumsWith(before: DigitSums, group: number): DigitSums {
  const digits = Math.min(group, MOST);
  const beyond = before >>> (MOST + 1 - digits) !== 0 ? 1 << MOST : 0;
  return (before << digits) | (1 << digits) | beyond;
}
