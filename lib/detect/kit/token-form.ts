/**
 * The form of an access token as data: fixed texts and runs of characters. The pattern that finds it and the example
 * that tests it are made from the same pieces, so that they cannot disagree.
 */
import { ALNUM, HEX, noise } from './noise';

/** Characters as a pattern writes them, and those that an example is made of. */
interface Run {
  set: string;
  alphabet: string;
  min: number;
  max: number;
}

/** A fixed text, a run, or texts of which one stands. */
export type Piece = string | Run | readonly string[];
export type Form = readonly Piece[];

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

const runOf =
  (set: string, alphabet: string) =>
  (min: number, max = min): Run => ({ set, alphabet, min, max });

export const alnum = runOf('[A-Za-z0-9]', ALNUM);
export const letters = runOf('[A-Za-z]', ALNUM.slice(0, 52));
export const digits = runOf('\\d', DIGITS);
export const hex = runOf('[A-Fa-f0-9]', HEX);
export const lower = runOf('[a-z0-9]', LOWER + DIGITS);
export const upper = runOf('[A-Z0-9]', LOWER.toUpperCase() + DIGITS);
/** Letters, digits, '-' and '_': base64url. */
export const url64 = runOf('[\\w-]', ALNUM);
/** base64url with '=' or '.'. */
export const url64x = runOf('[\\w=.-]', ALNUM);
export const base64 = runOf('[A-Za-z0-9+/]', ALNUM);
/** base64 as a URL carries it. */
export const percent = runOf('[A-Za-z0-9%]', ALNUM);
/** base64 or base64url, with '='. */
export const any64 = runOf('[\\w+/=-]', ALNUM);
/** Up to three '='. */
export const padding: Run = { set: '=', alphabet: '', min: 0, max: 3 };
/** RFC 9562, in its usual spelling. */
export const uuid: Form = [hex(8), '-', hex(4), '-', hex(4), '-', hex(4), '-', hex(12)];

/** The source of a pattern for one of the forms. */
export function formSource(forms: readonly Form[]): string {
  return forms.map((form) => form.map(pieceSource).join('')).join('|');
}

function pieceSource(piece: Piece): string {
  if (typeof piece === 'string') return literal(piece);
  if (!('set' in piece)) return `(?:${piece.map(literal).join('|')})`;
  return `${piece.set}{${piece.min === piece.max ? piece.min : `${piece.min},${piece.max}`}}`;
}

/** A token of this form that opens nothing. */
export function formExample(form: Form): string {
  return form
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (!('set' in piece)) return piece[0] ?? '';
      return piece.alphabet && mixed(piece.min, piece.alphabet);
    })
    .join('');
}

/** Noise that has digits where its alphabet has some: short noise may lack them. */
function mixed(length: number, alphabet: string): string {
  for (let skip = 0; ; skip++) {
    const text = noise(length + skip, alphabet).slice(skip);
    if (skip > 20 || (/\d.*[a-z].*\d/i.test(text) && !/(.)\1\1/.test(text))) return text;
  }
}

/** The longest token of these forms. */
export function formLength(forms: readonly Form[]): number {
  return Math.max(
    ...forms.map((form) =>
      form.reduce((sum, piece) => {
        if (typeof piece === 'string') return sum + piece.length;
        if (!('set' in piece)) return sum + Math.max(...piece.map((text) => text.length));
        return sum + piece.max;
      }, 0),
    ),
  );
}

/** The text with the characters taken literally. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
