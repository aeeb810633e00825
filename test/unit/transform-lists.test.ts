/** A fix of what is made of many values: only their characters change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/detect/engine/engine';
import type { Finding } from '../../lib/detect/kit/finding';
import { DETECTORS } from '../../lib/detect/registry';
import { CUSTOMER_LIST } from '../../lib/detect/shapes/customer-lists';
import { PRICE_LIST } from '../../lib/detect/shapes/price-lists';
import { cutLines } from '../../lib/transform/lines';
import { edited, editsFor, TRANSFORMS } from '../../lib/transform/transform';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });
const listsIn = (text: string): Finding[] =>
  engine.scan(text, 'body').filter(({ entity }) => entity === CUSTOMER_LIST || entity === PRICE_LIST);
const nameOf = (entity: string) => entity.toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const NAMES = ['ada', 'ben', 'cleo', 'dario', 'edda', 'finn', 'gesa'];
const SEVEN = NAMES.map((name, at) => `${name} Beispiel, ${name}@kunde.example, order A-77${at}`).join('\n');

describe('21.9 seven lines of customers', () => {
  const text = `Hello,\n\n${SEVEN}\n\nKind regards`;
  test.each(TRANSFORMS)('%s leaves names, order numbers and lines as they are', (how) => {
    const after = edited(text, editsFor(listsIn(text), how, nameOf)).split('\n');
    const before = text.split('\n');
    expect(after).toHaveLength(before.length);
    for (const [at, line] of after.entries()) {
      const [head, tail] = (before[at] ?? '').split(/\S+@kunde\.example/);
      expect(line.startsWith(head ?? '')).toBe(true);
      expect(line.endsWith(tail ?? '')).toBe(true);
      expect(line).not.toContain('@kunde.example');
    }
  });
  test('placeholders are numbered, and nothing of the list is found again', () => {
    const after = edited(text, editsFor(listsIn(text), 'placeholder', nameOf));
    expect(after).toContain('gesa Beispiel, [email_address 7], order A-776');
    expect(listsIn(after)).toEqual([]);
  });
  test('taking the list out takes its lines, which were shown, and nothing else', () => {
    const cut = cutLines(listsIn(text), () => text);
    expect(cut?.lines).toBe(7);
    expect(edited(text, cut?.edits ?? [])).toBe('Hello,\n\n\nKind regards');
    expect(cut?.shown).toHaveLength(7);
    expect(cut?.shown[0]).toBe('ad• Be••••••, ad•@ku•••.ex•••••, or••• A-•••');
    expect(cutLines([], () => text)).toBeNull();
  });
  test('at the end of the text no empty line is left, and a text that is a list is empty then', () => {
    expect(
      edited(`Hello\n${SEVEN}`, cutLines(listsIn(`Hello\n${SEVEN}`), () => `Hello\n${SEVEN}`)?.edits ?? []),
    ).toBe('Hello');
    expect(edited(SEVEN, cutLines(listsIn(SEVEN), () => SEVEN)?.edits ?? [])).toBe('');
  });
});

/** What is ours to change, and what is not. */
type Piece = { value: boolean; text: string };
const keep = (text: string): Piece => ({ value: false, text });
const value = (text: string): Piece => ({ value: true, text });

const word = fc.constantFrom(
  'meeting',
  'Überweisung',
  'see below',
  'ok?',
  '"quoted"',
  'Anna',
  '→',
  'order',
  'e\u0301te\u0301',
  '🙂 yes',
);
const prose = fc.array(word, { maxLength: 6 }).map((words): Piece[] => [keep(words.join(' '))]);
const contact = fc
  .tuple(fc.stringMatching(/^[a-z]{3,8}[0-9]?$/), word, word, fc.constantFrom(', ', '\t', ' | ', '; '))
  .map(([user, before, after, gap]): Piece[] => [
    keep(`${before}${gap}`),
    value(`${user}@kunde.example`),
    keep(`${gap}${after}`),
  ]);
const draft = (line: fc.Arbitrary<Piece[]>, least: number) =>
  fc.array(fc.oneof({ arbitrary: line, weight: 4 }, { arbitrary: prose, weight: 1 }), {
    minLength: least,
    maxLength: 25,
  });
const price = fc
  .tuple(
    fc.stringMatching(/^[A-Z][a-z]{3,9}$/),
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom(' €', ' EUR', ''),
  )
  .map(([goods, cents, currency]): Piece[] => [
    keep(`${goods} board  `),
    value(`${(cents / 100).toFixed(2)}${currency}`),
  ]);
const priceList = draft(price, 6).map((lines): Piece[][] => [[keep('Net prices:')], ...lines]);

const written = (lines: Piece[][]) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
/** Any text that has only values replaced. */
const replaced = (lines: Piece[][]) =>
  new RegExp(
    `^${lines.map((line) => line.map(({ value, text }) => (value ? '[^\\n]*' : escaped(text))).join('')).join('\\n')}$`,
  );

describe.each([
  ['customers', draft(contact, 7)],
  ['prices', priceList],
])('21.9 random drafts with a list of %s', (_name, drafts) => {
  test('a fix touches only the characters of values, and hides those of every list', () => {
    let lists = 0;
    fc.assert(
      fc.property(drafts, fc.constantFrom(...TRANSFORMS), (lines, how) => {
        const text = written(lines);
        const found = listsIn(text);
        lists += found.length;
        const after = edited(text, editsFor(found, how, nameOf));
        expect(after).toMatch(replaced(lines));
        for (const { values } of found)
          for (const { start, end } of values ?? []) expect(text.slice(start, end)).not.toContain('\n');
        // Shorter lines may bring a heading close to another list of prices.
        for (const { entity } of listsIn(after)) expect(entity).toBe(PRICE_LIST);
      }),
      { numRuns: 300 },
    );
    expect(lists).toBeGreaterThan(50);
  });
  test('taking a list out leaves every other line as it is', () => {
    fc.assert(
      fc.property(drafts, (lines) => {
        const text = written(lines);
        const found = listsIn(text);
        const cut = cutLines(found, () => text);
        const gone = new Set(
          found.flatMap(({ values }) =>
            (values ?? []).map(({ start }) => text.slice(0, start).split('\n').length - 1),
          ),
        );
        const left = text.split('\n').filter((_, at) => !gone.has(at));
        expect(edited(text, cut?.edits ?? [])).toBe(left.join('\n'));
        expect(cut?.lines ?? 0).toBe(gone.size);
        for (const line of gone) expect(lines[line]?.some((piece) => piece.value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
