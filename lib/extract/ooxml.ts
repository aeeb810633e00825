/**
 * Parts of an OOXML file (docx, xlsx, pptx; ECMA-376): every one of them is read, whatever it is called. Text that people see comes in its
 * order; all else (names, properties, formulas, targets of links) stands behind it.
 */
import { isFormat } from '../webmail/plain-values';
import { parseMarkup } from './markup';
import type { Reading } from './reading';

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Elements whose text is shown where they stand. */
const SHOWN = new Set(['t', 'delText', 'text', 'v']);
/** Their pieces belong together: a field's code may be split over runs. */
const JOINED = new Set(['instrText', 'delInstrText']);
const ENDS: Readonly<Record<string, string>> = {
  p: '\n',
  br: '\n',
  cr: '\n',
  tr: '\n',
  row: '\n',
  si: '\n',
  pt: '\n',
  cm: '\n',
  comment: '\n',
  tab: '\t',
  tc: '\t',
  c: '\t',
};
/** Attributes that name a font, a revision or a place: they say how a thing looks. */
const LOOKS = /^(?:rsid\w*|ascii|hAnsi|cs|eastAsia|typeface|panose|paraId|textId|uid|spid|guid|\w*Theme\w*)$/;
/** Measures, colours and flags. */
const MEASURE =
  /^(?:.{0,2}|\$?[A-Z]{1,3}\$?\d{1,7}|-?[\d.]{1,11}(?:pt|in|cm|mm|px|%|pc|em)?|#?[0-9a-f]{6,8}|true|false|none|auto)$/i;
/** ST_Xstring (ECMA-376 part 1, 22.9.2.19): any character may be written as its number. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

const plain = (text: string) =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Parts that are alike in all files of a program: of them only what no program writes is read, so that two letters are not alike. */
const ALIKE = new Set(
  (
    'styles styleSheet theme fonts webSettings numbering tblStyleLst presentationPr viewPr calcChain Types sldLayout sldMaster ' +
    'notesMaster handoutMaster themeManager clrMap volTypes'
  ).split(' '),
);
/** Names that office programs give by themselves. */
const PROGRAM =
  /^(?:Office Theme|Office|Custom Design|Default Design|Cambria Math|Microsoft (?:Office|Macintosh).*)$/;
const SAYS_MORE = /@|\d[\d .()/-]{5,}|\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}+/u;

/** What the attributes of an element say. */
function attributes(given: Record<string, string>, alike: boolean, reading: Reading): void {
  for (const [name, value] of Object.entries(given)) {
    if (PROGRAM.test(value) || MEASURE.test(value) || isFormat(value)) continue;
    const looks = alike || name.startsWith('xmlns') || LOOKS.test(local(name));
    if (!looks || SAYS_MORE.test(value)) reading.aside(plain(value));
  }
}

/** The table of texts of a workbook: its cells point into it. */
export interface SharedStrings {
  texts: readonly string[];
  /** Places of those that some cell shows. */
  shown: Set<number>;
}

/** Reads that table; phonetic guides (`rPh`) repeat a text, and stand behind. */
export function readSharedStrings(bytes: Uint8Array, reading: Reading): SharedStrings {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  parseMarkup(bytes, true, reading, {
    onopentag: (name, given) => {
      const bare = local(name);
      if (bare === 't') inText = true;
      if (bare === 'rPh') phonetic = true;
      attributes(given, false, reading);
    },
    ontext: (text) => {
      if (!inText) return;
      if (phonetic) reading.aside(plain(text));
      else current += text;
    },
    onclosetag: (name) => {
      const bare = local(name);
      if (bare === 't') inText = false;
      if (bare === 'rPh') phonetic = false;
      if (bare !== 'si') return;
      strings.push(plain(current));
      current = '';
    },
  });
  return { texts: strings, shown: new Set() };
}

/** Any part: paragraphs and rows end in '\n', cells in '\t'. @param shared the tables of texts of the workbook, of which a cell means one */
export function readPart(bytes: Uint8Array, shared: readonly SharedStrings[], reading: Reading): void {
  const path: string[] = [];
  let cell: { type: string; text: string } | null = null;
  let joined = '';
  let other = '';
  const endJoined = () => {
    reading.aside(plain(joined));
    joined = '';
  };
  parseMarkup(bytes, true, reading, {
    oncomment: (comment) => reading.aside(comment),
    onprocessinginstruction: (_name, data) => reading.aside(data),
    onopentag: (name, given) => {
      const bare = local(name);
      path.push(bare);
      if (bare === 'c' && (given.r !== undefined || given.t !== undefined || path.at(-2) === 'row'))
        cell = { type: given.t ?? '', text: '' };
      if (bare === 'sym') reading.put(symbol(given));
      attributes(given, ALIKE.has(path[0] ?? ''), reading);
    },
    ontext: (text) => {
      const here = path.at(-1) ?? '';
      if (cell && (here === 'v' || here === 't')) cell.text += text;
      else if (SHOWN.has(here) && !path.includes('rPh')) reading.put(plain(text));
      else if (JOINED.has(here)) joined += text;
      else other += text;
    },
    onclosetag: (name) => {
      const bare = local(name);
      path.pop();
      if (other !== '') {
        const said = plain(other).trim();
        // Places and sizes are elements of their own as well.
        if (!MEASURE.test(said) && !PROGRAM.test(said)) reading.aside(said);
        other = '';
      }
      if (bare === 'c' && cell) {
        reading.put(plain(shownIn(cell, shared)));
        cell = null;
      }
      if (bare === 'p') endJoined();
      const end = ENDS[bare];
      if (end !== undefined) reading.put(end);
    },
  });
  endJoined();
}

/** A character of a symbol font: its place there is that of the letter, from U+F000 on. */
function symbol(given: Record<string, string>): string {
  const code = Object.entries(given).find(([name]) => local(name) === 'char')?.[1] ?? '';
  const point = Number.parseInt(code, 16);
  return Number.isNaN(point) ? '' : String.fromCharCode(point >= 0xf000 ? point - 0xf000 : point);
}

function shownIn({ type, text }: { type: string; text: string }, shared: readonly SharedStrings[]): string {
  if (type === 's') {
    for (const { shown } of shared) shown.add(Number(text));
    return shared.map(({ texts }) => texts[Number(text)] ?? '').join(' ');
  }
  // Long numbers are stored as 4.53957877E15: the sheet shows their digits.
  return type === '' && /^\d[\d.]*E\+?\d+$/i.test(text) && Number.isSafeInteger(Number(text))
    ? String(Number(text))
    : text;
}
