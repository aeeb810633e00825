/** What the database holds, written where the database is not: see background/ledger.ts. */
import { z } from 'zod';
import { defineItem } from '../item';
import { LOSSES } from '../losses';

const COUNTED = LOSSES.filter((what) => what !== 'settings');

/** A number must not become smaller, and a text not another one. */
const tally = z.record(z.string(), z.union([z.number(), z.string()])).readonly();

export const ledger = defineItem({
  area: 'local',
  key: 'ledger',
  store: 'ledger',
  schema: z.partialRecord(
    z.enum(COUNTED),
    z.object({
      tally,
      /** What is being changed, so that it may be less afterwards, or gone. */
      changing: z.union([z.literal('all'), z.array(z.string()).readonly()]).optional(),
    }),
  ),
  /** As good as lost, and told as a loss: the database knows that there was one. */
  fallback: undefined,
  purpose: {
    en: 'How much of what is in the database: an emptied list must not pass for no list.',
    de: 'Wie viel wovon in der Datenbank liegt: Eine geleerte Liste darf nicht als keine gelten.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
  counted: true,
});

export const lost = defineItem({
  area: 'local',
  key: 'lost',
  store: 'ledger',
  /** ms since the Unix epoch */
  schema: z.partialRecord(z.enum(LOSSES), z.number()),
  /** Told as a loss, like the ledger: both are written at once. */
  fallback: undefined,
  purpose: {
    en: 'What was found to be lost, and when, until somebody says that it is known.',
    de: 'Was verloren ging und wann, bis jemand sagt, dass es bekannt ist.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});
