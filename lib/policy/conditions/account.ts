/** The account that writes. */
import { z } from 'zod';
import { NO, UNKNOWN, YES } from '../facts/truth';
import { group, list, ON_DEVICE, text } from '../managed-key';
import { domain } from '../parts';
import { phrase } from '../words';
import { type Answer, defineCondition } from './kind';

interface Found {
  /** '' where the account has no address. */
  host: string;
  /** Domains that it is not of; none where it is of one of them. */
  not: readonly string[];
}

export const account = defineCondition({
  id: 'account',
  schema: {
    account: z
      .strictObject({
        /** Domains of the account that writes; naming none asks nothing. */
        domains: z.array(domain).max(1000).default([]),
      })
      .prefault({}),
  },
  keys: {
    account: group('The account that writes', {
      domains: list('Domains that it is of', text('A domain; its subdomains count too')),
    }),
  },
  notes: {
    account: {
      example: { domains: ['kontor.example'] },
      privacy: 'Lets private accounts be left alone; the log keeps no account.',
    },
    'account.domains': {
      effect: 'An account that the webmail does not tell counts as one of them.',
      example: ['kontor.example'],
      privacy: ON_DEVICE,
    },
  },
  unknown: 'account',
  ask: (when) => when.account.domains,
  asks: (domains) => domains.length > 0,
  holds(domains, { facts: { account: host } }): Answer<Found> {
    if (host === null) return { truth: UNKNOWN };
    return domains.some((each) => host === each || host.endsWith(`.${each}`))
      ? { truth: YES, found: () => ({ host, not: [] }) }
      : { truth: NO, found: () => ({ host, not: domains }) };
  },
  tell: ({ host, not }, { t }) =>
    not.length > 0
      ? t('trace_account_not', host || t('trace_account_none'), not.join(', '))
      : t('trace_account', host),
  describe: (domains, { t }) => [phrase(t('rule_account', domains.join(', ')))],
  narrows: () => false,
  examples: {
    find: [
      { when: { account: { domains: ['kontor.example'] } }, given: { account: 'jo@team.kontor.example' } },
      // The webmail does not tell it.
      { when: { account: { domains: ['kontor.example'] } } },
    ],
    ignore: [{ when: { account: { domains: ['kontor.example'] } }, given: { account: 'jo@home.example' } }],
  },
});
