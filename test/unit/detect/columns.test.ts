/** Issue 25.3: a label in a column's head speaks for the whole column. */
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../lib/detect/engine/columns';
import { createEngine } from '../../../lib/detect/engine/engine';
import { DETECTORS } from '../../../lib/detect/registry';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });
const NUMBERS = ['244615973', '311742265', '412093847', '523184756', '634275611'];

describe('columns', () => {
  for (const [name, separator] of [
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
    ['bars', '|'],
  ] as const)
    test(`far below a head, ${name}`, () => {
      const rows = Array.from({ length: 60 }, (_, at) =>
        ['Anna Meyer', NUMBERS[at % 5], 'ward'].join(separator),
      );
      const text = ['here is the list:', ['Name', 'SSN', 'Ward'].join(separator), ...rows].join('\n');
      const found = engine
        .scan(text, 'body')
        .filter(({ entity, confidence }) => entity === 'US_SSN' && confidence >= 0.6);
      expect(found).toHaveLength(60);
    });

  test('the head of another column says nothing, and a sentence with commas is no table', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `x\t${NUMBERS[at % 5]}`);
    // Beyond the reach of words that stand near.
    const text = ['SSN\tOrder', ...rows]
      .join('\n')
      .replace(/^(?:.*\n){20}/, (head) => head.replaceAll(/\d{9}/g, 'none'));
    expect(
      engine.scan(text, 'body').filter(({ entity, confidence }) => entity === 'US_SSN' && confidence >= 0.6),
    ).toEqual([]);
    const letter = 'Dear Bob, the SSN, as said,\nis not here, and this is long.\nSee you.';
    expect(columnsOf(letter, 0, letter.length).headOf(40)).toBeNull();
  });

  test('a place in the second column has the second head', () => {
    const text = 'a;b\n1;2\n3;4\n5;6';
    expect(columnsOf(text, 0, text.length).headOf(text.indexOf('4'))).toEqual([2, 3]);
    expect(columnsOf(text, 0, text.length).headOf(0)).toBeNull();
  });
});
