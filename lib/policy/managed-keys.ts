// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/**
 * The policy keys as managed storage sees them: a small list by hand, because Chromium loads an extension only if
 * its managed schema keeps to a few keywords (one type each, `items` on every list, no limits on numbers). It
 * says what a key is for; what a value may be is checked by `schema.ts`, key by key in a test.
 */
import { CATEGORIES } from '../detect/finding';
import { PART_KINDS } from '../draft';
import { UNREAD_REASONS } from '../extract/result';
import { SIGNS } from '../recipients/signs';
import { MODES, ON_FAILURE, SCOPES } from './schema';
import { ACTIONS } from './verdict';

export type ManagedKey =
  | { type: 'string'; title: string; enum?: readonly string[] }
  | { type: 'integer'; title: string; minimum?: number; maximum?: number }
  | { type: 'number'; title: string }
  | { type: 'array'; title: string; items: ManagedKey }
  | { type: 'object'; title: string; properties: Readonly<Record<string, ManagedKey>> };

const text = (title: string): ManagedKey => ({ type: 'string', title });
const choice = (title: string, values: readonly string[]): ManagedKey => ({
  type: 'string',
  title,
  enum: values,
});
const whole = (title: string, minimum: number, maximum: number): ManagedKey => ({
  type: 'integer',
  title,
  minimum,
  maximum,
});
const list = (title: string, items: ManagedKey): ManagedKey => ({ type: 'array', title, items });
const group = (title: string, properties: Record<string, ManagedKey>): ManagedKey => ({
  type: 'object',
  title,
  properties,
});

const WHEN = group('When the rule matches; naming no entity, category or term means every finding', {
  entities: list('Entities', text('An entity such as US_SSN')),
  categories: list('Categories', choice('A category of findings', CATEGORIES)),
  terms: list('Terms', text('The id of a term below')),
  minCount: whole('Fewest distinct values; 0 for a rule about recipients or attachments alone', 0, 100_000),
  minConfidence: { type: 'number', title: 'Least confidence of a finding, from 0 to 1' },
  parts: list('Parts of the message', choice('A part of the message', PART_KINDS)),
  recipients: group('Recipients', {
    scope: choice('Which recipients are counted', SCOPES),
    minCount: whole('Fewest recipients of that scope', 1, 100_000),
  }),
  attachments: group('Attachments', {
    unread: list('An attachment was not read for one of these reasons', choice('A reason', UNREAD_REASONS)),
  }),
  signs: list('Signs of wrong recipients, of which one must show', choice('A sign', SIGNS)),
});

const RULE = group('A rule; the strictest one that matches wins', {
  id: text('Id, unique among the rules'),
  title: text('Title of the warning'),
  when: WHEN,
  then: choice('What happens', ACTIONS),
  explain: text('Why it matters and what to do instead, for the person who writes'),
  law: list('Law references', text('A law reference such as GDPR Art. 32')),
});

/** Top-level keys of managed storage, in the order of the documentation. */
export const MANAGED_KEYS: Readonly<Record<string, ManagedKey>> = {
  version: whole('Version of the policy format', 1, 1),
  mode: choice('audit: only log; coach: mark and warn; enforce: do what the rules say', MODES),
  organization: group('The organisation', {
    name: text('Name, shown to people'),
    internalDomains: list('Mail domains of the organisation', text('A domain; its subdomains count too')),
    contact: text('Whom people can ask: an address, a link or a name'),
  }),
  rules: list('Rules', RULE),
  terms: list(
    'Confidential terms',
    group('A term', {
      id: text('Id, unique among the terms'),
      label: text('Name of the term, shown to people'),
      words: list('Words and phrases', text('Found as a whole word, in any case')),
    }),
  ),
  sites: list('Webmail sites of the organisation', text('roundcube=https://mail.example.org/*')),
  onFailure: choice('What happens to Send when Draftguard cannot answer', ON_FAILURE),
  audit: group('The log on the device', {
    retentionDays: whole('Days until an event is purged', 1, 3650),
    detail: whole('0: ids, counts and classes; 1: also domains and reasons; 2: also masked findings', 0, 2),
  }),
  policyBundle: text('A whole policy as JSON, instead of the keys above'),
};
