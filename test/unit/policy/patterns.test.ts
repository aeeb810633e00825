/** Regular expressions of a policy: what they find, what is refused, and that none can hold a thread. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../lib/policy/facts/sentence';
import { compilePattern, createPatternFinder } from '../../../lib/policy/patterns';
import { ENGLISH } from '../../../scripts/cli/words';
import { pumpedPatterns } from './pumped';

const source = (pattern: string, overrides: object = {}) => ({
  id: 'p',
  pattern,
  ignoreCase: false,
  category: 'business' as const,
  confidence: 0.8,
  ...overrides,
});
const find = (pattern: string, text: string, overrides: object = {}) =>
  createPatternFinder({
    patterns: [source(pattern, overrides)],
    keyedHash: (value) => value,
    breathe: async () => {},
    clock: () => 0,
  })([{ id: 'body', kind: 'body', text }]);

test('finds every match with its place, and carries no raw value', async () => {
  expect(await find('ORD-\\d{6}', 'See ORD-123456.\nAnd ORD-654321!')).toEqual([
    expect.objectContaining({
      detector: 'pattern:p',
      entity: 'CUSTOM_PATTERN',
      start: 4,
      end: 14,
      confidence: 0.8,
    }),
    expect.objectContaining({ start: 20, end: 30, masked: '••••••321' }),
  ]);
  expect(await find('ord-\\d+', 'ORD-1', { ignoreCase: true })).toHaveLength(1);
  expect(await find('ord-\\d+', 'ORD-1')).toHaveLength(0);
});

test('reads line by line, and long lines in pieces that overlap', async () => {
  expect(await find('a[^b]c', 'a\nc')).toHaveLength(0);
  for (const at of [0, 590, 600, 790, 799, 800, 1399, 7000]) {
    const text = `${' '.repeat(at)}needle-42${' '.repeat(3000)}`;
    expect(await find('needle-\\d+', text), `at ${at}`).toEqual([
      expect.objectContaining({ start: at, end: at + 9 }),
    ]);
  }
});

test.each([
  ['(', 'RE2'],
  ['(?=a)b', 'RE2'],
  ['(a)\\1', 'RE2'],
  ['a*', 'match everywhere'],
  ['', 'match everywhere'],
  ['(a{1,100}){1,100}', 'Repeat less often'],
  ['((((a{30}){30}){30}){30}){30}', 'repeats too much'],
  ['[a-z]{1000}', 'repeats too much'],
])('%s is refused: %s', (pattern, message) => {
  const compiled = compilePattern(source(pattern));
  expect(compiled.ok).toBe(false);
  expect(compiled.ok ? '' : inWords(compiled.said, ENGLISH.t)).toMatch(new RegExp(message, 'i'));
});

test('gives up, for the policy’s onFailure to decide, rather than to run on', async () => {
  let time = 0;
  let breaths = 0;
  const slow = createPatternFinder({
    patterns: [source('x\\d+')],
    keyedHash: (value) => value,
    breathe: async () => {
      breaths++;
    },
    clock: () => (time += 5),
  });
  const text = Array.from({ length: 1000 }, (_, at) => `line ${at}`).join('\n');
  await expect(slow([{ id: 'body', kind: 'body', text }])).rejects.toMatchObject({
    code: 'policy-patterns-slow',
  });
  expect(breaths).toBeGreaterThan(100);
});

describe('a corpus of pumped patterns', () => {
  test('each compiles within the limits or is refused with a reason', () => {
    let used = 0;
    for (const { pattern } of pumpedPatterns(10_000)) {
      const compiled = compilePattern(source(pattern));
      if (compiled.ok) {
        used++;
        expect(compiled.size).toBeLessThanOrEqual(100);
      } else expect(inWords(compiled.said, ENGLISH.t)).not.toBe('');
    }
    expect(used).toBeGreaterThan(2000);
  });
});
