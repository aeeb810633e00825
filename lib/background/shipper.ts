/** Ships the log of a fleet build now and then: by an alarm, which outlives the worker. */
import { browser } from 'wxt/browser';
import type { AuditLog } from '../audit/log';
import { localIdentities } from '../crypto/keys';
import type { DraftguardDb } from '../db';
import type { Collector } from '../fleet/collector';
import { SHIP_EVERY, ship } from '../fleet/ship';

const ALARM = 'ship-log';

export function startShipping(db: DraftguardDb, audit: AuditLog, collector: Collector): void {
  let running = false;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM || running) return;
    running = true;
    const identities = () => localIdentities(db).catch(() => []);
    const refused = async (place: string) => {
      await audit.append({ type: 'log.unshipped', place: place.replaceAll('/', '.') });
    };
    const parts = { db, collector, now: Date.now, random: Math.random, identities, refused };
    void ship({ ...parts, fetch: (input, init) => fetch(input, init) })
      // The database could not be read: the next alarm tries again, and appends fail aloud.
      .catch(() => {})
      .finally(() => {
        running = false;
      });
  });
  void browser.alarms.get(ALARM).then((set) => {
    if (!set) return browser.alarms.create(ALARM, { periodInMinutes: SHIP_EVERY });
  });
}
