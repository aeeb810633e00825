/** Another policy on recorded decisions: what the record tells, and what it cannot. */
import { expect, test } from 'vitest';
import { createSimulator, isDecision, type RecordedDecision, tally } from '../../../lib/audit/simulate';
import { policyHash } from '../../../lib/policy/hash';
import { CLOCK, policyOf } from '../policy/fixtures';

const rule = (id: string, then: string, when: object) => ({ id, title: id, then, when });
const old = policyOf({ rules: [rule('ssn', 'warn', { entities: ['US_SSN'], parts: ['body'] })] });

const event = (overrides: Partial<RecordedDecision> = {}): RecordedDecision => ({
  type: 'draft.held',
  webmail: 'gmail',
  route: 'click',
  action: 'warn',
  rules: ['ssn'],
  entities: { US_SSN: 2 },
  recipients: { internal: 1, external: 1 },
  attachments: 0,
  digest: '',
  policyHash: policyHash(old),
  ...overrides,
});
const of = (rules: object[], one = event(), before: typeof old | null = old) =>
  createSimulator(policyOf({ rules }), before)(one, CLOCK);

test('counts and classes are recorded, so rules about them have an answer', () => {
  expect(of([rule('a', 'block', { entities: ['US_SSN'], minCount: 2 })])).toEqual({
    was: 'warn',
    least: 'block',
    most: 'block',
  });
  expect(of([rule('a', 'block', { categories: ['government-id'], minCount: 3 })])).toMatchObject({
    least: 'allow',
    most: 'allow',
  });
  expect(of([rule('a', 'block', { recipients: { scope: 'external', minCount: 2 } })])).toMatchObject({
    most: 'allow',
  });
  expect(of([rule('a', 'log', { time: { days: ['wed'] } })])).toMatchObject({ least: 'log', most: 'log' });
});

test('what is not recorded has bounds', () => {
  for (const when of [
    { entities: ['US_SSN'], parts: ['subject'] },
    { recipients: { domains: ['rival.example'] } },
    { signs: ['look-alike'] },
    { account: { domains: ['a.example'] } },
    { consent: { states: ['none'] } },
  ])
    expect(of([rule('a', 'block', when)]), JSON.stringify(when)).toMatchObject({
      least: 'allow',
      most: 'block',
    });
  const files = { attachments: { types: ['zip'] } };
  expect(of([rule('a', 'block', files)])).toMatchObject({ most: 'allow' });
  expect(of([rule('a', 'block', files)], event({ attachments: 1 }))).toMatchObject({
    least: 'allow',
    most: 'block',
  });
});

test('a rule that was there then has its answer in the record', () => {
  const same = rule('ssn', 'justify', { entities: ['US_SSN'], parts: ['body'] });
  expect(of([same])).toEqual({ was: 'warn', least: 'justify', most: 'justify' });
  expect(of([same], event({ rules: [] }))).toMatchObject({ least: 'allow', most: 'allow' });
  // Under another policy than the one that is compared with, the record says nothing of it.
  expect(of([same], event({ policyHash: 'ab' }))).toMatchObject({ least: 'allow', most: 'justify' });
  expect(of([same], event(), null)).toMatchObject({ least: 'allow', most: 'justify' });
});

test('are counted', () => {
  expect(
    tally([
      { was: 'warn', least: 'warn', most: 'warn' },
      { was: 'warn', least: 'block', most: 'block' },
      { was: 'warn', least: 'block', most: 'block' },
      { was: 'allow', least: 'allow', most: 'block' },
    ]),
  ).toEqual({
    decisions: 4,
    same: 1,
    uncertain: 1,
    changes: [
      { was: 'warn', least: 'block', most: 'block', count: 2 },
      { was: 'allow', least: 'allow', most: 'block', count: 1 },
    ],
  });
  expect(isDecision({ type: 'guard.blind', webmail: 'gmail' })).toBe(false);
});
