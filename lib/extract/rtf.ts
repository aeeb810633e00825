/**
 * Text of RTF (Rich Text Format 1.9.1). Ours, because what npm has is either unkept, needs Node's streams, or draws into a DOM.
 * One pass over the tokens, no recursion: control words that are not known change nothing.
 */

import type { Reading } from './reading';
import { latin1 } from './sniff';

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;
/** Groups that hold no text that people wrote. */
const TABLES = new Set(
  'fonttbl colortbl stylesheet listtable info pict themedata datastore objdata'.split(' '),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  page: '\n',
  sect: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};
/** Replacement characters after \uN, and whether the group is left out. */
interface Group {
  uc: number;
  skip: boolean;
}

export function readRtf(bytes: Uint8Array, reading: Reading): void {
  const text = latin1(bytes);
  const groups: Group[] = [];
  let group: Group = { uc: 1, skip: false };
  let decoder = new TextDecoder('windows-1252');
  let pending = 0;
  const put = (piece: string) => {
    if (!group.skip) reading.put(piece);
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [all, word, number, hex, symbol, brace] = token;
    if (brace === '{') groups.push({ ...group });
    else if (brace === '}') group = groups.pop() ?? group;
    else if (word !== undefined) {
      const value = Number(number ?? 0);
      if (TABLES.has(word)) group.skip = true;
      if (word === 'objdata') reading.note('unknown-type');
      if (word === 'ansicpg') decoder = codepage(value);
      if (word === 'uc') group.uc = value;
      if (word === 'bin') TOKEN.lastIndex += Math.max(0, value);
      if (word === 'u') {
        put(String.fromCharCode(value & 0xffff));
        pending = group.uc;
      } else {
        const character = CHARACTERS[word];
        if (character !== undefined) put(character);
      }
    } else if (hex !== undefined) {
      if (pending > 0) pending--;
      else put(decoder.decode(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (symbol !== undefined) {
      if (symbol === '*') group.skip = true;
      else if (symbol === '~') put(' ');
      else if (symbol === '_') put('-');
      else if (/[\\{}]/.test(symbol)) put(symbol);
      else if (/[\r\n]/.test(symbol)) put('\n');
    } else if (!/^[\r\n]/.test(all)) {
      put(all.slice(pending));
      pending = Math.max(0, pending - all.length);
    }
  }
}

function codepage(number: number): TextDecoder {
  try {
    return new TextDecoder(`windows-${number}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
