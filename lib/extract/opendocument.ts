/** Parts of an OpenDocument file (odt, ods, odp; ISO/IEC 26300): all text in its order, what attributes say behind it. */
import { isFormat } from '../webmail/plain-values';
import { parseMarkup } from './markup';
import type { Reading } from './reading';

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const ENDS: Readonly<Record<string, string>> = {
  p: '\n',
  h: '\n',
  'line-break': '\n',
  'table-row': '\n',
  'list-item': '\n',
  annotation: '\n',
  tab: '\t',
  'table-cell': '\t',
  'covered-table-cell': '\t',
  s: ' ',
};
/** How a thing looks; what is shown is in text, and in attributes of the office, table, text, form, draw and xlink vocabularies. */
const LOOKS = /^(?:fo|style|svg|number|xmlns|loext|calcext|chart|dr3d|smil)(?::|$)/;
const MEASURE = /^(?:.{0,2}|-?[\d.]{1,11}(?:pt|in|cm|mm|px|%|pc|em)?|#[0-9a-f]{6}|true|false|none|auto)$/i;

export function readOpenPart(bytes: Uint8Array, reading: Reading): void {
  parseMarkup(bytes, true, reading, {
    oncomment: (comment) => reading.aside(comment),
    onprocessinginstruction: (_name, data) => reading.aside(data),
    onopentag: (_name, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        const looks = LOOKS.test(name) && !/[@]|\d{6}/.test(value);
        if (!looks && !MEASURE.test(value) && !isFormat(value)) reading.aside(value);
      }
    },
    ontext: (text) => reading.put(text),
    onclosetag: (name) => {
      const end = ENDS[local(name)];
      if (end !== undefined) reading.put(end);
      // Words of two elements that are no run of one text must not run together.
      else if (!/^(?:span|a|t|bookmark\w*|ruby\w*)$/.test(local(name))) reading.put(' ');
    },
  });
}
