/** A device with incidents, and its audit log, in an IndexedDB of its own. */
import { randomBytes } from 'node:crypto';
import { incidentMessages } from '../../../lib/incidents/messages';
import { createIncidentStore } from '../../../lib/incidents/store';
import { makeLog } from '../audit/log-rig';
import { handlersOf } from '../handlers';

export function makeIncidents() {
  const rig = makeLog();
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const now = () => rig.time.now;
  const store = createIncidentStore(rig.db, random, now);
  return {
    ...rig,
    store,
    service: handlersOf(incidentMessages, { incidents: { store, audit: rig.log, random, now } }),
  };
}
export type Incidents = ReturnType<typeof makeIncidents>;

/** Every byte of every value in every table. */
export async function storedBytes({ db }: Pick<Incidents, 'db'>): Promise<Buffer> {
  const parts: Buffer[] = [];
  const take = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        parts.push(Buffer.from(key));
        take(each);
      }
    else parts.push(Buffer.from(String(value)), Buffer.from(String(value), 'utf16le'));
  };
  for (const table of db.tables) for (const row of await table.toArray()) take(row);
  return Buffer.concat(parts);
}
