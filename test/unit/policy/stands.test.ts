import { expect, test } from 'vitest';
import { validUntil } from '../../../lib/policy/decision/validity';
import { parsePolicy } from '../../../lib/policy/schema';

const rulesOf = (...times: object[]) => {
  const parsed = parsePolicy({
    rules: times.map((time, at) => ({ id: `r${at}`, title: 'R', when: { any: [{ time }] }, then: 'block' })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
};
const at = (time: string) => Date.parse(`2026-11-27T${time}Z`);
const until = (policy: ReturnType<typeof rulesOf>, now: string) =>
  new Date(validUntil(policy, { now: at(now), zone: 'UTC' })).toISOString().slice(11, 19);

test('an answer stands for half an hour, and never beyond the day', () => {
  expect(until(rulesOf(), '10:00:20')).toBe('10:30:20');
  expect(until(rulesOf(), '23:45:00')).toBe('00:00:00');
});

test('an answer stands until a window of time begins or ends, in its own zone', () => {
  const evening = { from: '18:00', to: '08:00', zone: 'Europe/Berlin' };
  expect(until(rulesOf(evening), '16:40:30')).toBe('17:00:00');
  expect(until(rulesOf({ days: ['sat'] }, evening), '06:59:59')).toBe('07:00:00');
  expect(until(rulesOf(evening), '17:00:00')).toBe('17:30:00');
});
