/**
 * The outline of a text keeps its form and forgets its values: "Ref. AB-2031" is "Aaa. AA-0000". A pattern's outline
 * matches wherever the pattern may match, so what an outline refuses the pattern need not be asked. Business mail
 * repeats few outlines (dates, amounts, order numbers), and what is known of one holds for all texts that share it.
 */

/** What stands for ASCII digits, capitals, small letters and letters with marks; every other known character stands for itself. */
const DIGIT = '0';
const CAPITAL = 'A';
const SMALL = 'a';
const MARKED = 'é';

/** Characters that outlines can hold: ASCII, the signs that stand beside numbers, and the letters of Latin-1 and Latin Extended. */
const KNOWN = [...range(0, 0x7f), ...'€£§°•·', ...range(0xc0, 0x24f).filter((char) => !/[×÷]/.test(char))];
const SYMBOL = new Map(KNOWN.map((char) => [char, symbolOf(char)]));
const DISTINCT = [...new Set(SYMBOL.values())];
const NUMBER = new Int8Array(65_536).fill(-1);
for (const [char, symbol] of SYMBOL) NUMBER[char.charCodeAt(0)] = DISTINCT.indexOf(symbol);

function range(first: number, last: number): string[] {
  return Array.from({ length: last + 1 - first }, (_, at) => String.fromCharCode(first + at));
}

function symbolOf(char: string): string {
  if (/\d/.test(char)) return DIGIT;
  if (/[A-Z]/.test(char)) return CAPITAL;
  if (/[a-z]/.test(char)) return SMALL;
  return /[\u00c0-\u024f]/.test(char) ? MARKED : char;
}

/** The number of the symbol for a code unit; -1 if it is not known. */
export const symbolAt = (unit: number): number => NUMBER[unit] as number;

/** The outline of a text of known characters. */
export function outlineOf(text: string): string {
  return text.replace(/[\s\S]/g, (char) => SYMBOL.get(char) ?? char);
}

/**
 * A pattern for outlines: whatever the pattern matches in a text of known characters, this matches in the text's outline (it may
 * match more), also if the outline is cut off on the right in the midst of the match. Lookarounds are kept only where
 * they say the same of an outline. Null for a pattern that is beyond this.
 */
export function outlinePattern(pattern: RegExp): RegExp | null {
  const read = readPattern(pattern);
  return read && new RegExp(read.outline, wantedFlags(pattern));
}

/** Whether each match of a pattern holds an ASCII digit, as far as that can be told. */
export function needsDigit(pattern: RegExp): boolean {
  return readPattern(pattern)?.digit ?? false;
}

const wantedFlags = ({ flags }: RegExp) => flags.replace(/[^iuvms]/g, '');

function readPattern(pattern: RegExp): Read | null {
  return readSequence({ source: pattern.source, flags: wantedFlags(pattern), at: 0, looking: false }, true);
}

interface Reader {
  source: string;
  flags: string;
  at: number;
  /** Within a lookaround. */
  looking: boolean;
}

interface Read {
  outline: string;
  /** Whether it says of an outline exactly what the source says of a text. */
  exact: boolean;
  /** Whether nothing matches without an ASCII digit. */
  digit: boolean;
}

const LOOKAROUND = /\(\?<?([=!])/y;
const GROUP = /\((?:\?:|\?<[A-Za-z]\w*>|(?!\?))/y;
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const BACKREFERENCE = /\\(?:[1-9]|k<)/y;
const ATOM =
  /\\(?:[pP]\{[^}]+\}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^bB])|\[(?:\\.|[^\]\\])*\]|[^\\[()|^$]/suy;
const OPTIONAL = /^(?:[*?]|\{0)/;
const DIGIT_ATOM = /^(?:\\d|\d|\[(?:\\d|\d-\d|\d)+\])$/;
const ASSERTION = /\\[bB]|[|^$]/y;

/** Reads up to the end of the source or of the group; `whole`: of the source. */
function readSequence(reader: Reader, whole: boolean): Read | null {
  let outline = '';
  let exact = true;
  let digit = false;
  let digitBefore = true;
  const read = (): Read => ({ outline, exact, digit: digit && digitBefore });
  while (reader.at < reader.source.length) {
    if (reader.source[reader.at] === ')') return whole ? null : read();
    const piece = readPiece(reader);
    if (!piece) return null;
    outline += piece.outline;
    exact &&= piece.exact;
    digit ||= piece.digit;
    // Every alternative must need one.
    if (piece.outline === '|') {
      digitBefore &&= digit;
      digit = false;
    }
  }
  return whole ? read() : null;
}

function readPiece(reader: Reader): Read | null {
  const look = take(reader, LOOKAROUND);
  if (look) return readLookaround(reader, look);
  const group = take(reader, GROUP);
  if (group) {
    const inner = readSequence(reader, false);
    if (!inner || !close(reader)) return null;
    const quantifier = take(reader, QUANTIFIER) ?? '';
    const digit = inner.digit && !OPTIONAL.test(quantifier);
    return { ...inner, digit, outline: `${group}${inner.outline})${quantifier}` };
  }
  const reference = take(reader, BACKREFERENCE);
  if (reference) {
    if (reference === '\\k<') return null;
    return { outline: `(?:${reference}|$)${take(reader, QUANTIFIER) ?? ''}`, exact: false, digit: false };
  }
  const assertion = take(reader, ASSERTION);
  if (assertion) {
    // A boundary at the cut may be none, and what ends there may go on.
    const outline = assertion.startsWith('\\') && !reader.looking ? `(?:${assertion}|$)` : assertion;
    return { outline, exact: assertion !== '$' && assertion !== '\\B', digit: false };
  }
  const atom = take(reader, ATOM);
  if (!atom) return null;
  const { outline, exact } = outlineClass(atom, reader.flags);
  const quantifier = take(reader, QUANTIFIER) ?? '';
  return {
    // At the cut any number of characters may follow.
    outline: (reader.looking ? outline : `(?:${outline}|$)`) + quantifier,
    exact,
    digit: DIGIT_ATOM.test(atom) && !OPTIONAL.test(quantifier),
  };
}

/** A negative lookaround that is not exact would refuse too much, and a positive one may look beyond what is shown. */
function readLookaround(reader: Reader, look: string): Read | null {
  const { looking } = reader;
  reader.looking = true;
  const inner = readSequence(reader, false);
  reader.looking = looking;
  if (!inner || !close(reader) || /\((?!\?)/.test(inner.outline)) return null;
  const kept = look.endsWith('!') && inner.exact;
  return { outline: kept ? `${look}${inner.outline})` : '', exact: kept, digit: false };
}

const known = new Map<string, Class>();

type Class = Pick<Read, 'outline' | 'exact'>;

/** One character of a pattern, as a class of symbols. */
function outlineClass(atom: string, flags: string): Class {
  const key = `${flags}/${atom}`;
  const read = known.get(key) ?? computeClass(atom, flags);
  known.set(key, read);
  return read;
}

function computeClass(atom: string, flags: string): Class {
  const one = new RegExp(`^(?:${atom})$`, flags);
  // A character that stands for itself matches itself in either case.
  const likely = atom.length === 1 && atom !== '.' ? [atom.toLowerCase(), atom.toUpperCase()] : KNOWN;
  const matched = new Set(likely.filter((char) => SYMBOL.has(char) && one.test(char)));
  const symbols = new Set([...matched].map((char) => SYMBOL.get(char) as string));
  const exact = KNOWN.every((char) => matched.has(char) || !symbols.has(SYMBOL.get(char) as string));
  const outline = [...symbols]
    .map((symbol) => `\\u${symbol.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
  return { outline: symbols.size ? `[${outline}]` : '(?!)', exact };
}

function take(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.source);
  if (!match) return null;
  reader.at = pattern.lastIndex;
  return match[0];
}

function close(reader: Reader): boolean {
  if (reader.source[reader.at] !== ')') return false;
  reader.at++;
  return true;
}
