import { expect, test } from 'vitest';
import { fieldOf, namesBcc } from '../../../lib/webmail/field-words';
import { page } from './dom';

test.each([
  ['To', 'to'],
  ['An', 'to'],
  ['À', 'to'],
  ['Para', 'to'],
  ['אל', 'to'],
  ['收件人', 'to'],
  ['Cc', 'cc'],
  ['CC:', 'cc'],
  ['DW', 'cc'],
  ['Копия', 'cc'],
  ['抄送', 'cc'],
  ['Bcc', 'bcc'],
  ['Cci', 'bcc'],
  ['Cco', 'bcc'],
  ['UDW', 'bcc'],
  ['密件抄送', 'bcc'],
  ['עותק מוסתר', 'bcc'],
  ['Label 12', null],
  ['Tomorrow', null],
  ['', null],
])('%j is %s', (label, field) => {
  expect(fieldOf(label)).toBe(field);
});

test.each([
  ['<button>Bcc</button>', true],
  ['<span aria-label="Add Bcc recipients \u202a(Ctrl-Shift-B)\u202c">Bcc</span>', true],
  ['<button title="Afficher Cci">…</button>', true],
  ['<button>Cc</button>', false],
  ['<button>Subcci</button>', false],
])('%s names Bcc: %s', (html, expected) => {
  const control = page(`<div>${html}</div>`).querySelector('div > *');
  expect(control && namesBcc(control)).toBe(expected);
});
