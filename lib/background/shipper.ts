/** Ships the log of a fleet build now and then. */

import { localIdentities } from '../audit/local-reader';
import type { AuditLog } from '../audit/log';
import type { Collector } from '../fleet/collector';
import { SHIP_EVERY, ship } from '../fleet/ship';
import type { DraftguardDb } from '../stored/db';
import { atAlarm } from './alarm';

export function startShipping(db: DraftguardDb, audit: AuditLog, collector: Collector): void {
  const identities = () => localIdentities(db).catch(() => []);
  const refused = async (place: string) => {
    await audit.append({ type: 'log.unshipped', place: place.replaceAll('/', '.') });
  };
  const parts = { db, collector, now: Date.now, random: Math.random, identities, refused };
  atAlarm('ship-log', { periodInMinutes: SHIP_EVERY }, () =>
    // The database could not be read: the next alarm tries again, and appends fail aloud.
    ship({ ...parts, fetch: (input, init) => fetch(input, init) }).catch(() => {}),
  );
}
