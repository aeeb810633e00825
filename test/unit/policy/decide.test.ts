// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/detect/kit/finding';
import type { Draft } from '../../../lib/mail/draft';
import { holds } from '../../../lib/policy/actions';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { decide } from '../../../lib/policy/decide';
import { tellReason } from '../../../lib/policy/decision/tell';
import { type Policy, parsePolicy } from '../../../lib/policy/schema';
import type { Verdict } from '../../../lib/policy/verdict';
import { isExternal } from '../../../lib/recipients/outside';
import { ENGLISH_WITH_IDS } from '../../../scripts/cli/words';
import { CLOCK, draftTo, envelopeOf, finding, policyOf, to } from './fixtures';

const verdict = (policy: Policy, findings: Finding[], draft: Draft = draftTo('x@outside.example')): Verdict =>
  decide({ findings, envelope: envelopeOf(draft), policy, policyHash: 'h', clock: CLOCK });

const told = ({ trace }: Verdict) => trace().map((each) => tellReason(each, ENGLISH_WITH_IDS));

const rule = (overrides: object) => ({ id: 'r', title: 'R', then: 'block', ...overrides });

describe('isExternal', () => {
  test.each([
    ['mara@kontor.example', false],
    ['MARA@KONTOR.EXAMPLE', false],
    ['mara@mail.kontor.example', false],
    ['mara@notkontor.example', true],
    ['mara@kontor.example.evil.example', true],
    ['"a@kontor.example"@evil.example', true],
    ['mara@kontor.example.', false],
    ['', true],
    ['Mara', true],
    ['@kontor.example', true],
  ])('%s: %s', (address, external) => {
    expect(isExternal(to(address), ['Kontor.example'])).toBe(external);
  });

  test('everyone is outside while no domain is known', () => {
    expect(isExternal(to('mara@kontor.example'), [])).toBe(true);
  });
});

describe('decide', () => {
  test('lets a message without findings go', () => {
    expect(verdict(BUILTIN_POLICY, [])).toMatchObject({
      action: 'allow',
      rules: [],
      digest: 'd',
      policyHash: 'h',
    });
  });

  test('the built-in policy warns of an identifier and asks a reason for a card', () => {
    expect(verdict(BUILTIN_POLICY, [finding()]).action).toBe('warn');
    const card = finding({ entity: 'CREDIT_CARD', category: 'financial' });
    expect(verdict(BUILTIN_POLICY, [finding(), card]).action).toBe('justify');
    expect(verdict(BUILTIN_POLICY, [finding(), card]).rules.map(({ id }) => id)).toEqual([
      'payment-cards',
      'identifiers',
    ]);
  });

  test('the built-in policy asks a reason for what the law protects most, and warns of business figures', () => {
    const union = finding({ entity: 'UNION_MEMBERSHIP', category: 'personal' });
    expect(verdict(BUILTIN_POLICY, [union]).action).toBe('justify');
    expect(verdict(BUILTIN_POLICY, [finding({ entity: 'PRICE_LIST', category: 'business' })]).action).toBe(
      'warn',
    );
  });

  test('the built-in policy leaves colleagues alone', () => {
    const policy = {
      ...BUILTIN_POLICY,
      organization: { ...BUILTIN_POLICY.organization, internalDomains: ['kontor.example'] },
    };
    expect(verdict(policy, [finding()], draftTo('mara@kontor.example')).action).toBe('allow');
    expect(verdict(policy, [finding()], draftTo('mara@kontor.example', 'x@outside.example')).action).toBe(
      'warn',
    );
  });

  test('one reader of unknown address counts as outside, and so does a draft without any', () => {
    const policy = policyOf({
      organization: { internalDomains: ['kontor.example'] },
      rules: [rule({ when: { minCount: 1, recipients: { scope: 'external' } } })],
    });
    expect(verdict(policy, [finding()], draftTo('')).action).toBe('block');
    expect(verdict(policy, [finding()], draftTo()).action).toBe('block');
  });

  test('counts distinct values', () => {
    const policy = policyOf({ rules: [rule({ when: { minCount: 2 } })] });
    expect(verdict(policy, [finding(), finding({ start: 50, end: 61 })]).action).toBe('allow');
    expect(verdict(policy, [finding(), finding({ valueKey: 'ff11223344556677' })]).action).toBe('block');
  });

  test('a rule may be about recipients alone', () => {
    const policy = policyOf({
      rules: [rule({ when: { minCount: 0, recipients: { scope: 'any', minCount: 3 } } })],
    });
    expect(verdict(policy, [], draftTo('a@a.example', 'b@a.example')).action).toBe('allow');
    expect(verdict(policy, [], draftTo('a@a.example', 'b@a.example', 'c@a.example')).action).toBe('block');
  });

  test('selects by entity, category or term, in the parts and with the confidence asked for', () => {
    const policy = policyOf({
      terms: [{ id: 'launch', label: 'Launch', words: ['project kingfisher'] }],
      rules: [
        rule({
          when: {
            entities: ['IBAN_CODE'],
            categories: ['health'],
            terms: ['launch'],
            parts: ['body'],
            minConfidence: 0.5,
          },
        }),
      ],
    });
    const act = (overrides: Partial<Finding>) => verdict(policy, [finding(overrides)]).action;
    expect(act({})).toBe('allow');
    expect(act({ entity: 'IBAN_CODE' })).toBe('block');
    expect(act({ category: 'health' })).toBe('block');
    expect(act({ detector: 'term:launch' })).toBe('block');
    expect(act({ detector: 'term:other' })).toBe('allow');
    expect(act({ entity: 'IBAN_CODE', part: 'subject' })).toBe('allow');
    expect(act({ entity: 'IBAN_CODE', part: 'something new' })).toBe('block');
    expect(act({ entity: 'IBAN_CODE', confidence: 0.49 })).toBe('allow');
  });

  test.each([
    ['audit', 'log'],
    ['coach', 'warn'],
    ['enforce', 'block'],
  ])('in %s mode the strictest answer is %s', (mode, action) => {
    const policy = policyOf({ mode, rules: [rule({})] });
    expect(verdict(policy, [finding()])).toMatchObject({ action, rules: [{ action }] });
  });

  test('more than a warning is needed to hold: a hint marks and lets go', () => {
    const policy = policyOf({ rules: [rule({ then: 'hint' })] });
    expect(verdict(policy, [finding()]).action).toBe('hint');
    expect(holds('hint')).toBe(false);
  });

  test('the trace has a sentence for each rule', () => {
    const policy = policyOf({
      mode: 'coach',
      rules: [
        rule({}),
        rule({ id: 's', when: { minCount: 2 } }),
        rule({ id: 't', when: { recipients: { scope: 'internal' } } }),
      ],
    });
    expect(told(verdict(policy, [finding()]))).toEqual([
      'Rule "r" blocks the message, but here it warns: 1 US_SSN ≥ 0.6 to 1 recipient; in coach mode it only warns.',
      'Rule "s" does not match: 1 US_SSN ≥ 0.6, it needs 2.',
      'Rule "t" does not match: 0 internal recipients, it needs 1.',
    ]);
  });
});

test('a rule about signs matches when one shows, names it in the trace, and needs no finding', () => {
  const rules = [{ id: 'odd', title: 'Odd', when: { minCount: 0, signs: ['look-alike'] }, then: 'warn' }];
  const parsed = parsePolicy({ rules, organization: { internalDomains: ['kontor.example'] } });
  if (!parsed.ok) throw new Error('the policy is refused');
  const of = (address: string) => verdict(parsed.policy, [], draftTo(address));
  const odd = of('mara@kont0r.example');
  expect(odd.action).toBe('warn');
  expect(odd.rules[0]?.signs).toEqual([{ sign: 'look-alike', addresses: ['mara@kont0r.example'] }]);
  expect(told(odd)).toEqual(['Rule "odd" warns: look-alike to 1 recipient.']);
  expect(told(of('mara@kontor.example'))).toEqual(['Rule "odd" does not match: no sign of look-alike.']);
});

describe('attachments', () => {
  const draft = (unread: 'encrypted' | 'image' | null): Draft => ({
    ...draftTo('x@outside.example'),
    attachments: [
      { name: 'read.txt', size: 1, content: { hashes: ['a'], text: 'x', unread: null } },
      { name: 'a.zip', size: 1, content: { hashes: ['b'], text: '', unread } },
    ],
  });

  test('the built-in policy warns of what is locked, logs pictures, and lets what was read go', () => {
    expect(verdict(BUILTIN_POLICY, [], draft('encrypted'))).toMatchObject({
      action: 'warn',
      rules: [{ id: 'unreadable-attachments', attachments: [1], findings: [] }],
    });
    expect(verdict(BUILTIN_POLICY, [], draft('image')).action).toBe('log');
    expect(verdict(BUILTIN_POLICY, [], draft(null)).action).toBe('allow');
  });

  test('an attachment that was never seen is not-seen; colleagues may have anything', () => {
    const forwarded = { ...draftTo('x@outside.example'), attachments: [{ name: 'f.pdf', size: null }] };
    const notSeen = rule({ when: { minCount: 0, attachments: { unread: ['not-seen'] } } });
    expect(verdict(policyOf({ rules: [notSeen] }), [], forwarded).action).toBe('block');
    const inside = { ...draft('encrypted'), recipients: [to('jo@kontor.example')] };
    const policy = {
      ...BUILTIN_POLICY,
      organization: { ...BUILTIN_POLICY.organization, internalDomains: ['kontor.example'] },
    };
    expect(verdict(policy, [], inside).action).toBe('allow');
  });

  test('both an unread attachment and a finding can be asked for', () => {
    const both = policyOf({
      rules: [rule({ when: { minCount: 1, attachments: { unread: ['encrypted'] } } })],
    });
    expect(verdict(both, [], draft('encrypted')).action).toBe('allow');
    expect(verdict(both, [finding()], draft('encrypted')).rules[0]).toMatchObject({
      findings: [0],
      attachments: [1],
    });
  });

  test('a finding in an attachment is one of the part "attachment"', () => {
    const inFiles = policyOf({ rules: [rule({ when: { parts: ['attachment'] } })] });
    expect(verdict(inFiles, [finding({ part: 'attachment:1' })], draft(null)).action).toBe('block');
    expect(verdict(inFiles, [finding()], draft(null)).action).toBe('allow');
  });
});
