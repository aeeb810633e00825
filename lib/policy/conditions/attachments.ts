/** What is attached. */
import { z } from 'zod';
import { UNREAD_REASONS } from '../../mail/unread';
import { enough } from '../facts/people';
import { NO, UNKNOWN } from '../facts/truth';
import { choice, group, list, ON_DEVICE, text, whole } from '../managed-key';
import { written } from '../parts';
import { telling } from '../problem-texts';
import { either, needing, phrase } from '../words';
import { type Answer, defineCondition } from './kind';

type Found =
  /** Nobody knows what is attached. */
  | { known: false }
  | {
      known: true;
      count: number;
      unread: boolean;
      types: readonly string[];
      minSize: number;
      needs?: number;
    };

const ending = z
  .string()
  .toLowerCase()
  .refine(written(/^\.?[a-z0-9]{1,12}$/), telling('policy_problem_ending'))
  .transform((name) => name.replace(/^\./, ''));

const READ = { hashes: [], text: '', unread: null };

export const attachments = defineCondition({
  id: 'attachments',
  schema: {
    attachments: z
      .strictObject({
        /** At least one attachment was not (wholly) read for one of these reasons; naming none asks nothing. */
        unread: z.array(z.enum(UNREAD_REASONS)).max(UNREAD_REASONS.length).default([]),
        /** Endings of names, such as xlsx; an attachment must have one of them. */
        types: z.array(ending).max(200).default([]),
        /** Bytes from which an attachment counts. */
        minSize: z.int().min(0).max(2_147_483_647).default(0),
        /** Fewest attachments of which all this is true; 0 means one, if anything is asked at all. */
        minCount: z.int().min(0).max(1000).default(0),
      })
      .prefault({}),
  },
  keys: {
    attachments: group('Attachments', {
      unread: list('Reasons for which they were not read', choice('A reason', UNREAD_REASONS)),
      types: list('Endings of their names', text('An ending such as xlsx')),
      minSize: whole('Bytes from which they count', 0, 2_147_483_647),
      minCount: whole('Fewest attachments of which all this is true', 0, 1000),
    }),
  },
  notes: {
    attachments: { example: { types: ['xlsx', 'csv'], minSize: 1_000_000 }, privacy: ON_DEVICE },
    'attachments.unread': {
      effect: 'docs/attachments.md explains them.',
      example: ['encrypted'],
      privacy: ON_DEVICE,
    },
    'attachments.types': { example: ['xlsx'], privacy: ON_DEVICE },
    'attachments.minSize': {
      effect: 'A size that the webmail does not tell counts as large enough.',
      example: 1_000_000,
      privacy: ON_DEVICE,
    },
    'attachments.minCount': {
      effect: '0 means one, if anything is asked of attachments.',
      example: 3,
      privacy: ON_DEVICE,
    },
  },
  unknown: 'attachments',
  ask: (when) => when.attachments,
  asks: ({ unread, types, minSize, minCount }) =>
    unread.length > 0 || types.length > 0 || minSize > 0 || minCount > 0,
  holds({ unread, types, minSize, minCount }, { facts: { files } }): Answer<Found> {
    if (files === null) return { truth: UNKNOWN, found: () => ({ known: false }) };
    let doubtful = 0;
    const indexes = files.flatMap((file, index) => {
      if (unread.length > 0 && (file.unread === null || !unread.includes(file.unread))) return [];
      if (types.length > 0 && file.type !== null && !types.includes(file.type)) return [];
      if (file.size !== null && file.size < minSize) return [];
      if ((file.size === null && minSize > 0) || (file.type === null && types.length > 0)) doubtful++;
      return [index];
    });
    const least = Math.max(1, minCount);
    const truth = enough(indexes.length, doubtful, least);
    return {
      truth,
      found: () => ({
        known: true,
        count: indexes.length,
        unread: unread.length > 0,
        types,
        minSize,
        ...(truth === NO ? { needs: least } : {}),
      }),
      attachments: indexes,
    };
  },
  tell(found, words) {
    const { t } = words;
    if (!found.known) return t('trace_attachments_unknown');
    const { count, unread, types, minSize, needs } = found;
    let told = t(unread ? 'trace_attachments_unread' : 'trace_attachments', count);
    if (types.length > 0) told = t('trace_attachments_types', told, either(types, words));
    if (minSize > 0) told = t('trace_attachments_size', told, minSize);
    return needing(told, needs, words);
  },
  describe: ({ unread, types, minSize, minCount }, { t, name }) => [
    phrase(t('rule_attachments', Math.max(1, minCount))),
    ...(types.length > 0 ? [phrase(t('rule_types', types.join(', ')))] : []),
    ...(unread.length > 0
      ? [phrase(t('rule_unread', unread.map((reason) => name('unread', reason)).join(', ')))]
      : []),
    ...(minSize > 0 ? [phrase(t('rule_size', minSize))] : []),
  ],
  narrows: () => true,
  examples: {
    find: [
      {
        when: { attachments: { types: ['.XLSX'], minSize: 900 } },
        given: { attachments: [{ name: 'Prices.xlsx', size: 900, content: READ }] },
      },
      {
        when: { attachments: { unread: ['not-seen'], minCount: 2 } },
        given: {
          attachments: [
            { name: 'a.png', size: 5 },
            { name: 'b.png', size: 5 },
          ],
        },
      },
      // A size that the webmail does not tell.
      {
        when: { attachments: { types: ['png'], minSize: 1000 } },
        given: { attachments: [{ name: 'scan.png', size: null }] },
      },
    ],
    ignore: [
      { when: { attachments: { minCount: 1 } } },
      {
        when: { attachments: { types: ['xlsx'], minSize: 901 } },
        given: { attachments: [{ name: 'Prices.xlsx', size: 900, content: READ }] },
      },
      {
        when: { attachments: { types: ['xlsx'], unread: ['not-seen'] } },
        given: { attachments: [{ name: 'Prices.xlsx', size: 900, content: READ }] },
      },
    ],
  },
});
