// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** Every condition by its own examples, and in words: in both languages there is a text for all that it may say. */
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../../lib/policy/conditions';
import type { Situation } from '../../../lib/policy/conditions/kind';
import { decide } from '../../../lib/policy/decide';
import { tellReason } from '../../../lib/policy/decision/tell';
import { describeRule } from '../../../lib/policy/describe';
import { UNKNOWNS } from '../../../lib/policy/unknowns';
import type { Verdict } from '../../../lib/policy/verdict';
import { nameWith, type Phrase, type Words } from '../../../lib/policy/words';
import { CATALOGUE, speak } from '../../../lib/texts/catalogue';
import { LANGUAGES, type Language } from '../../../lib/texts/language';
import { CLOCK, draftTo, envelopeOf, finding, policyOf } from './fixtures';

const POLICY = {
  organization: {
    internalDomains: ['kontor.example'],
    groups: [
      { id: 'auditors', label: 'Auditors', addresses: ['eva@audit.example'], domains: ['tax.example'] },
    ],
  },
  terms: [{ id: 'aurora', label: 'Aurora', words: ['aurora'] }],
  patterns: [{ id: 'order', label: 'Order', pattern: 'ORD-\\d{6}' }],
};

const policyFor = (when: object, rule: object = {}, more: object = {}) =>
  policyOf({ ...POLICY, rules: [{ id: 'r', title: 'R', then: 'block', when, ...rule }], ...more });

function judged(policy: ReturnType<typeof policyOf>, given: Situation, device: object = {}): Verdict {
  const { findings = [], to = ['x@outside.example'], field = 'to', attachments = [], body = '' } = given;
  const { account, consent, now } = given;
  const draft = draftTo(...to);
  const recipients = draft.recipients.map((recipient) => ({ ...recipient, field }));
  return decide({
    findings: findings.map((each) => finding(each)),
    envelope: envelopeOf(
      { ...draft, recipients, body, attachments: [...attachments], account },
      {
        ...(consent ? { consent: to.map(() => ({ marketing: consent, sharing: 'given' as const })) } : {}),
        ...device,
      },
    ),
    policy,
    policyHash: 'h',
    clock: now === undefined ? CLOCK : { now: Date.parse(now), zone: 'UTC' },
  });
}

/** The texts of a language; one that is missing fails, and each that is said is noted. */
function wordsOf(language: Language) {
  const say = speak(language);
  const used = new Set<string>();
  const t: Words['t'] = (key, ...given) => {
    const text = say(key, ...given);
    if (!text) throw new Error(`There is no text ${key} in ${language}.`);
    used.add(key);
    return text;
  };
  const keys = Object.entries(CATALOGUE[language]).flatMap(([area, below]) =>
    typeof below === 'string' || !/^(?:trace|rule)$/.test(area)
      ? []
      : Object.keys(below).map((name) => `${area}_${name}`),
  );
  return { words: { t, name: nameWith(say) }, used, keys };
}

const flat = (phrases: readonly Phrase[]): string[] =>
  phrases.flatMap(({ text, within }) => [text, ...flat(within)]);

describe.each(CONDITIONS.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
  const { find, ignore } = kind.examples;
  test('has examples of both kinds', () => {
    expect(Math.min(find.length, ignore.length)).toBeGreaterThan(0);
  });
  test.each(find)('%j', ({ when, given = {} }) => {
    expect(judged(policyFor(when), given).rules).toHaveLength(1);
  });
  test.each(ignore)('not %j', ({ when, given = {} }) => {
    expect(judged(policyFor(when), given).rules).toHaveLength(0);
  });
});

/** What no single condition says. */
const SENTENCES: [string, ...Parameters<typeof judged>][] = [
  ['off', policyFor({}, { then: 'off' }), {}],
  ...(['log', 'hint', 'warn', 'justify'] as const).map((then): (typeof SENTENCES)[number] => [
    then,
    policyFor({}, { then }),
    { findings: [{}] },
  ]),
  ['capped', policyFor({}, {}, { mode: 'coach' }), { findings: [{}] }],
  ['rolled out', policyFor({}, { rollout: [{ mode: 'audit', percent: 5 }] }), { findings: [{}] }],
  [
    'budget',
    policyFor({}, { then: 'warn' }, { warningBudget: { perDay: 1 } }),
    { findings: [{}] },
    { warningsToday: 1 },
  ],
  ...['2026-11-30', '2026-11-01'].map((expires): (typeof SENTENCES)[number] => [
    `exception until ${expires}`,
    policyFor({}, {}, { exceptions: [{ id: 'e', rules: ['r'], owner: 'O', reason: 'R', expires }] }),
    { findings: [{}] },
  ]),
  ['all and not', policyFor({ all: [{}, {}], not: [{ signs: ['salutation'] }] }), { findings: [{}] }],
  ['any', policyFor({ any: [{}, { entities: ['US_SSN'] }] }), { findings: [{}] }],
  ['none of', policyFor({ any: [{ entities: ['IBAN_CODE'] }, { signs: ['salutation'] }] }), {}],
  ['must not', policyFor({ not: [{}] }), { findings: [{}] }],
  ['colleagues', policyFor({ recipients: { scope: 'internal' } }), { to: ['a@kontor.example'] }],
  [
    'people of all places',
    policyFor({ recipients: { minCount: 2 } }),
    { to: ['a@kontor.example', 'x@outside.example'] },
  ],
  [
    'several colleagues',
    policyFor({ recipients: { scope: 'internal' } }),
    { to: ['a@kontor.example', 'b@kontor.example'] },
  ],
  [
    'outsiders',
    policyFor({ recipients: { scope: 'external' } }),
    { to: ['a@outside.example', 'b@outside.example'] },
  ],
  [
    'several entities',
    policyFor({}),
    { findings: ['US_SSN', 'IBAN_CODE'].map((entity) => ({ entity, valueKey: entity })) },
  ],
  [
    'many entities',
    policyFor({}),
    { findings: ['A', 'B', 'C', 'D', 'E', 'F'].map((entity) => ({ entity, valueKey: entity })) },
  ],
  ['in a place', policyFor({ parts: ['subject', 'body'] }), { findings: [{}] }],
  ['new text', policyFor({ text: 'new', parts: ['attachment', 'body'] }), { findings: [{}] }],
  [
    'an account without an address',
    policyFor({ account: { domains: ['kontor.example'] } }),
    { account: 'jo' },
  ],
  [
    'an unread attachment',
    policyFor({ attachments: { unread: ['not-seen'], minSize: 5 } }),
    { attachments: [{ name: 'a.png', size: 9 }] },
  ],
  ['attachments', policyFor({ attachments: { minCount: 2 } }), {}],
  ['an attachment', policyFor({ attachments: { minCount: 1 } }), { attachments: [{ name: 'a', size: 9 }] }],
];

test('each thing that may be unknown is so to some condition', () => {
  const doubts = CONDITIONS.flatMap(({ unknown }) => unknown ?? []);
  expect([...new Set(doubts)].sort()).toEqual([...UNKNOWNS].sort());
});

describe.each(LANGUAGES)('in words: %s', (language) => {
  const { words, used, keys } = wordsOf(language);
  const examples = CONDITIONS.flatMap(({ id, examples: { find, ignore } }) =>
    [...find, ...ignore].map(({ when, given = {} }): (typeof SENTENCES)[number] => [
      id,
      policyFor(when),
      given,
    ]),
  );
  test.each([...examples, ...SENTENCES])('%s', (_name, policy, given, device) => {
    const [rule] = policy.rules;
    const told = judged(policy, given, device)
      .trace()
      .map((reason) => tellReason(structuredClone(reason), words));
    for (const sentence of [...told, ...(rule ? flat(describeRule(rule, policy, words)) : [])]) {
      expect(sentence).not.toBe('');
      expect(sentence).not.toMatch(/undefined|null|\[object|\$\d/);
    }
  });
  test('no text is left over', () => {
    // Of a draft these are always known; a record of the log does not say them: simulate.ts.
    const fromRecords = ['unknown_signs', 'unknown_consent', 'attachments_unknown', 'verb_allow'];
    expect(keys.filter((key) => !used.has(key) && !fromRecords.includes(key.replace('trace_', '')))).toEqual(
      [],
    );
  });
});
