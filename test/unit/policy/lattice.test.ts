/** The order of verdicts: what may make a decision stricter, what milder, and what must not change it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/detect/kit/finding';
import { ACTIONS } from '../../../lib/policy/actions';
import { decide } from '../../../lib/policy/decide';
import type { Envelope } from '../../../lib/policy/envelope';
import type { Policy } from '../../../lib/policy/schema';
import { envelopes, exceptions, findings, policyWith, rules, settings } from './arbitrary';
import { CLOCK } from './fixtures';

const verdict = (policy: Policy, list: readonly Finding[], envelope: Envelope) =>
  decide({ findings: list, envelope, policy, policyHash: 'h', clock: CLOCK });
const strictness = (...args: Parameters<typeof verdict>) => ACTIONS.indexOf(verdict(...args).action);
const RUNS = { numRuns: 400 };

describe('decide', () => {
  test('one more rule never makes it milder', () => {
    fc.assert(
      fc.property(
        ...[rules, rules, settings, exceptions, findings, envelopes],
        (few, more, set, excepted, list, envelope) => {
          const before = strictness(policyWith(few, set, excepted), list, envelope);
          expect(
            strictness(policyWith([...few, ...more], set, excepted), list, envelope),
          ).toBeGreaterThanOrEqual(few.length > 0 ? before : 0);
        },
      ),
      RUNS,
    );
  });

  test('one more finding never makes it milder, as long as no rule says "not"', () => {
    fc.assert(
      fc.property(rules, settings, findings, findings, envelopes, (list, set, some, more, envelope) => {
        const policy = policyWith(list, set);
        const before = strictness(policy, some, envelope);
        expect(strictness(policy, [...some, ...more], envelope)).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('an exception never makes it stricter, nor does a spent budget or a later place in the roll-out', () => {
    fc.assert(
      fc.property(
        rules,
        settings,
        exceptions,
        findings,
        envelopes,
        (list, set, excepted, found, envelope) => {
          const before = strictness(policyWith(list, set), found, envelope);
          expect(strictness(policyWith(list, set, excepted), found, envelope)).toBeLessThanOrEqual(before);
          const policy = policyWith(list, set);
          const warned = { ...envelope, warningsToday: envelope.warningsToday + 5 };
          expect(strictness(policy, found, warned)).toBeLessThanOrEqual(before);
          const later = { ...envelope, ring: 100 };
          expect(strictness(policy, found, later)).toBeLessThanOrEqual(before);
        },
      ),
      RUNS,
    );
  });

  test('what is not known never makes it milder than any answer would', () => {
    fc.assert(
      fc.property(rules, settings, findings, envelopes, (list, set, found, envelope) => {
        const policy = policyWith(list, set);
        // Without any consent list rules that ask for consent only log: no-lists.test.ts.
        const blind = { ...envelope, draft: { ...envelope.draft, account: undefined } };
        expect(strictness(policy, found, blind)).toBeGreaterThanOrEqual(strictness(policy, found, envelope));
      }),
      RUNS,
    );
  });

  test('the order of rules and findings does not matter, and the verdict is its strictest rule', () => {
    fc.assert(
      fc.property(rules, findings, envelopes, (list, found, envelope) => {
        const policy = policyWith(list);
        const turned = { ...policy, rules: [...policy.rules].reverse() };
        const first = verdict(policy, found, envelope);
        expect(verdict(turned, [...found].reverse(), envelope).action).toBe(first.action);
        expect(first.action).toBe(first.rules[0]?.action ?? 'allow');
        expect(first.trace()).toHaveLength(policy.rules.length);
      }),
      RUNS,
    );
  });
});
