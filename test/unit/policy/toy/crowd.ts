/** A toy condition: so many recipients in all. new-condition.test.ts adds it to a copy of the tree. */
import { z } from 'zod';
import { type Answer, defineCondition } from '../../../../lib/policy/conditions/kind';
import { NO, YES } from '../../../../lib/policy/facts/truth';
import { group, ON_DEVICE, whole } from '../../../../lib/policy/managed-key';
import { phrase } from '../../../../lib/policy/words';

export const crowd = defineCondition({
  id: 'crowd',
  schema: { crowd: z.strictObject({ least: z.int().min(0).max(99).default(0) }).prefault({}) },
  keys: { crowd: group('A crowd', { least: whole('Fewest recipients in all', 0, 99) }) },
  notes: {
    crowd: { example: { least: 3 }, privacy: ON_DEVICE },
    'crowd.least': { effect: 'A toy.', example: 3, privacy: ON_DEVICE },
  },
  unknown: null,
  ask: (when) => when.crowd.least,
  asks: (least) => least > 0,
  holds: (least, { facts: { people } }): Answer<{ count: number }> => ({
    truth: people.length >= least ? YES : NO,
    found: () => ({ count: people.length }),
  }),
  tell: ({ count }) => `a crowd of ${count}`,
  describe: (least) => [phrase(`a crowd of ${least} or more`)],
  covers: (least, other) => least <= other,
  narrows: () => true,
  examples: {
    find: [{ when: { crowd: { least: 2 } }, given: { to: ['a@x.example', 'b@x.example'] } }],
    ignore: [{ when: { crowd: { least: 2 } }, given: { to: ['a@x.example'] } }],
  },
});
