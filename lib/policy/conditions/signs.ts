/** Signs that a message goes to the wrong people, or goes out unfinished. */
import { z } from 'zod';
import { SIGN_KINDS, SIGNS } from '../../recipients/signs';
import { NO, UNKNOWN, YES } from '../facts/truth';
import { choice, list, ON_DEVICE } from '../managed-key';
import { either, phrase } from '../words';
import { type Answer, defineCondition } from './kind';
import { wider } from './wider';

interface Found {
  shown: boolean;
  /** Those that show; or those that were sought and do not. */
  signs: readonly string[];
}

export const signs = defineCondition({
  id: 'signs',
  schema: {
    /** The rule matches only if one of these shows. */
    signs: z.array(z.enum(SIGNS)).max(SIGNS.length).default([]),
  },
  keys: { signs: list('Signs of wrong recipients, of which one must show', choice('A sign', SIGNS)) },
  notes: {
    signs: {
      effect: `${SIGN_KINDS.map(({ id, note }) => `${id}: ${note}`).join('; ')}.`,
      example: ['look-alike'],
      privacy: ON_DEVICE,
    },
  },
  unknown: 'signs',
  ask: (when) => when.signs,
  asks: (asked) => asked.length > 0,
  holds(asked, { facts }): Answer<Found> {
    const shown = facts.signs();
    if (shown === null) return { truth: UNKNOWN };
    const found = shown.filter(({ sign }) => asked.includes(sign));
    return found.length > 0
      ? {
          truth: YES,
          found: () => ({ shown: true, signs: found.map(({ sign }) => sign) }),
          signs: found,
        }
      : { truth: NO, found: () => ({ shown: false, signs: asked }) };
  },
  tell({ shown, signs: ids }, words) {
    const names = ids.map((id) => words.name('sign_short', id));
    return shown ? names.join(', ') : words.t('trace_no_sign', either(names, words));
  },
  describe: (asked, { t, name }) => [
    phrase(
      t('rule_signs'),
      asked.map((sign) => phrase(name('sign', sign))),
    ),
  ],
  covers: wider,
  narrows: () => true,
  examples: {
    find: [{ when: { signs: ['private-webmail', 'salutation'] }, given: { to: ['bob@gmail.com'] } }],
    ignore: [{ when: { signs: ['salutation'] }, given: { to: ['bob@gmail.com'] } }],
  },
});
