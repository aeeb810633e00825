/**
 * Nothing that a draft may hold makes the engine slow. A bound, not a ratio: on this length linear work takes some
 * thousandths of a second, quadratic work a second and more, so that a busy machine decides nothing.
 */
import { expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import { DETECTORS } from '../../../lib/detect/registry';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: () => '0'.repeat(16) });

function seconds(text: string): number {
  const start = performance.now();
  engine.scan(text, 'body');
  return (performance.now() - start) / 1000;
}

const LENGTH = 16_000;
const LIMIT = 0.2;
const TRIES = 3;

/** Texts that keep a pattern hoping: its own examples, their beginnings, and runs of what they are made of. */
function pumps(): [string, string][] {
  const own = DETECTORS.flatMap(({ id, examples }): [string, string][] => {
    const example = (examples.find[0] ?? '').replace(/[«»]/g, '');
    return [
      [`${id}, whole`, `${example} `],
      [`${id}, glued`, example.trim()],
      [`${id}, half`, example.slice(0, Math.ceil(example.length / 2))],
      [`${id}, all but the end`, example.slice(0, -1)],
    ];
  });
  const runs = [
    '1',
    '1 ',
    '1-',
    'a',
    'a.',
    'a@',
    '@',
    'A1',
    '(',
    '+1 ',
    '0 ',
    '-----BEGIN ',
    'eyJ',
    '[confidential',
    '\n',
    ' ',
    '\u0301',
    '\u200b',
    '５',
    '=',
    'private key-----',
    'sig=',
    'aws ',
  ];
  return [...own, ...runs.map((run): [string, string] => [`run of ${JSON.stringify(run)}`, run])];
}

test.each(pumps())(
  'a long text is scanned at once: %s',
  (_name, unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
    let taken = seconds(text);
    for (let retry = 1; retry < TRIES && taken > LIMIT; retry++) taken = Math.min(taken, seconds(text));
    expect(taken).toBeLessThan(LIMIT);
  },
  60_000,
);

test('five megabytes of mail are scanned in one go', () => {
  const line =
    'Dear Mara, order 118273 of 12.03.2024 for jo@kontor.example, tel +49 30 901820, is confidential. ';
  const text = line.repeat(Math.ceil(5_000_000 / line.length));
  expect(engine.scan(text, 'body').length).toBeGreaterThan(100_000);
}, 30_000);
