import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import { changeBetween, createRescanner } from '../../../lib/detect/engine/rescan';
import { DETECTORS } from '../../../lib/detect/registry';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });
const body = (text: string) => ({ id: 'body', kind: 'body', text }) as const;

test('one change leads from any text to any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '1'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, insert } = changeBetween(before, after);
      expect(before.slice(0, start) + insert + before.slice(end)).toBe(after);
    }),
  );
});

test('a draft that is written, cut and pasted is found what a whole scan finds', () => {
  const rescan = createRescanner(engine);
  const lines = [
    'Hi Mara,',
    '',
    'call +49 30 901820',
    'or write to mara@kontor.example',
    '',
    'IBAN DE89370400440532013000',
  ];
  const stages = lines.map((_, index) => lines.slice(0, index + 1).join('\n'));
  for (const text of [...stages, lines.toReversed().join('\n'), '', lines.join('\n')])
    expect(rescan([body(text)])).toEqual(engine.scan(text, 'body'));
});

test('a small change is an update; another text is scanned whole', () => {
  const open = vi.spyOn(engine, 'open');
  const update = vi.spyOn(engine, 'update');
  const rescan = createRescanner(engine);
  const text = 'A first paragraph, long enough to be worth keeping.\n\nAnd a second one.';
  rescan([body(text)]);
  rescan([body(`${text} More.`)]);
  expect([open.mock.calls.length, update.mock.calls.length]).toEqual([1, 1]);
  rescan([body('Quite something else.'), { id: 'subject', kind: 'subject', text }]);
  expect([open.mock.calls.length, update.mock.calls.length]).toEqual([3, 1]);
});
