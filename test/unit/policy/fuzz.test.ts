/** 100,000 broken policies: none crashes the reader, and none is applied by halves. */
import { expect, test } from 'vitest';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { overBuiltin, resolvePolicy } from '../../../lib/policy/managed';
import { random } from './pumped';

const CASES = 100_000;
const BUNDLE = { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] };

const BASE = {
  mode: 'coach',
  rollout: [{ mode: 'enforce', from: '2026-12-01', percent: 10 }],
  organization: {
    name: 'Kontor',
    internalDomains: ['kontor.example'],
    groups: [{ id: 'g', label: 'G', addresses: ['a@b.example'] }],
  },
  rules: [
    {
      id: 'r',
      title: 'R',
      then: 'warn',
      when: {
        terms: ['t'],
        patterns: ['p'],
        recipients: { scope: 'external', groups: ['g'] },
        any: [{ time: { days: ['mon'], from: '08:00', to: '09:00' } }, { not: [{ signs: ['salutation'] }] }],
      },
      texts: [{ language: 'de', title: 'R' }],
    },
  ],
  exceptions: [{ id: 'e', rules: ['r'], owner: 'O', reason: 'R', expires: '2026-12-31' }],
  terms: [{ id: 't', label: 'T', words: ['aurora'] }],
  patterns: [{ id: 'p', label: 'P', pattern: 'ORD-\\d+' }],
  warningBudget: { perDay: 5 },
  audit: { retentionDays: 30 },
};

const deep = (levels: number): unknown => (levels === 0 ? 1 : { all: [deep(levels - 1)] });
const JUNK: unknown[] = [
  ...[null, undefined, true, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e308, '', 'x', [], {}, [[]]],
  ...[
    'x'.repeat(3000),
    '\ud800',
    '\u0000',
    '__proto__',
    '2026-02-30',
    '25:00',
    '(',
    'a@',
    '../..',
    [null],
    { a: {} },
  ],
  ...[new Date(0), /x/, () => 1, Symbol.for('x'), 10n, new Map(), deep(30), deep(60), { length: 1e9 }],
  JSON.parse('{"__proto__":{"mode":"audit"},"constructor":{"prototype":{}}}'),
];

type Place = { holder: Record<PropertyKey, unknown>; key: string };

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const holder = value as Record<string, unknown>;
    return [{ holder, key }, ...placesOf(holder[key])];
  });
}

function broken(next: () => number): unknown {
  const policy = structuredClone(BASE);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  // Before any junk is in it, so that none is put into itself.
  const places = placesOf(policy);
  for (let change = 1 + Math.floor(next() * 3); change > 0; change--) {
    const { holder, key } = pick(places);
    const way = next();
    if (way < 0.6) holder[key] = pick(JUNK);
    else if (way < 0.75) delete holder[key];
    else if (way < 0.9) holder[pick(['__proto__', 'toString', 'extra', 'mode', 'when'])] = pick(JUNK);
    else holder[key] = pick(placesOf(structuredClone(BASE))).holder;
  }
  return policy;
}

test(`${CASES} mutants`, { timeout: 120_000 }, () => {
  const next = random(5);
  const good = { ...BUILTIN_POLICY, mode: 'audit' as const, rules: [] };
  const whole = JSON.stringify(good);
  let taken = 0;
  for (let at = 0; at < CASES; at++) {
    const managed = at % 50 === 0 ? JUNK[(at / 50) % JUNK.length] : broken(next);
    const resolved = resolvePolicy({ managed, lastKnownGood: good, local: undefined, bundle: BUNDLE });
    if (resolved.source === 'managed') {
      taken++;
      // What was taken is whole: it reads the same again.
      expect(JSON.stringify(overBuiltin(resolved.policy))).toBe(
        JSON.stringify({ ok: true, policy: resolved.policy }),
      );
    } else if (resolved.source === 'last-known-good') {
      if (JSON.stringify(resolved.policy) !== whole) throw new Error(`not the last good one: case ${at}`);
      if (resolved.refused[0]?.problems.length === 0) throw new Error(`refused without a reason: case ${at}`);
    } else expect(resolved.policy).toBe(BUILTIN_POLICY);
  }
  expect(taken).toBeGreaterThan(CASES / 50);
  expect(({} as { mode?: string }).mode).toBeUndefined();
});
