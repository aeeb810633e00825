/**
 * Incidents, sealed. Each change also writes an entry of the timeline, which nothing here can change afterwards; entries
 * are chained by their hashes, so that one that was taken away or replaced in the database is noticed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DraftguardError } from '../base/errors';
import { type Box, openJson, type Random, sealJson } from '../crypto/box';
import type { DraftguardDb, IncidentRow } from '../stored/db';
import { deviceBox } from '../stored/device-box';
import { type Entry, entrySchema, type Incident, incidentSchema } from './record';
import type { IncidentView } from './views';

/** A change of parts of an incident, with what the timeline says of it. */
export interface Change {
  parts: Partial<Pick<Incident, 'facts' | 'assessment' | 'tasks' | 'notified' | 'closed'>>;
  entry: Pick<Entry, 'kind' | 'text'>;
}

export interface IncidentStore {
  list(): Promise<Incident[]>;
  /** @throws {DraftguardError} 'incident-unknown' */
  read(id: string): Promise<IncidentView>;
  create(incident: Incident): Promise<void>;
  /** @param change is given the incident as it is now */
  change(id: string, change: (before: Incident) => Change): Promise<Incident>;
  /** With its timeline. */
  erase(id: string): Promise<void>;
}

const place = (id: string) => `incident ${id}`;
const entryPlace = (id: string, seq: number) => `incident ${id} entry ${seq}`;
const hashOf = (sealed: Uint8Array) => bytesToHex(sha256(sealed));

export function createIncidentStore(db: DraftguardDb, random: Random, now: () => number): IncidentStore {
  const box = deviceBox(db, 'incidents', random);
  const open = (keys: Box, row: IncidentRow | undefined): Incident => {
    if (!row) throw new DraftguardError('incident-unknown', 'There is no such incident on this device.');
    return incidentSchema.parse(openJson(keys, place(row.id), row.sealed));
  };

  /** Within a transaction, so only what is synchronous may stand between the calls of the database. */
  const append = async (keys: Box, before: Incident, entry: Change['entry']): Promise<Incident> => {
    const { id, entries: seq, head: prev } = before;
    const sealed = sealJson(keys, entryPlace(id, seq), { at: now(), ...entry, prev } satisfies Entry);
    await db.incidentEntries.add({ incident: id, seq, sealed });
    const incident: Incident = { ...before, entries: seq + 1, head: hashOf(sealed) };
    await db.incidents.put({ id, sealed: sealJson(keys, place(id), incident) });
    return incident;
  };
  const timeline = (id: string) =>
    db.incidentEntries.where('[incident+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
  const write = <T>(task: () => Promise<T>) =>
    db.transaction('rw', db.incidents, db.incidentEntries, task) as Promise<T>;

  return {
    list: async () => {
      const [keys, rows] = [await box(), await db.incidents.toArray()];
      return rows.map((row) => open(keys, row)).sort((a, b) => b.opened - a.opened);
    },
    read: async (id) => {
      const keys = await box();
      const [row, rows] = await db.transaction('r', db.incidents, db.incidentEntries, () =>
        Promise.all([db.incidents.get(id), timeline(id).toArray()]),
      );
      const incident = open(keys, row);
      let head = '';
      let whole = rows.length === incident.entries;
      const entries: Entry[] = [];
      for (const { seq, sealed } of rows) {
        const entry = attempt(() => entrySchema.parse(openJson(keys, entryPlace(id, seq), sealed)));
        if (entry) entries.push(entry);
        whole &&= entry?.prev === head;
        head = hashOf(sealed);
      }
      return { incident, entries, whole: whole && head === incident.head };
    },
    erase: (id) =>
      write(async () => {
        await db.incidents.delete(id);
        await timeline(id).delete();
      }),
    create: async (incident) => {
      const keys = await box();
      await write(() => append(keys, incident, { kind: 'opened', text: '' }));
    },
    change: async (id, change) => {
      const keys = await box();
      return write(async () => {
        const before = open(keys, await db.incidents.get(id));
        const { parts, entry } = change(before);
        return append(keys, { ...before, ...parts }, entry);
      });
    },
  };
}

/** An entry that does not open is one that was changed. */
function attempt<T>(open: () => T): T | null {
  try {
    return open();
  } catch {
    return null;
  }
}
