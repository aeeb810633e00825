/**
 * Text of RTF (Rich Text Format 1.9.1). Ours, because what npm has is either unkept, needs Node's streams, or draws into a DOM.
 * One pass over the tokens, no recursion. Every group is read but a list of tables: text boxes, comments, fields and
 * properties stand in groups that an older reader may leave out.
 */

import type { Reading } from './reading';
import { latin1 } from './sniff';

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;
/** Groups without words of people: tables of fonts, colours, styles and lists, settings, a theme, bytes of pictures and objects. */
const TABLES = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl revtbl themedata colorschememapping datastore latentstyles ' +
    'pict objdata blipuid mmathPr wgrffmtfilter xmlnstbl filetbl generator'
  ).split(' '),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  nestrow: '\n',
  page: '\n',
  sect: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  // Groups whose text follows the text around them.
  fldinst: ' ',
  fldrslt: ' ',
  shptxt: '\n',
  shprslt: '\n',
  footnote: ' ',
  annotation: ' ',
  info: '\n',
  title: '\n',
  author: '\n',
  subject: '\n',
  keywords: '\n',
  doccomm: '\n',
  company: '\n',
  manager: '\n',
  sp: ' ',
  sv: ' ',
};
/** Character sets of fonts (`\fcharset`) and their code pages. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

interface Group {
  /** Replacement characters after \uN. */
  uc: number;
  /** Whether the group is left out. */
  skip: boolean;
  font: number;
}

export function readRtf(bytes: Uint8Array, reading: Reading): void {
  const text = latin1(bytes);
  const groups: Group[] = [];
  let group: Group = { uc: 1, skip: false, font: -1 };
  let page = 'windows-1252';
  const fonts = new Map<number, string>();
  let pending = 0;
  let escaped: number[] = [];
  const put = (piece: string) => {
    if (!group.skip) reading.put(piece);
  };
  /** Characters of two bytes are two escapes. */
  const flush = () => {
    if (escaped.length > 0) put(decoder(fonts.get(group.font) ?? page).decode(Uint8Array.from(escaped)));
    escaped = [];
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [all, word, number, hex, symbol, brace] = token;
    if (hex === undefined) flush();
    if (brace === '{') groups.push({ ...group });
    else if (brace === '}') group = groups.pop() ?? group;
    else if (word !== undefined) {
      const value = Number(number ?? 0);
      if (TABLES.has(word)) group.skip = true;
      if (word === 'pict') reading.note('image');
      if (word === 'objdata') reading.note('unknown-type');
      if (word === 'ansicpg') page = `windows-${value}`;
      if (word === 'f') group.font = value;
      if (word === 'fcharset') fonts.set(group.font, CHARSETS[value] ?? page);
      if (word === 'uc') group.uc = value;
      if (word === 'bin') skipBytes(value, text, reading);
      if (word === 'u') {
        put(String.fromCharCode(value & 0xffff));
        pending = group.uc;
      } else {
        const character = CHARACTERS[word];
        if (character !== undefined) put(character);
      }
    } else if (hex !== undefined) {
      if (pending > 0) pending--;
      else escaped.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '~') put(' ');
      else if (symbol === '_') put('-');
      else if (/[\\{}]/.test(symbol)) put(symbol);
      else if (/[\r\n]/.test(symbol)) put('\n');
    } else if (!/^[\r\n]/.test(all)) {
      put(all.slice(pending));
      pending = Math.max(0, pending - all.length);
    }
  }
  flush();
}

/** Raw bytes; more of them than there are is a lie that would hide the rest. */
function skipBytes(count: number, text: string, reading: Reading): void {
  if (count < 0 || TOKEN.lastIndex + count > text.length) reading.note('broken');
  else TOKEN.lastIndex += count;
}

function decoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
