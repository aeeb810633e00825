/** A run of contacts or of prices is a list; a few, the header of a quoted mail or an invoice is none. */
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import { DETECTORS } from '../../../lib/detect/registry';
import { CUSTOMER_LIST } from '../../../lib/detect/shapes/customer-lists';
import { PRICE_LIST } from '../../../lib/detect/shapes/price-lists';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });
const shapes = (wanted: string, text: string) =>
  engine
    .scan(text, 'body')
    .flatMap(({ entity, start, end }) => (entity === wanted ? [text.slice(start, end)] : []));
const lists = (text: string) => shapes(CUSTOMER_LIST, text);
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

describe('price lists', () => {
  const goods = ['Oak board', 'Ash board', 'Beech rod', 'Plywood', 'Wax oil'];
  const priced = goods.map((name, at) => `${name}  ${40 + at}.20`);

  test.each<[string, string]>([
    ['columns', `Net prices:\n\n${priced.join('\n')}\nThanks`],
    ['table cells', `Article\tPrice\n${goods.map((name) => `${name}\t1.180,00 €\t`).join('\n')}`],
    ['rates a unit', `Unsere Tagessätze\n${goods.map((name) => `- ${name}: €940 per day`).join('\n')}`],
    ['lines with blank ones between', `Nos tarifs :\n${priced.join('\n\n')}`],
  ])('found in %s', (_name, text) => {
    const [list, ...rest] = shapes(PRICE_LIST, text);
    expect(rest).toEqual([]);
    expect(list).toContain('Oak board');
    expect(list).toContain('Wax oil');
  });

  test.each<[string, string]>([
    ['an invoice', `Prices as agreed\n${priced.join('\n')}\nSubtotal 211.00\nVAT 40.09`],
    ['few', `Prices:\n${priced.slice(0, 4).join('\n')}`],
    ['unannounced', priced.join('\n')],
    ['one article over and over', `Prices:\n${'Oak board 40.20\n'.repeat(9)}`],
    ['dates and versions', `Rates:\n${goods.map((name) => `${name} 2026-03-17 v1.2.3`).join('\n')}`],
  ])('not found: %s', (_name, text) => {
    expect(shapes(PRICE_LIST, text)).toEqual([]);
  });
});
