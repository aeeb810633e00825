/** Spreadsheets of OOXML (ECMA-376 part 1, 18.3): texts lie in one table, cells point into it. */
import { parseMarkup } from './markup';
import type { Reading } from './reading';

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The table of texts; phonetic guides (`rPh`) repeat a text and are left out. */
export function readSharedStrings(bytes: Uint8Array, reading: Reading): string[] {
  const strings: string[] = [];
  let current: string[] = [];
  let inText = false;
  let phonetic = false;
  parseMarkup(bytes, true, reading, {
    onopentagname: (name) => {
      if (local(name) === 't') inText = true;
      if (local(name) === 'rPh') phonetic = true;
    },
    ontext: (text) => {
      if (inText && !phonetic) current.push(text);
    },
    onclosetag: (name) => {
      if (local(name) === 't') inText = false;
      if (local(name) === 'rPh') phonetic = false;
      if (local(name) !== 'si') return;
      strings.push(current.join(''));
      current = [];
    },
  });
  return strings;
}

/** Rows as lines, cells with '\t' between them. Formulas (`f`) are no text; their results are. */
export function readSheet(bytes: Uint8Array, shared: readonly string[], reading: Reading): void {
  let type = '';
  let value: string[] = [];
  let inValue = false;
  parseMarkup(bytes, true, reading, {
    onopentag: (name, { t }) => {
      const bare = local(name);
      if (bare === 'c') type = t ?? '';
      if (bare === 'v' || bare === 't') inValue = true;
    },
    ontext: (text) => {
      if (inValue) value.push(text);
    },
    onclosetag: (name) => {
      const bare = local(name);
      if (bare === 'v' || bare === 't') inValue = false;
      if (bare === 'c' || bare === 'oddHeader' || bare === 'oddFooter') {
        reading.put(`${shown(value.join(''), type, shared)}\t`);
        value = [];
      }
      if (bare === 'row') reading.put('\n');
    },
  });
}

function shown(value: string, type: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? '';
  // Long numbers are stored as 4.53957877E15: the sheet shows their digits.
  return type === '' && /^\d[\d.]*E\+?\d+$/i.test(value) && Number.isSafeInteger(Number(value))
    ? String(Number(value))
    : value;
}
