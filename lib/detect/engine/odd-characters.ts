/** Which characters matching does not see as they are, and the plain form of each. */

const MARKS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e' +
  '\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb';
/** Characters that NFKC, or one of the tables below, changes. */
const FOREIGN =
  '\\u00a0\\u00aa\\u00b2-\\u00b4\\u00b9\\u00ba\\u0132\\u0133\\u013f\\u0140\\u0149\\u017f\\u01c4-\\u01cc\\u01f1-\\u01f3' +
  '\\u02b0-\\u02b8\\u0660-\\u0669\\u06f0-\\u06f9\\u07c0-\\u07c9\\u0966-\\u0e59\\u0ed0-\\u0ed9\\u0f20-\\u0f29\\u1040-\\u1049' +
  '\\u1090-\\u1099\\u1680\\u17e0-\\u17e9\\u1810-\\u1819\\u1946-\\u1950\\u19d0-\\u19d9\\u1a80-\\u1a99\\u1b50-\\u1b59' +
  '\\u1bb0-\\u1bb9\\u1c40-\\u1c59\\u1d2c-\\u1dbf\\u2000-\\u200a\\u2010-\\u2015\\u2018-\\u201f\\u2024-\\u2029\\u202f' +
  '\\u205f\\u2070-\\u209c\\u2100-\\u218f\\u2212\\u2460-\\u24ff\\u3000\\u3131-\\u318e\\u3200-\\u33ff\\ua620-\\ua629' +
  '\\ua8d0-\\ua909\\ua9d0-\\ua9f9\\uaa50-\\uaa59\\uabf0-\\uabf9\\uf900-\\ufaff\\ufb00-\\ufb06\\ufe50-\\ufe6b\\uff01-\\uffee';
/** Mathematical and enclosed alphanumerics; invisible tags and variation selectors. */
const PAIRS =
  '\\ud835[\\udc00-\\udfff]|\\ud83c[\\udd00-\\uddff]|\\ud83e[\\udff0-\\udff9]|\\udb40[\\udc00-\\udfff]';

const DROPPED = new RegExp(`[${INVISIBLE}]|\\udb40[\\udc00-\\udfff]`, 'g');

/** What a code unit may begin. */
export const PLAIN = 0;
export const ODD = 1;
export const MARK = 2;
/** Half of a character outside the BMP that may be odd, see PAIRS. */
export const PAIR = 3;
/** Looks like a Latin letter: odd inside a Latin word. */
export const LOOKALIKE = 4;

/** Cyrillic and Greek letters drawn like Latin ones (Unicode TR39, confusables), by the Latin letter. */
const LOOKALIKES = new Map(
  Object.entries({
    A: 'АΑ',
    B: 'ВΒ',
    C: 'С',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙ',
    J: 'Ј',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'ҮΥ',
    Z: 'Ζ',
    a: 'аα',
    c: 'сϲ',
    e: 'е',
    g: 'ɡ',
    h: 'һ',
    i: 'іι',
    j: 'ј',
    k: 'κ',
    o: 'оο',
    p: 'рρ',
    s: 'ѕ',
    u: 'υ',
    v: 'ѵν',
    x: 'хχ',
    y: 'у',
    d: 'ԁ',
    l: 'ӏ',
    q: 'ԛ',
    w: 'ԝ',
  }).flatMap(([latin, alike]) => [...alike].map((char) => [char, latin] as const)),
);

/** PLAIN, ODD, MARK, PAIR or LOOKALIKE for each UTF-16 code unit. */
export const KIND = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(65_536);
  fill(table, ODD, INVISIBLE + FOREIGN);
  fill(table, MARK, MARKS);
  for (const unit of [0xd835, 0xd83c, 0xd83e, 0xdb40]) table[unit] = PAIR;
  for (const char of LOOKALIKES.keys()) table[char.charCodeAt(0)] = LOOKALIKE;
  return table;
}

/** Ranges are read, not tried: a worker that starts while somebody sends waits for this. */
function fill(table: Uint8Array, kind: number, ranges: string): void {
  for (const [, first = '', last = first] of ranges.matchAll(/\\u(.{4})(?:-\\u(.{4}))?/g))
    table.fill(kind, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1);
}

export const isMark = (unit: number): boolean => KIND[unit] === MARK;

const ODD_PAIR = new RegExp(`^(?:${PAIRS})$`);
export const isOddPair = (pair: string): boolean => ODD_PAIR.test(pair);

/** The Latin letter that a look-alike is drawn as. */
export const latinOf = (char: string): string => LOOKALIKES.get(char) ?? char;

/** The zero of each run of ten decimal digits outside ASCII that NFKC leaves alone. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];

const cache = new Map<string, string>();
const MAX_CACHE = 20_000;

/** The plain form of an odd character, or of a character with its marks. */
export function plainOf(odd: string): string {
  const known = cache.get(odd);
  if (known !== undefined) return known;
  const value = odd
    .replace(DROPPED, '')
    .normalize('NFKC')
    .replace(/[^\0-\x7f]/g, ascii);
  if (cache.size < MAX_CACHE && odd.length < 8) cache.set(odd, value);
  return value;
}

function ascii(char: string): string {
  const code = char.charCodeAt(0);
  if (/\p{Nd}/u.test(char)) {
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? char : String(code - zero);
  }
  if (/\p{Zs}/u.test(char)) return ' ';
  if (code === 0x2028 || code === 0x2029) return '\n';
  if (/\p{Pd}/u.test(char) || code === 0x2212) return '-';
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  return char;
}
