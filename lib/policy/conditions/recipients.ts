/** Who receives the message. The other conditions count among those whom this one selects. */
import { z } from 'zod';
import { memo } from '../../base/memo';
import { RECIPIENT_FIELDS } from '../../mail/draft';
import { enough, SCOPES, type Selected } from '../facts/people';
import { NO } from '../facts/truth';
import { choice, group, list, ON_DEVICE, text, whole } from '../managed-key';
import { odd } from '../odd-texts';
import { domain, id } from '../parts';
import { tell } from '../problem-texts';
import { either, needing, phrase } from '../words';
import { type Answer, defineCondition, labelOf } from './kind';
import { same, wider } from './wider';

interface Found {
  count: number;
  scope: Selected['scope'];
  fields: readonly string[];
  /** Domains and groups that they are of: the first few. */
  of: readonly string[];
  unread: boolean;
  needs?: number;
}

const SHOWN = 3;

interface Asked extends Selected {
  minCount: number;
}

/** Conditions that ask for the same recipients share one object, by which the answer is looked up. */
const shared = memo((asked: string): Asked => JSON.parse(asked), 1000);

export const recipients = defineCondition({
  id: 'recipients',
  schema: {
    recipients: z
      .strictObject({
        scope: z.enum(SCOPES).default('any'),
        /** To, Cc, Bcc; naming none means all. */
        fields: z.array(z.enum(RECIPIENT_FIELDS)).max(RECIPIENT_FIELDS.length).default([]),
        /** Domains (with their subdomains) and groups that a recipient must belong to; naming none asks nothing. */
        domains: z.array(domain).max(5000).default([]),
        groups: z.array(id).max(200).default([]),
        /** Fewest recipients of which all this is true. */
        minCount: z.int().min(1).max(100_000).default(1),
      })
      .prefault({}),
  },
  keys: {
    recipients: group('Recipients', {
      scope: choice('Which recipients are counted', SCOPES),
      fields: list('Fields in which they stand', choice('A field', RECIPIENT_FIELDS)),
      domains: list('Domains that they are of', text('A domain; its subdomains count too')),
      groups: list('Groups that they are in', text('The id of a group')),
      minCount: whole('Fewest recipients of which all this is true', 1, 100_000),
    }),
  },
  notes: {
    recipients: {
      example: { scope: 'external', minCount: 10 },
      privacy: 'The log keeps how many were inside and outside, not who.',
    },
    'recipients.scope': { example: 'external', privacy: ON_DEVICE },
    'recipients.fields': { example: ['to', 'cc'], privacy: ON_DEVICE },
    'recipients.domains': { example: ['rival.example'], privacy: ON_DEVICE },
    'recipients.groups': { example: ['agencies'], privacy: ON_DEVICE },
    'recipients.minCount': { example: 10, privacy: ON_DEVICE },
  },
  unknown: 'recipients',
  ask({ recipients: asked }): Asked {
    return shared(JSON.stringify(asked));
  },
  // A message always has recipients, and a sentence ends with them.
  asks: () => true,
  names: ({ recipients: { scope, fields, domains, groups, minCount } }) =>
    scope !== 'any' || minCount > 1 || fields.length + domains.length + groups.length > 0,
  holds({ scope, fields, domains, groups, minCount }, { counted }): Answer<Found> {
    const { count, doubtful, unread } = counted;
    const truth = enough(count, doubtful, minCount);
    return {
      truth,
      found: () => ({
        count,
        scope,
        fields,
        of: [...domains, ...groups].slice(0, SHOWN),
        unread,
        ...(truth === NO ? { needs: minCount } : {}),
      }),
    };
  },
  tell({ count, scope, fields, of, unread, needs }, words) {
    const { t } = words;
    let told = t(`trace_recipients_${scope}`, count);
    if (fields.length > 0) told = t('trace_recipients_fields', told, either(fields, words));
    if (of.length > 0) told = t('trace_recipients_of', told, of.join(', '));
    if (unread) told = t('trace_recipients_unread', told);
    return needing(told, needs, words);
  },
  describe({ scope, fields, domains, groups, minCount }, { t, name }, { organization }) {
    const of = [...domains, ...groups.map((each) => labelOf(organization.groups, each))];
    const named = fields.map((field) => name('field', field));
    return [
      phrase(t(`rule_recipients_${scope}`, minCount)),
      ...(of.length > 0 ? [phrase(t('rule_recipients_of', of.join(', ')))] : []),
      ...(named.length > 0 ? [phrase(t('rule_fields', named.join(', ')))] : []),
    ];
  },
  covers: (a, b) =>
    (a.scope === 'any' || a.scope === b.scope) &&
    a.minCount <= b.minCount &&
    wider(a.fields, b.fields) &&
    ((a.domains.length === 0 && a.groups.length === 0) ||
      (same(a.domains, b.domains) && same(a.groups, b.groups))),
  narrows: ({ domains, groups }) => domains.length + groups.length > 0,
  problems: ({ groups }, { organization }) =>
    groups.flatMap((each, at) =>
      organization.groups.some((known) => known.id === each)
        ? []
        : [{ path: ['recipients', 'groups', at], said: tell('policy_problem_no_group', each) }],
    ),
  unreachable: ({ scope }, { organization }) =>
    scope === 'internal' && organization.internalDomains.length === 0
      ? [{ path: ['recipients', 'scope'], said: odd('policy_odd_nobody_inside') }]
      : [],
  examples: {
    find: [
      { when: { recipients: { scope: 'external' } }, given: { to: ['x@outside.example'] } },
      {
        when: { recipients: { groups: ['auditors'], minCount: 2 } },
        given: { to: ['eva@audit.example', 'jo@mail.tax.example', 'x@outside.example'] },
      },
      { when: { recipients: { domains: ['outside.example'] } }, given: { to: ['x@mail.outside.example'] } },
      { when: { recipients: { fields: ['bcc'] } }, given: { to: ['x@outside.example'], field: 'bcc' } },
      // Whom it is for could not be read: it may be for anybody.
      { when: { recipients: { scope: 'external', domains: ['rival.example'] } }, given: { to: [] } },
    ],
    ignore: [
      { when: { recipients: { scope: 'internal' } }, given: { to: ['x@outside.example'] } },
      {
        when: { recipients: { groups: ['auditors'], minCount: 3 } },
        given: { to: ['eva@audit.example', 'jo@mail.tax.example', 'x@outside.example'] },
      },
      { when: { recipients: { domains: ['side.example'] } }, given: { to: ['x@outside.example'] } },
      { when: { recipients: { fields: ['bcc', 'cc'] } }, given: { to: ['x@outside.example'] } },
    ],
  },
});
