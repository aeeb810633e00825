/**
 * One plain form of a text for matching, with the way back to the original. NFKC (Unicode TR15), digits of other
 * scripts, odd spaces, dashes and quotes become their ASCII forms; invisible characters vanish; look-alike letters,
 * entities, mark-up, transfer encodings and letter-by-letter spacing are undone (see disguises.ts).
 */
import { disguiseAt } from './disguises';
import { isMark, isOddPair, KIND, LOOKALIKE, latinOf, MARK, PAIR, PLAIN, plainOf } from './odd-characters';

/** Normalised text and where each of its ranges stands in the original, in UTF-16 code units. */
export interface Normalized {
  text: string;
  /** The original range of a non-empty normalised range. */
  original(start: number, end: number): { start: number; end: number };
}

interface Piece {
  out: number;
  outEnd: number;
  from: number;
  fromEnd: number;
  /** Copied as it is: offsets within it can be counted. */
  verbatim: boolean;
}

/**
 * What a text may not look like: an odd character, the start of an entity, tag or escape, and a sign that stands again
 * two and four characters on, as between characters that are written one by one. A pattern, as its compiled form reads
 * text twice as fast as a loop over char codes does.
 */
const SUSPECT = new RegExp(`[&=%<${classOf(KIND)}]|([ .\\-_\\n\\t])(?=[^]\\1[^]\\1)`, 'g');

/** The inside of a character class for all code units of a kind other than PLAIN. */
function classOf(kinds: Uint8Array): string {
  const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
  let inside = '';
  for (let unit = 0; unit < kinds.length; unit++) {
    if (kinds[unit] === PLAIN) continue;
    const start = unit;
    while (unit + 1 < kinds.length && kinds[unit + 1] !== PLAIN) unit++;
    inside += `${escaped(start)}-${escaped(unit)}`;
  }
  return inside;
}

/** Normalises a text. Linear; a text of plain characters is returned as it is. */
export function normalize(text: string): Normalized {
  const pieces: Piece[] = [];
  let out = '';
  let done = 0;
  const put = (value: string, fromEnd: number, verbatim: boolean) => {
    if (value) {
      pieces.push({ out: out.length, outEnd: out.length + value.length, from: done, fromEnd, verbatim });
      out += value;
    }
    done = fromEnd;
  };
  /** Puts `value` for text[start, end), and what stands before as it is. */
  const replace = (start: number, end: number, value: string) => {
    if (start > done) put(text.slice(done, start), start, true);
    put(value, end, false);
  };
  for (let index = nextSuspect(text, 0); index < text.length; index = nextSuspect(text, index)) {
    const kind = KIND[text.charCodeAt(index)] as number;
    if (kind === PLAIN) {
      const found = disguiseAt(text, index, done);
      if (found) replace(found.start, found.end, found.plain);
      index = found ? found.end : index + 1;
    } else if (kind === LOOKALIKE) {
      if (isInLatinWord(text, index)) replace(index, index + 1, latinOf(text.charAt(index)));
      index++;
    } else if (kind === MARK) {
      let end = index + 1;
      while (end < text.length && isMark(text.charCodeAt(end))) end++;
      const start = Math.max(done, index - 1);
      replace(start, end, plainOf(text.slice(start, end)));
      index = end;
    } else {
      const end = index + (kind === PAIR ? 2 : 1);
      const odd = text.slice(index, end);
      const replaced = kind !== PAIR || isOddPair(odd);
      if (replaced) replace(index, end, plainOf(odd));
      index = replaced ? end : index + 1;
    }
  }
  if (done === 0) return { text, original: (start, end) => ({ start, end }) };
  if (done < text.length) put(text.slice(done), text.length, true);
  return { text: out, original: (start, end) => originalRange(pieces, start, end) };
}

/** The next position from `from` on where a text may not be what it looks like; its length if there is none. */
function nextSuspect(text: string, from: number): number {
  SUSPECT.lastIndex = from;
  return SUSPECT.exec(text)?.index ?? text.length;
}

const WORD_REACH = 32;
const ASCII_WORD = /[A-Za-z0-9]/;
const WORD = /[\p{L}\p{N}]/u;

/** Whether a letter of another script stands in a word with Latin letters or digits. */
function isInLatinWord(text: string, index: number): boolean {
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= WORD_REACH; at += step) {
      const char = text.charAt(at);
      if (ASCII_WORD.test(char)) return true;
      if (!WORD.test(char)) break;
    }
  }
  return false;
}

function originalRange(pieces: readonly Piece[], start: number, end: number): { start: number; end: number } {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last) return { start, end };
  return {
    start: first.verbatim ? first.from + (start - first.out) : first.from,
    end: last.verbatim ? last.from + (end - last.out) : last.fromEnd,
  };
}

function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.out ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
