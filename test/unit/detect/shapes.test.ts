/** A run of contacts is a list; a few, or the header of a quoted mail, is none. */
import { expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine';
import { DETECTORS } from '../../../lib/detect/registry';
import { CUSTOMER_LIST } from '../../../lib/detect/shapes/customer-lists';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });
const lists = (text: string) =>
  engine
    .scan(text, 'body')
    .flatMap(({ entity, start, end }) => (entity === CUSTOMER_LIST ? [text.slice(start, end)] : []));
const people = ['ada', 'ben', 'cleo', 'dario', 'edda', 'finn', 'gesa'].map(
  (name) => `${name}@kontor.example`,
);

test.each<[string, string]>([
  ['prose', `We wrote to ${people.join(', ')} and wait for answers.`],
  ['CSV', `name,mail,city\n${people.map((mail) => `X,${mail},Bremen`).join('\n')}`],
  ['a table', `<table>${people.map((mail) => `<tr><td>X</td><td>${mail}</td></tr>`).join('')}</table>`],
  ['paragraphs', people.map((mail) => `${mail}\nordered twice in May`).join('\n\n')],
])('found in %s', (_name, text) => {
  const [list, ...rest] = lists(text);
  expect(rest).toEqual([]);
  expect(list?.startsWith('ada@')).toBe(true);
  expect(list?.endsWith('gesa@kontor.example')).toBe(true);
});

test.each<[string, string]>([
  ['a few', people.slice(0, 5).join(', ')],
  ['one over and over', Array(20).fill(people[0]).join(', ')],
  ['whom a quoted mail went to', `> To: ${people.join(', ')}\n> Subject: x`],
  ['far apart', people.join(` ${'word '.repeat(80)}`)],
])('not found: %s', (_name, text) => {
  expect(lists(text)).toEqual([]);
});

test('an edit makes and ends a list', () => {
  const gap = `\n\n${'Some ordinary words about nothing in particular. '.repeat(4)}\n\n`;
  const before = engine.open(people.slice(0, 5).join(gap), 'body');
  const after = engine.update(before, { start: 0, end: 0, insert: `zoe@kontor.example${gap}` });
  expect(after.findings.map(({ entity }) => entity)).toContain(CUSTOMER_LIST);
  const again = engine.update(after, { start: 0, end: 18, insert: '' });
  expect(again.findings.map(({ entity }) => entity)).not.toContain(CUSTOMER_LIST);
});
