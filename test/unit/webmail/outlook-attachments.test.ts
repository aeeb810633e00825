import { expect, test } from 'vitest';
import { outlookAttachments } from '../../../lib/webmail/outlook-attachments';
import { page } from './dom';

const names = (html: string) => outlookAttachments(page(`<div>${html}</div>`).body).map(({ name }) => name);

test.each([
  ['an option with its size', '<div role="option" aria-label="menu.docx 12 KB">menu.docx</div>', 'menu.docx'],
  [
    'a size with a point',
    '<div role="option" aria-label="Q3 v1.2 plan.xlsx 1.5 MB"></div>',
    'Q3 v1.2 plan.xlsx',
  ],
  ['a size with a comma', '<div role="option" aria-label="Plan.xlsx 1,5 MB"></div>', 'Plan.xlsx'],
  ['a size in Russian', '<div role="listitem" aria-label="план.pdf 12 КБ"></div>', 'план.pdf'],
  ['a word behind the name', '<div role="option" aria-label="menu.pdf Open 12 KB"></div>', 'menu.pdf'],
  ['no extension', '<div role="option" aria-label="LICENSE 1 KB"></div>', 'LICENSE'],
  ['its text only', '<div role="listitem">menu.pdf<button>×</button></div>', 'menu.pdf'],
  [
    'a label without a role',
    '<div aria-label="menu.pdf"><span title="menu.pdf">men…</span></div>',
    'menu.pdf',
  ],
])('an entry with %s', (_what, html, name) => {
  expect(names(html)).toEqual([name]);
});

test.each([
  ['a command', '<div role="button" aria-label="Remove menu.pdf"></div>'],
  ['what lies in a button', '<button><i title="menu.pdf"></i></button>'],
  ['the text of the mail', '<div contenteditable="true"><a title="menu.pdf">see</a></div>'],
  ['a suggested person', '<div role="option" aria-label="Bob bob@outside.example"></div>'],
  ['a font size', '<div role="option" aria-label="11.5"></div>'],
  ['a sentence', '<div aria-label="Draft saved at 10.30. Press Esc."></div>'],
])('%s is none', (_what, html) => {
  expect(names(html)).toEqual([]);
});
