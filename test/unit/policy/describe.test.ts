/** Rules in plain words, in both languages, with nothing left out. */
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../../lib/detect/kit/finding';
import { PART_KINDS, RECIPIENT_FIELDS } from '../../../lib/mail/draft';
import { UNREAD_REASONS } from '../../../lib/mail/unread';
import { describeRule } from '../../../lib/policy/describe';
import { CONSENT_STATES } from '../../../lib/policy/envelope';
import { WEEKDAYS } from '../../../lib/policy/facts/time';
import { nameWith, type Phrase, type Words } from '../../../lib/policy/words';
import { SIGNS } from '../../../lib/recipients/signs';
import { speak } from '../../../lib/texts/catalogue';
import { LANGUAGES, type Language } from '../../../lib/texts/language';
import { policyOf } from './fixtures';

function wordsOf(language: Language): Words {
  const t = speak(language);
  return { t, name: nameWith(t) };
}

const flat = (phrases: readonly Phrase[]): string[] =>
  phrases.flatMap(({ text, within }) => [text, ...flat(within)]);

const policy = policyOf({
  organization: { groups: [{ id: 'g', label: 'Agencies', domains: ['a.example'] }] },
  terms: [{ id: 't', label: 'Code names', words: ['aurora'] }],
  rules: [
    {
      id: 'r',
      title: 'R',
      then: 'warn',
      when: {
        entities: ['US_SSN'],
        categories: ['health'],
        terms: ['t'],
        lists: ['customers'],
        documents: ['plan'],
        minCount: 3,
        minFindings: 4,
        minConfidence: 0.75,
        minShare: 0.2,
        parts: ['subject', 'body'],
        text: 'new',
        recipients: {
          scope: 'external',
          fields: ['bcc'],
          domains: ['b.example'],
          groups: ['g'],
          minCount: 2,
        },
        attachments: { unread: ['encrypted'], types: ['zip'], minSize: 1000, minCount: 2 },
        signs: ['look-alike'],
        consent: { states: ['none'] },
        account: { domains: ['k.example'] },
        time: { days: ['sun'], from: '08:00', to: '09:00', zone: 'UTC' },
        any: [{ signs: ['salutation'] }, { entities: ['IBAN_CODE'], recipients: { minCount: 7 } }],
        not: [{ recipients: { domains: ['c.example'] } }],
      },
      rollout: [{ mode: 'audit', from: '2027-01-01', percent: 5 }],
    },
  ],
  exceptions: [{ id: 'e', rules: ['r'], owner: 'CISO', reason: 'Pilot', expires: '2027-02-01' }],
});

describe.each(LANGUAGES)('%s', (language) => {
  const words = wordsOf(language);
  test('every phrase has its text, and all that the rule says is in one', () => {
    const phrases = flat(describeRule(policy.rules[0]!, policy, words));
    for (const phrase of phrases) {
      expect(phrase).not.toBe('');
      expect(phrase).not.toMatch(/undefined|\$\d/);
    }
    const text = phrases.join('\n');
    for (const part of [
      'Code names',
      'customers',
      'plan',
      'Agencies',
      'b.example',
      'zip',
      'k.example',
      '08:00',
      'UTC',
      'c.example',
      '75',
      '20',
      '1000',
      '2027-01-01',
      'Pilot',
      'CISO',
      '2027-02-01',
      '7',
    ])
      expect(text).toContain(part);
    expect(phrases.length).toBeGreaterThan(25);
  });
  test.each([
    ...CATEGORIES.map((id) => ['category', id]),
    ...PART_KINDS.map((id) => ['part', id]),
    ...RECIPIENT_FIELDS.map((id) => ['field', id]),
    ...UNREAD_REASONS.map((id) => ['unread', id]),
    ...CONSENT_STATES.map((id) => ['consent', id]),
    ...WEEKDAYS.map((id) => ['day', id]),
    ...SIGNS.map((id) => ['sign', id]),
  ])('%s %s has a name', (family, id) => {
    const key = family === 'sign' ? 'warning_sign' : `policy_${family}`;
    expect(words.t(`${key}_${id!.replaceAll('-', '_')}`)).not.toBe('');
  });
});
