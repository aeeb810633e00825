// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** 21.13: a rule that asks for consent, where no consent list is on the device. */
import { expect, test } from 'vitest';
import { decide } from '../../../lib/policy/decide';
import { tellReason } from '../../../lib/policy/decision/tell';
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
    findings: found,
    policy,
    policyHash: 'h',
    clock: CLOCK,
    envelope: envelopeOf(draftTo('x@outside.example'), states ? { consent: states } : {}),
  });

test('21.13 it only logs, and says why', () => {
  const { action, rules, trace } = verdict(undefined);
  expect(action).toBe('log');
  expect(rules).toMatchObject([{ id: 'no-consent', action: 'log', consent: [] }]);
  expect(
    trace()
      .map((each) => tellReason(each, ENGLISH))
      .join(),
  ).toContain('neither this device nor the policy has a list of who has agreed');
});

test('21.13 other rules are as strict as ever', () => {
  expect(verdict(undefined, [finding()]).action).toBe('warn');
});

test('21.13 with a list it does what it says', () => {
  expect(verdict([{ marketing: 'none', sharing: 'none' }]).action).toBe('block');
  expect(verdict([{ marketing: 'given', sharing: 'none' }]).action).toBe('allow');
});

test('21.13 whoever has objected is held without a list, and nobody else', () => {
  const gone = { marketing: 'withdrawn', sharing: null } as const;
  const open = { marketing: null, sharing: null };
  expect(verdict([gone]).action).toBe('block');
  expect(verdict([open]).action).toBe('log');
});

test('21.13 what only logs is not said to be taken strictly', () => {
  const sentences = verdict(undefined)
    .trace()
    .map((each) => tellReason(each, ENGLISH));
  expect(sentences.join()).not.toContain('taken strictly');
});

test('21.13 a rule that holds for another reason than consent does what it says', () => {
  const either = policyOf({
    rules: [{ id: 'r', title: 'T', then: 'block', when: { any: [{ consent }, { entities: ['US_SSN'] }] } }],
  });
  const actionOf = (found: ReturnType<typeof finding>[]) =>
    decide({
      findings: found,
      policy: either,
      policyHash: 'h',
      clock: CLOCK,
      envelope: envelopeOf(draftTo('x@outside.example')),
    }).action;
  expect(actionOf([finding()])).toBe('block');
  expect(actionOf([])).toBe('log');
});
