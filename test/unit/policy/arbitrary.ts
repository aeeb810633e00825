/** Random policies and messages for properties of the decision. */
import fc from 'fast-check';
import { CATEGORIES, type Finding } from '../../../lib/detect/kit/finding';
import type { Draft } from '../../../lib/mail/draft';
import { RULE_ACTIONS } from '../../../lib/policy/actions';
import type { Envelope } from '../../../lib/policy/envelope';
import { CONSENT_STATES } from '../../../lib/policy/envelope';
import type { Policy } from '../../../lib/policy/schema';
import { envelopeOf, finding, policyOf } from './fixtures';

const ENTITIES = ['US_SSN', 'CREDIT_CARD', 'EMAIL_ADDRESS'];
const DOMAINS = ['in.example', 'out.example', 'partner.example'];
const DAYS = ['2026-11-01', '2026-11-25', '2026-12-24'];

const some = <T>(values: readonly T[]) => fc.subarray([...values]);

/** Without `not`, under which more findings may make a rule milder. */
const leaf = fc.record(
  {
    entities: some(ENTITIES),
    categories: some(CATEGORIES),
    minCount: fc.nat(3),
    minFindings: fc.nat(2),
    minConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
    parts: fc.constantFrom(['body'], ['subject', 'attachment']),
    text: fc.constantFrom('any', 'new', 'quoted'),
    recipients: fc.record({
      scope: fc.constantFrom('any', 'internal', 'external'),
      domains: some(DOMAINS),
      minCount: fc.integer({ min: 1, max: 2 }),
    }),
    signs: some(['mixed-organizations', 'private-webmail']),
    consent: fc.record({ states: some(CONSENT_STATES) }),
    account: fc.record({ domains: some(DOMAINS) }),
    time: fc.record({ days: some(['mon', 'wed']) }),
  },
  { requiredKeys: [] },
);

const condition = fc.oneof(
  leaf,
  fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 3 }), recipients: fc.constant({}) }),
);

const rollout = fc.array(
  fc.record(
    {
      mode: fc.constantFrom('audit', 'coach', 'enforce'),
      from: fc.constantFrom(...DAYS),
      percent: fc.integer({ min: 1, max: 100 }),
    },
    { requiredKeys: ['mode'] },
  ),
  { maxLength: 2 },
);

export const rules = fc.array(
  fc.record({ then: fc.constantFrom(...RULE_ACTIONS), when: condition, rollout }),
  { maxLength: 5 },
);

/** Exceptions from the first rule. */
export const exceptions = fc.array(
  fc.record({
    recipients: fc.record({ domains: some(DOMAINS) }),
    expires: fc.constantFrom(...DAYS),
    then: fc.constantFrom('log', 'hint', 'warn'),
  }),
  { maxLength: 3 },
);

export const settings = fc.record({
  mode: fc.constantFrom('audit', 'coach', 'enforce'),
  rollout,
  warningBudget: fc.record({ perDay: fc.nat(2) }),
});

export const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc
    .record({
      entity: fc.constantFrom(...ENTITIES),
      category: fc.constantFrom(...CATEGORIES),
      valueKey: fc.constantFrom('a', 'b', 'c'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      part: fc.constantFrom('subject', 'body', 'attachment:0', 'alternative'),
      start: fc.constantFrom(0, 40),
    })
    .map((overrides) => finding(overrides)),
  { maxLength: 8 },
);

export const envelopes: fc.Arbitrary<Envelope> = fc
  .record({
    hosts: fc.array(fc.constantFrom(...DOMAINS, 'gmail.com'), { maxLength: 3 }),
    account: fc.option(fc.constantFrom('jo@in.example', 'jo@out.example'), { nil: undefined }),
    consent: fc.option(fc.constantFrom(...CONSENT_STATES), { nil: undefined }),
    ring: fc.double({ min: 0, max: 100, noNaN: true }),
    warningsToday: fc.nat(3),
  })
  .map(({ hosts, account, consent, ...device }) => {
    const draft: Draft = {
      webmail: 'gmail',
      account,
      recipients: hosts.map((host, at) => ({ field: 'to', address: `p${at}@${host}`, name: '' })),
      subject: '',
      body: 'What I write is here, and then\n> what they wrote',
      attachments: [{ name: 'a.xlsx', size: 5 }],
    };
    return envelopeOf(draft, {
      ...device,
      ...(consent ? { consent: hosts.map(() => ({ marketing: consent, sharing: consent })) } : {}),
    });
  });

export function policyWith(list: object[], more: object = {}, excepted: object[] = []): Policy {
  return policyOf({
    ...more,
    organization: { internalDomains: ['in.example'] },
    rules: list.map((entry, index) => ({ ...entry, id: `r${index}`, title: 'R' })),
    exceptions:
      list.length > 0
        ? excepted.map((each, at) => ({ ...each, id: `e${at}`, rules: ['r0'], owner: 'O', reason: 'R' }))
        : [],
  });
}
