// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/**
 * The policy keys as managed storage sees them: a small list by hand, because Chromium loads an extension only if
 * its managed schema keeps to a few keywords (one type each, `items` on every list). It says what a key is for, and
 * for templates and documentation which values there are; what a value may be is checked by `schema.ts`, key by key in
 * a test.
 */

import { ROLES } from '../base/roles';
import { CATEGORIES } from '../detect/kit/finding';
import { EXCEPTION_ACTIONS, RULE_ACTIONS } from './actions';
import { CONDITIONS } from './conditions';
import { PURPOSES } from './envelope';
import { BASES, LAWS } from './grounds';
import { choice, group, list, type ManagedKey, number, text, whole, yes } from './managed-key';
import { BASE_POLICIES, ON_FAILURE } from './schema';
import { MODES } from './schema/rule';

const CONDITION = 'Condition';
const CONDITION_TITLE = 'A condition; all that it names must hold';
const conditions = (title: string): ManagedKey =>
  list(title, { type: 'ref', title: CONDITION_TITLE, id: CONDITION });

const WHEN = group(
  CONDITION_TITLE,
  {
    ...Object.fromEntries(CONDITIONS.flatMap(({ keys }) => Object.entries(keys))),
    all: conditions('Conditions that must all hold'),
    any: conditions('Conditions of which one must hold'),
    not: conditions('Conditions of which none may hold'),
  },
  CONDITION,
);

const ROLLOUT = (title: string) =>
  list(
    title,
    group('A stage; of those that have begun, the strictest counts', {
      mode: choice('What rules may do in this stage', MODES),
      from: text('The day on which it begins, such as 2026-12-31'),
      percent: whole('Share of the devices', 1, 100),
    }),
  );

const RULE = group('A rule; the strictest one that matches wins', {
  id: text('Id, unique among the rules'),
  title: text('Title of the warning'),
  when: WHEN,
  then: choice('What happens', RULE_ACTIONS),
  explain: text('Why it matters and what to do instead, for the person who writes'),
  law: list('Law references', text('A law reference such as GDPR Art. 32')),
  texts: list(
    'Title and explanation in further languages',
    group('One language', {
      language: text('Language, such as de or pt-BR'),
      title: text('Title of the warning'),
      explain: text('Why it matters and what to do instead'),
    }),
  ),
  rollout: ROLLOUT('Stages of this rule'),
});

const EXCEPTION = group('An exception; it ends by itself', {
  id: text('Id, unique among the exceptions'),
  rules: list('Rules that it is from', text('The id of a rule')),
  recipients: group('Every recipient that the rule counts must be one of these', {
    domains: list('Domains', text('A domain; its subdomains count too')),
    groups: list('Groups', text('The id of a group')),
  }),
  accounts: list('Accounts that it is for', text('An address')),
  owner: text('Who answers for it'),
  reason: text('Why it is'),
  expires: text('The last day on which it holds, such as 2026-12-31'),
  then: choice('What is left of the rule', EXCEPTION_ACTIONS),
});

/** Top-level keys of managed storage, in the order of the documentation. */
export const MANAGED_KEYS: Readonly<Record<string, ManagedKey>> = {
  version: whole('Version of the policy format', 1, 1),
  mode: choice('audit: only log; coach: mark and warn; enforce: do what the rules say', MODES),
  rollout: ROLLOUT('Stages by which the mode is reached'),
  organization: group('The organisation', {
    name: text('Name, shown to people'),
    internalDomains: list('Mail domains of the organisation', text('A domain; its subdomains count too')),
    contact: text('Whom people can ask: an address, a link or a name'),
    groups: list(
      'Groups of recipients',
      group('A group', {
        id: text('Id, unique among the groups'),
        label: text('Name of the group'),
        addresses: list('Addresses', text('An address')),
        domains: list('Domains', text('A domain; its subdomains count too')),
      }),
    ),
  }),
  extends: choice('Whose rules these are added to, or change by their ids', BASE_POLICIES),
  rules: list('Rules', RULE),
  exceptions: list('Exceptions from rules', EXCEPTION),
  terms: list(
    'Confidential terms',
    group('A term', {
      id: text('Id, unique among the terms'),
      label: text('Name of the term, shown to people'),
      words: list('Words and phrases', text('Found as a whole word, in any case')),
    }),
  ),
  patterns: list(
    'Regular expressions',
    group('A pattern', {
      id: text('Id, unique among the patterns'),
      label: text('Name of what it finds, shown to people'),
      pattern: text('A regular expression of RE2; it is sought line by line'),
      ignoreCase: yes('Whether small and capital letters are the same'),
      category: choice('Category of what it finds', CATEGORIES),
      confidence: number('Confidence of what it finds, from 0 to 1'),
    }),
  ),
  requiredData: list(
    'Protected data that must be on the device: while any of it is missing, onFailure decides',
    text('The id of a list, or of a file of fingerprints'),
  ),
  protectedData: list(
    'Files of protected data that the policy brings to every device',
    group('A file', {
      file: text('The file of "edm build" or "fingerprint", in base64'),
      sha256: text('Its SHA-256, 64 digits in hex'),
    }),
  ),
  warningBudget: group('How often a person is warned', {
    perDay: whole('Warnings a day, after which a warning is only a mark; 0 for no limit', 0, 1000),
  }),
  consent: group('Consent lists', {
    law: choice('Whose rules on consent hold', LAWS),
    validMonths: whole('Months after which consent no longer counts; 0 for no limit', 0, 240),
    lists: list(
      'Lists of people who may be written to',
      group('A list', {
        id: text('Its id'),
        label: text('How people call it'),
        purpose: choice('What the consent is for', PURPOSES),
        basis: choice('The ground on which they may be written to', BASES),
        obtained: text('The day since which it holds, such as 2026-12-31'),
        expires: text('The last day on which it holds, such as 2027-12-31'),
        addresses: list('Addresses', text('An address')),
      }),
    ),
    suppressed: list('Addresses that nobody may write to', text('An address')),
    suppressedDomains: list('Domains that nobody may write to', text('A domain')),
  }),
  sites: list('Webmail sites of the organisation', text('roundcube=https://mail.example.org/*')),
  roles: list('Roles of the people whom the policy reaches', choice('A role', ROLES)),
  onFailure: choice('What happens to Send when Draftguard cannot answer', ON_FAILURE),
  audit: group('The log on the device', {
    retentionDays: whole('Days until an event is purged', 1, 3650),
    detail: whole('0: ids, counts and classes; 1: also domains and reasons; 2: also masked findings', 0, 2),
    readers: list('Keys of the organisation that can read the log', text('An age recipient (age1…)')),
    reidentify: group('Two who can tell together whose a pseudonym of the log is', {
      first: text('An age recipient (age1…), of the data protection officer for example'),
      second: text('An age recipient (age1…), of the works council for example'),
    }),
    localReader: yes('Whether the log can be read on the device itself'),
    worksCouncil: yes('Keeps the log to what a works council agrees to'),
  }),
  policyBundle: text('A whole policy, signed, instead of the keys above'),
  bundleKey: text('The key that a signed policy must be signed with: organisation/key id/public key'),
  policyHash: text(
    'Hashes of the keys beside it, by which the device sees what did not arrive as it was deployed',
  ),
};
