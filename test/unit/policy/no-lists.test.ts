// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** 21.13: a rule that asks for consent, where no consent list is on the device. */
import { expect, test } from 'vitest';
import { decide } from '../../../lib/policy/decide';
import { say } from '../../../lib/policy/decision/said';
import type { Envelope } from '../../../lib/policy/envelope';
import { ENGLISH } from '../../../scripts/cli/words';
import { CLOCK, draftTo, envelopeOf, finding, policyOf } from './fixtures';

const consent = { states: ['none', 'withdrawn', 'expired'] };
const policy = policyOf({
  rules: [
    { id: 'no-consent', title: 'Not agreed', then: 'block', when: { consent } },
    { id: 'ssn', title: 'A number', then: 'warn', when: { entities: ['US_SSN'] } },
  ],
});
const verdict = (states: Envelope['consent'], found = [] as ReturnType<typeof finding>[]) =>
  decide({
    ...{ findings: found, policy, policyHash: 'h', clock: CLOCK },
    envelope: envelopeOf(draftTo('x@outside.example'), states ? { consent: states } : {}),
  });

test('21.13 it only logs, and says why', () => {
  const { action, rules, trace } = verdict(undefined);
  expect(action).toBe('log');
  expect(rules).toMatchObject([{ id: 'no-consent', action: 'log', consent: [] }]);
  expect(say(trace()[0] ?? '', ENGLISH.t)).toContain('no consent list is on this device');
});

test('21.13 other rules are as strict as ever', () => {
  expect(verdict(undefined, [finding()]).action).toBe('warn');
});

test('21.13 with a list it does what it says', () => {
  expect(verdict([{ marketing: 'none', sharing: 'none' }]).action).toBe('block');
  expect(verdict([{ marketing: 'given', sharing: 'none' }]).action).toBe('allow');
});
