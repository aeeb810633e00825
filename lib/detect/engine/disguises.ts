/**
 * Ways in which a value is written so that a pattern misses it: entities, mark-up between characters, leftovers of
 * transfer encodings, and one character at a time. Each is undone where it stands and nowhere else.
 */

export interface Disguise {
  start: number;
  end: number;
  plain: string;
}

/** The disguise at a position, if there is one. It starts at or one character before it, never before `floor`. */
export function disguiseAt(text: string, at: number, floor: number): Disguise | null {
  const unit = text.charCodeAt(at);
  if (unit === AMPERSAND) return entity(text, at);
  if (unit === LESS) return markup(text, at);
  if (unit === PERCENT) return percent(text, at, floor);
  if (unit === EQUALS) return quotedPrintable(text, at);
  return text.charCodeAt(at + 2) === unit && text.charCodeAt(at + 4) === unit && at > floor
    ? spelled(text, at - 1)
    : null;
}

const AMPERSAND = 38;
const LESS = 60;
const PERCENT = 37;
const EQUALS = 61;

/** The named entities that occur in mail; others are left alone. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  commat: '@',
  period: '.',
  comma: ',',
  colon: ':',
  num: '#',
  plus: '+',
  sol: '/',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  iacute: 'í',
};

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/y;

function entity(text: string, at: number): Disguise | null {
  const match = matchAt(ENTITY, text, at);
  if (!match) return null;
  const [all, decimal, hex, name] = match;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1;
  const plain = name
    ? NAMED[name]
    : code > 31 && code <= 0x10ffff
      ? String.fromCodePoint(code).normalize('NFKC')
      : ' ';
  return plain === undefined ? null : { start: at, end: at + all.length, plain };
}

const TAG = /<(?:!--[^>\n]{0,200}--|(\/?[A-Za-z][A-Za-z0-9:]{0,9})(?:\s[^<>\n]{0,300})?\s?\/?)>/y;
const INLINE = /^\/?(?:[abiusq]|em|strong|span|font|wbr|mark|code|img|sup|sub|small|big|tt|ins|del|o:p)$/i;
const BLOCK = /^\/?(?:br|p|div|tr|li|ul|ol|table|tbody|h[1-6]|pre)$/i;
const CELL = /^\/?t[dh]$/i;

function markup(text: string, at: number): Disguise | null {
  const match = matchAt(TAG, text, at);
  if (!match) return null;
  const [all, name] = match;
  const plain = !name || INLINE.test(name) ? '' : BLOCK.test(name) ? '\n' : CELL.test(name) ? ' ' : undefined;
  return plain === undefined ? null : { start: at, end: at + all.length, plain };
}

/** RFC 3986: what is never needed inside running text, between characters that go on. */
const ENCODED = /%(?:2[0BDEFCbdefc]|3[0-9ADad]|40|5[Ff])(?=[A-Za-z0-9%+])/y;

function percent(text: string, at: number, floor: number): Disguise | null {
  if (at === 0 || (at > floor && /\s/.test(text.charAt(at - 1)))) return null;
  const match = matchAt(ENCODED, text, at);
  return match && { start: at, end: at + 3, plain: decodeURIComponent(match[0]) };
}

/** RFC 2045 section 6.7: soft line breaks, encoded equals signs, trailing spaces, and UTF-8 sequences. */
const QUOTED =
  /=(?:\r?\n|3D|20(?=\r?\n)|40(?=[a-z])|C[23](?:=[89AB][0-9A-F])|E[0-9A-F](?:=[89AB][0-9A-F]){2})/y;

function quotedPrintable(text: string, at: number): Disguise | null {
  const match = matchAt(QUOTED, text, at);
  if (!match) return null;
  const [all] = match;
  const plain = all.includes('\n') ? '' : decodeURIComponent(all.replaceAll('=', '%'));
  return { start: at, end: at + all.length, plain: plain.normalize('NFKC') };
}

/** Nine digits, each by itself; five letters, each by itself with the same sign between them. */
const DIGITS = /\d(?:(?: - |[ ._\n\t-])\d){8,40}(?![\p{L}\d])/uy;
const LETTERS = /\p{L}(?:([ ._-])\p{L})(?:\1\p{L}){3,40}(?![\p{L}\d])/uy;

function spelled(text: string, at: number): Disguise | null {
  const before = text.charAt(at - 1);
  if (at > 0 && /[\p{L}\p{N}]/u.test(before)) return null;
  const digits = matchAt(DIGITS, text, at);
  if (digits) return { start: at, end: at + digits[0].length, plain: digits[0].replace(/\D/g, '') };
  const letters = matchAt(LETTERS, text, at);
  return (
    letters && { start: at, end: at + letters[0].length, plain: letters[0].replaceAll(letters[1] ?? '', '') }
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
