/** People, organisations and places in mails: what announces a name, and what only looks like one. */
import { describe, expect, test } from 'vitest';
import { createNameFinder } from '../../../lib/detect/names/finder';

const find = createNameFinder();
const named = (text: string) =>
  find(text, 0, text.length).map(({ entity, start, end }) => `${entity} ${text.slice(start, end)}`);

describe('people', () => {
  test.each<[string, string[]]>([
    ['Dear Mrs. Obuya,\nthanks.', ['PERSON Obuya']],
    ['Liebe Annika,\nbis morgen', ['PERSON Annika']],
    ['Bonjour Thierry,', ['PERSON Thierry']],
    ['Please ask Katrin Vogel about it.', ['PERSON Katrin Vogel']],
    ['We met with Ludwig van der Berg yesterday.', ['PERSON Ludwig van der Berg']],
    ['Best regards\nTalia Quist', ['PERSON Talia Quist']],
    ['Mit freundlichen Grüßen\n\nSvenja Holtz', ['PERSON Svenja Holtz']],
    ['my name is zofia kral and I call about', ['PERSON zofia kral']],
    ['It was agreed, says Bramwick.', ['PERSON Bramwick']],
    ['Dr. Ihejirika has seen the report', ['PERSON Ihejirika']],
    ['Please ask Mr. May.', ['PERSON May']],
    ['Signed by Tomas J. Eriksen', ['PERSON Tomas J. Eriksen']],
  ])('%s', (text, expected) => {
    expect(named(text).filter((name) => name.startsWith('PERSON'))).toEqual(expected);
  });

  test.each([
    'Thanks for the Quarterly Report, please see the Mission Statement.',
    'Im Anhang die Rechnung und der Lieferschein für den Auftrag.',
    'The meeting is on Monday in the Main Building.',
    'Send it to 12 Rose Street, please.',
    'Will you mark the page? I may bill it.',
    'La réunion est reportée à jeudi, merci.',
    'El informe de ventas está listo para el lunes.',
    "I'm glad. We'll call.",
  ])('not in: %s', (text) => {
    expect(named(text).filter((name) => name.startsWith('PERSON'))).toEqual([]);
  });
});

describe('organisations and places', () => {
  test.each<[string, string[]]>([
    [
      'Our office in Copenhagen works with Holtz Logistics GmbH.',
      ['LOCATION Copenhagen', 'ORGANIZATION Holtz Logistics GmbH'],
    ],
    ['We ship to New Zealand and South Africa.', ['LOCATION New Zealand', 'LOCATION South Africa']],
    ['Wir liefern nach Frankreich.', ['LOCATION Frankreich']],
    ['Elle travaille en Allemagne.', ['LOCATION Allemagne']],
    ['She grew up in Velbeck, he lives in Ostrau.', ['LOCATION Velbeck', 'LOCATION Ostrau']],
    ['Er wohnt in Hundsheim.', ['LOCATION Hundsheim']],
    ['Ulmvik\nNorway', ['LOCATION Ulmvik', 'LOCATION Norway']],
    ['I work for Quillaxis, she is CEO of Tarnbrook.', ['ORGANIZATION Quillaxis', 'ORGANIZATION Tarnbrook']],
    ['Sie arbeitet bei Ferrolan.', ['ORGANIZATION Ferrolan']],
    ['Corvane is a design agency.', ['ORGANIZATION Corvane']],
    ['A letter from Allianz came.', ['ORGANIZATION Allianz']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test.each(['It is moved to Monday.', 'See you in May.', 'Please come to lunch.', 'We work for Free.'])(
    'not in: %s',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );
});

test('a name alone is below what policies act on', () => {
  const text = 'Dear Mrs. Obuya,\nKatrin Vogel of Holtz Logistics GmbH lives in Copenhagen.';
  for (const { confidence } of find(text, 0, text.length)) expect(confidence).toBeLessThan(0.6);
});

test('a paragraph that was read before says the same, wherever it stands', () => {
  const once = find('Katrin Vogel said so.', 0, 21);
  const moved = 'Hello.\n\nKatrin Vogel said so.';
  expect(find(moved, 0, moved.length)).toEqual(
    once.map((hit) => ({ ...hit, start: hit.start + 8, end: hit.end + 8 })),
  );
});
