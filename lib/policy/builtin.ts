// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/**
 * The policy of a device that nobody manages. Useful on its own: checked identifiers, secrets and marked documents
 * that go outside warn; private keys, card numbers, special categories, protected lists and documents, and personal
 * data in bulk ask for a reason. Attachments that cannot be read warn; pictures and unknown kinds are logged.
 */
import { DraftguardError } from '../base/errors';
import { BUILTIN_DE } from './builtin-de';
import { type Policy, parsePolicy } from './schema';

/** Distinct values from which personal data counts as a list rather than as a signature or a quoted thread. */
const BULK_PERSONAL = 20;
const BULK_IDENTIFIERS = 5;

const toOutside = { scope: 'external' };

const RULES = [
  {
    id: 'private-keys',
    title: 'A private key is about to leave',
    when: { entities: ['PRIVATE_KEY'], minConfidence: 0.6, recipients: toOutside },
    then: 'justify',
    explain:
      'Whoever has a private key can pose as its owner, and mail keeps copies for years. Send the public key instead, ' +
      'or let the other side make a key of its own. If this key has already been mailed, replace it.',
    law: ['GDPR Art. 32'],
  },
  {
    id: 'payment-cards',
    title: 'A payment card number is about to leave',
    when: { entities: ['CREDIT_CARD'], minConfidence: 0.6, recipients: toOutside },
    then: 'justify',
    explain:
      'Card numbers must not travel in ordinary mail. Send the last four digits, or a payment link from your ' +
      'payment provider.',
    law: ['PCI DSS 4.2.2', 'GDPR Art. 32'],
  },
  {
    id: 'protected-data',
    title: 'Data that your organisation protects is about to leave',
    when: {
      entities: ['EXACT_DATA_MATCH', 'DOCUMENT_FINGERPRINT'],
      minConfidence: 0.6,
      recipients: toOutside,
    },
    then: 'justify',
    explain:
      'This mail holds data of a person on a protected list, or an excerpt of a protected document. Check that these ' +
      'recipients may have it, and send no more of it than they need.',
    law: ['GDPR Art. 32', 'Directive (EU) 2016/943 Art. 2'],
  },
  {
    id: 'identifiers-in-bulk',
    title: 'A list of identity or account numbers is about to leave',
    when: {
      categories: ['government-id', 'financial', 'health'],
      minCount: BULK_IDENTIFIERS,
      minConfidence: 0.6,
      recipients: toOutside,
    },
    then: 'justify',
    explain:
      'Numbers of several people in one mail can be misused together. Share a protected file with the one person ' +
      'who needs it, and leave out the columns that they do not need.',
    law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 32', 'CCPA 1798.100(e)'],
  },
  {
    id: 'special-categories',
    title: 'Something about a person that the law protects most is about to leave',
    when: {
      entities: [
        'HEALTH_DATA',
        'RELIGION',
        'UNION_MEMBERSHIP',
        'SEXUAL_ORIENTATION',
        'POLITICAL_OPINION',
        'ETHNIC_ORIGIN',
        'BIOMETRIC_DATA',
      ],
      minConfidence: 0.6,
      recipients: toOutside,
    },
    then: 'justify',
    explain:
      'Health, belief, union, politics, origin, body and love are for the person to tell. Leave them out, or say ' +
      'on which ground of Article 9 these recipients may know.',
    law: ['GDPR Art. 9', 'CCPA 1798.140(ae)'],
  },
  {
    id: 'personal-data-in-bulk',
    title: 'Personal data of many people is about to leave',
    when: {
      categories: ['personal', 'government-id', 'financial', 'health'],
      minCount: BULK_PERSONAL,
      minConfidence: 0.6,
      recipients: toOutside,
    },
    then: 'justify',
    explain:
      'This mail holds contact or identity data of many people. Check that the recipient may have all of it; ' +
      'remove what is not needed, or share the list through a protected place.',
    law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 6', 'CCPA 1798.100(c)'],
  },
  {
    id: 'identifiers',
    title: 'An identity or account number is about to leave',
    when: {
      categories: ['government-id', 'financial', 'health'],
      minConfidence: 0.6,
      recipients: toOutside,
    },
    then: 'warn',
    explain:
      'Such a number is hard to change and easy to misuse. Leave it out, give only its last digits, or send it ' +
      'through a protected form.',
    law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 87', 'CCPA 1798.140(ae)'],
  },
  {
    id: 'secrets',
    title: 'A password or access key is about to leave',
    when: { categories: ['secret'], minConfidence: 0.6, recipients: toOutside },
    then: 'warn',
    explain:
      'Whoever reads this mail can use the key. Share it through a password manager or a one-time link, and ' +
      'replace it if it has been mailed before.',
    law: ['GDPR Art. 32'],
  },
  {
    id: 'confidential-business',
    title: 'Something confidential is about to leave',
    when: { categories: ['business'], minConfidence: 0.6, recipients: toOutside },
    then: 'warn',
    explain:
      'The text carries a confidentiality marking, a term that your organisation protects, prices, figures, plans or ' +
      'a list of customers. Check that these recipients may have it, and that an agreement covers it.',
    law: ['Directive (EU) 2016/943 Art. 2', 'Defend Trade Secrets Act, 18 U.S.C. 1839(3)'],
  },
  {
    id: 'look-alike-recipient',
    title: 'A recipient is at a domain that looks like another',
    when: { minCount: 0, recipients: toOutside, signs: ['look-alike'] },
    then: 'warn',
    explain: 'One letter is enough to send mail to a stranger. Compare the address with one that you know.',
    law: ['GDPR Art. 32'],
  },
  {
    id: 'somebody-else-greeted',
    title: 'The letter greets somebody who does not receive it',
    when: { minCount: 0, recipients: toOutside, signs: ['salutation'] },
    then: 'warn',
    explain: 'Perhaps an address was completed to the wrong person. Check the recipients, or the salutation.',
    law: ['GDPR Art. 5(1)(f)'],
  },
  {
    id: 'many-see-each-other',
    title: 'Many people outside will see each other’s addresses',
    when: { minCount: 0, recipients: toOutside, signs: ['many-visible'] },
    then: 'warn',
    explain:
      'An address is personal data, and everybody in To and Cc sees all of them. Move the recipients to Bcc.',
    law: ['GDPR Art. 5(1)(f)'],
  },
  {
    id: 'attachment-forgotten',
    title: 'The text speaks of an attachment, and there is none',
    when: { minCount: 0, recipients: toOutside, signs: ['attachment-missing'] },
    then: 'warn',
    explain: 'Attach the file now, and check that it is the right one; or change the text that speaks of it.',
    law: ['ISO/IEC 27002:2022 5.14'],
  },
  {
    id: 'unreadable-attachments',
    title: 'An attachment could not be checked',
    when: {
      minCount: 0,
      recipients: toOutside,
      attachments: {
        unread: ['encrypted', 'ratio', 'too-large', 'too-many-entries', 'too-deep', 'timeout', 'broken'],
      },
    },
    then: 'warn',
    explain:
      'What is in it is not known to Draftguard, so look at it yourself: is it the right file, and may these ' +
      'recipients have all of it?',
    law: ['GDPR Art. 32'],
  },
  {
    id: 'unseen-attachments',
    title: 'An attachment of a kind that is not read was sent',
    when: {
      minCount: 0,
      recipients: toOutside,
      attachments: { unread: ['not-seen', 'unknown-type', 'image'] },
    },
    then: 'log',
    explain: 'Pictures, sound, programs and files that were attached elsewhere are not read.',
    law: ['GDPR Art. 5(2)'],
  },
];

const parsed = parsePolicy({
  version: 1,
  mode: 'enforce',
  onFailure: 'hold',
  rules: RULES.map((rule) => ({
    ...rule,
    texts: BUILTIN_DE[rule.id] ? [{ language: 'de', ...BUILTIN_DE[rule.id] }] : [],
  })),
});

if (!parsed.ok) {
  throw new DraftguardError(
    'policy.builtin',
    `The built-in policy is wrong: ${JSON.stringify(parsed.problems)}`,
  );
}

export const BUILTIN_POLICY: Policy = parsed.policy;
