/** Rows are found by e-mail, id, or name and a second field, however a draft writes them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../../lib/detect/engine/engine';
import { REACH } from '../../../../../lib/detect/protected/exact/names';
import { expectUpdatesAsWhole } from '../../update-rig';
import { finderOf, ROWS } from './rig';

const finder = await finderOf(ROWS);
const engine = createEngine({ detectors: [], terms: [], finders: [finder], keyedHash: (value) => value });
const found = (text: string) => engine.scan(text, 'body').map(({ start, end }) => text.slice(start, end));

describe('found', () => {
  test.each<[string, string[]]>([
    ['write to mara.lindqvist@kontor.example.', ['mara.lindqvist@kontor.example']],
    ['<MARA.LINDQVIST@KONTOR.EXAMPLE>', ['MARA.LINDQVIST@KONTOR.EXAMPLE']],
    ['mailto:jerome@atelier.example?subject=x', ['jerome@atelier.example']],
    ['customer KD-104 223 complains', ['KD-104 223']],
    ['customer kd104223 complains', ['kd104223']],
    ['customer KD/104.223, complains', ['KD/104.223']],
    ['no. 558017 it is', ['558017']],
    ['Mara Lindqvist, born 12 March 1984,', ['Mara Lindqvist', '12 March 1984']],
    ['LINDQVIST, MARA * 12.03.1984', ['LINDQVIST, MARA', '12.03.1984']],
    ['born 12.3.84: Mara K. Lindqvist', ['12.3.84', 'Mara K. Lindqvist']],
    ['mara lindqvist (March 12th, 1984)', ['mara lindqvist', 'March 12th, 1984']],
    ['Mara Lindqvist né le 12 mars 1984', ['Mara Lindqvist', '12 mars 1984']],
    ['Mara Lindqvist, 12 de marzo de 1984', ['Mara Lindqvist', '12 de marzo de 1984']],
    ['Mara Lindqvist, 19840312', ['Mara Lindqvist', '19840312']],
    ['Mara Lindqvist, Tel. 030/90 18 20', ['Mara Lindqvist', '030/90 18 20']],
    ['Mara Lindqvist\nBad Homburg', ['Mara Lindqvist', 'Bad Homburg']],
    ['Jerome Desiree, 10115 Berlin', ['Jerome Desiree', '10115']],
    ['Jérôme Désirée, +49 171 2345678', ['Jérôme Désirée', '49 171 2345678']],
    ['Jérôme Désirée, 12.03.1991', ['Jérôme Désirée', '12.03.1991']],
    ['Jérôme Désirée, 3.12.1991', ['Jérôme Désirée', '3.12.1991']],
    ["Anna Maria O'Brien, SW1A1AA", ["Anna Maria O'Brien", 'SW1A1AA']],
    ['Anna-Maria von der O’Brien, 07.08.1960', ['Anna-Maria von der O’Brien', '07.08.1960']],
  ])('%s', (text, values) => {
    expect(found(text)).toEqual(values);
  });

  test('through invisible, wide and composed characters, at offsets of the original', () => {
    for (const value of ['ma\u200bra.lindqvist＠kontor.example', 'ＫＤ-１０４ 2\u00ad23'])
      expect(found(`x ${value} y`)).toEqual([value]);
    expect(found('Je\u0301ro\u0302me De\u0301sire\u0301e, 10115')).toEqual([
      'Je\u0301ro\u0302me De\u0301sire\u0301e',
      '10115',
    ]);
  });

  test('as a finding that names its list, and one person once', () => {
    const [name, date, place] = engine.scan('Mara Lindqvist, 12.03.1984, Bad Homburg', 'body');
    expect(name).toMatchObject({
      detector: 'edm:customers',
      entity: 'EXACT_DATA_MATCH',
      category: 'personal',
      confidence: 0.95,
    });
    expect(place?.confidence).toBe(0.8);
    expect(new Set([name, date, place].map((each) => each?.valueKey)).size).toBe(1);
  });
});

describe('not found', () => {
  test.each([
    'xmara.lindqvist@kontor.example',
    'mara.lindqvist@kontor.example.org',
    'KD-104 225',
    'KD-104 2231',
    'AKD104223',
    'KD-104\n223',
    'Mara Lindqvist',
    'Mara Lindqvist, 13.03.1984',
    'Mara Lindqvist, 10115',
    'Lindqvist 12.03.1984',
    'Mara Desiree, 10115',
    'Mara Lindqvist\n\n12.03.1984',
    'Mara\n\nLindqvist 12.03.1984',
    `Mara Lindqvist ${'word '.repeat(REACH / 5)} 12.03.1984`,
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a bare number where many numbers are ids: only beside the name', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      id: String(1000 + at),
      name: `Ada ${'bcdefghij'[at % 9]}x`,
      seconds: [],
    }));
    const dense = createEngine({
      detectors: [],
      terms: [],
      finders: [await finderOf(rows)],
      keyedHash: (value) => value,
    });
    expect(dense.scan('in room 1003', 'body').map(({ confidence }) => confidence)).toEqual([0.4]);
    expect(dense.scan('Ada ex, 1003', 'body').map(({ confidence }) => confidence)).toEqual([0.8, 0.8]);
  });
});

test('an update gives what a whole scan gives', () => {
  const piece = fc.constantFrom(
    'mara.lindqvist',
    '@kontor.example',
    'KD-104',
    ' 223',
    ' Mara',
    ' Lindqvist',
    ', ',
    '12.03.1984',
    ' Bad',
    ' Homburg',
    '\n',
    '\n\n',
    '\n>\n',
    ' ',
    '-',
    '\u200b',
    '\u0301',
    '=\n',
    '&#10;',
    '<br>',
    '& ',
    'x',
    '030 901820',
    '@',
    'Lorem ipsum dolor sit amet, '.repeat(20),
  );
  expectUpdatesAsWhole(engine, piece, 600);
});
