/** Keeps the domains that somebody writes to on this device, in one sealed row. */
import { z } from 'zod';
import { openJson, type Random, sealJson } from '../crypto/box';
import type { Draft } from '../mail/draft';
import { type Correspondent, frequentOf, noteSent } from '../recipients/frequent';
import { hostOf, isExternal } from '../recipients/outside';
import type { DraftguardDb } from '../stored/db';
import { deviceBox } from '../stored/device-box';

const Correspondents = z.array(
  z.strictObject({ domain: z.string(), messages: z.number().int().positive(), last: z.number() }),
);

export interface CorrespondentStore {
  /** Registered domains that are often written to. */
  frequent(now: number): Promise<string[]>;
  /** A draft has left. */
  noteSent(draft: Pick<Draft, 'recipients'>, internalDomains: readonly string[], now: number): Promise<void>;
  /** How many domains are kept. */
  count(): Promise<number>;
}

/** For drafts that nobody writes, such as a policy's own tests. */
export const NOBODY_WRITTEN_TO: Pick<CorrespondentStore, 'frequent'> = { frequent: async () => [] };

const ROW = 'domains';

export function createCorrespondentStore(db: DraftguardDb, random: Random): CorrespondentStore {
  let known: Promise<Correspondent[]> | null = null;
  const box = deviceBox(db, 'correspondents', random);
  const read = async (): Promise<Correspondent[]> => {
    const row = await db.correspondents.get(ROW);
    return row ? Correspondents.parse(openJson(await box(), ROW, row.sealed)) : [];
  };
  const current = () => {
    known ??= read().catch((error: unknown) => {
      // Read again the next time.
      known = null;
      throw error;
    });
    return known;
  };
  return {
    frequent: async (now) => frequentOf(await current(), now),
    noteSent: async ({ recipients }, internalDomains, now) => {
      const outside = recipients.filter((recipient) => isExternal(recipient, internalDomains));
      if (outside.length === 0) return;
      const hosts = outside.map(({ address }) => hostOf(address));
      // At once, so that the next message counts on top of this one.
      known = current().then((before) => noteSent(before, hosts, now));
      await db.correspondents.put({ id: ROW, sealed: sealJson(await box(), ROW, await known) });
    },
    count: async () => (await current()).length,
  };
}
