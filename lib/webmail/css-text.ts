/** What style sheets and `style` attributes say beside how a mail looks. */
import { memo } from '../base/memo';
import { addressText, COLOUR, GMAIL_CLASS, isPlain } from './plain-values';

/** A comment, a string or an address. Whatever opens and is not closed goes to the end, as in a browser. */
const PIECE =
  /\/\*([\s\S]*?)(?:\*\/|$)|"((?:[^"\\]|\\[\s\S])*)(?:"|$)|'((?:[^'\\]|\\[\s\S])*)(?:'|$)|url\(\s*(?!["'\s])([^)]*)(?:\)|$)/gi;
const ESCAPE = /\\(?:([\da-f]{1,6})(?:\r\n|[\s\f])?|\r?\n|([\s\S]))/gi;
/** The declaration that a stretch of a style sheet ends in. */
const FONT = /(?:^|[;{}])\s*font(?:-family)?\s*:[^;{}]*$/i;
const FONTS = /(^|[;{}])\s*font(?:-family)?\s*:[^;{}]*/gi;
const SIGNS = /[@>~=[\]^$|<!\\]/g;

/** Letters may be written as their numbers. */
function unescapedCss(css: string): string {
  if (!css.includes('\\')) return css;
  return css.replace(ESCAPE, (_, code?: string, letter?: string) => {
    if (code === undefined) return letter ?? '';
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** The same styles come thousands of times in one mail. */
const KEPT = 2000;

/**
 * Comments, strings, addresses, own properties, long numbers: what no browser needs in order to draw, or draws as text. Names
 * of fonts are left out, as far as they are names.
 */
export const cssText = memo((css: string): string => {
  const said: string[] = [];
  let bare = '';
  let end = 0;
  /** Strings that stand side by side are drawn as one. */
  let joins = false;
  const keep = (text: string) => {
    if (text.trim() !== '') said.push(text.trim());
  };
  const between = (text: string) => {
    if (text.trim() !== '') joins = false;
    bare += text;
  };
  for (const found of css.matchAll(PIECE)) {
    const [whole, comment, double, single, address] = found;
    between(css.slice(end, found.index));
    end = found.index + whole.length;
    if (comment !== undefined) {
      keep(comment);
      bare += ' ';
      continue;
    }
    const text = unescapedCss(double ?? single ?? address ?? '');
    const before = bare.slice(
      Math.max(bare.lastIndexOf(';'), bare.lastIndexOf('{'), bare.lastIndexOf('}'), 0),
    );
    bare += ' ';
    if (FONT.test(before) && isPlain(text)) continue;
    const last = said.length - 1;
    if (joins && last >= 0) said[last] += text;
    else if (address !== undefined || /url\(\s*$/i.test(before)) keep(addressText(text));
    else if (text !== '') said.push(text);
    joins = address === undefined;
  }
  between(css.slice(end));
  const left = unescapedCss(bare.replace(FONTS, (fonts, head: string) => (isPlain(fonts) ? head : fonts)));
  for (const piece of left.replace(COLOUR, ' ').split(/[;{}]/))
    if (/--[\w-]+\s*:/.test(piece) || !isPlain(piece.replace(SIGNS, ' ').replace(GMAIL_CLASS, ' ')))
      keep(piece);
  return said.join(' ');
}, KEPT);
