/** A log in an IndexedDB of its own. */
import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import type { AuditEvent } from '../../../lib/audit/event';
import { exportLines } from '../../../lib/audit/export/lines';
import { toNdjson } from '../../../lib/audit/export/ndjson';
import { createAuditLog } from '../../../lib/audit/log';
import { localIdentity } from '../../../lib/crypto/keys';
import { openDatabase } from '../../../lib/db';

let names = 0;

/** 2026-11-24T08:00:00Z */
export const START = Date.UTC(2026, 10, 24, 8);

export function makeLog(options: { epochRecords?: number; readers?: () => Promise<string[]> } = {}) {
  const name = `log-${++names}`;
  const db = openDatabase(name);
  const time = { now: START };
  const parts = {
    clock: () => time.now,
    random: (length: number) => new Uint8Array(randomBytes(length)),
    extensionVersion: '0.1.0',
    ...options,
  };
  const log = createAuditLog({ db, ...parts });
  /** Another context: its own connection to the same database. */
  const second = () => createAuditLog({ db: openDatabase(name), ...parts });
  return { db, log, second, time, name };
}

export type Rig = ReturnType<typeof makeLog>;

export function held(fill: Partial<Extract<AuditEvent, { type: 'draft.held' }>> = {}): AuditEvent {
  return {
    type: 'draft.held',
    webmail: 'roundcube',
    route: 'click',
    action: 'warn',
    rules: ['payment-cards'],
    entities: { CREDIT_CARD: 2 },
    recipients: { internal: 1, external: 3 },
    attachments: 0,
    digest: 'ab'.repeat(32),
    policyHash: 'cd'.repeat(32),
    ...fill,
  };
}

/** The chain as it lies in the database, oldest first. */
export async function chainOf({ db }: Rig) {
  const epochs = (await db.epochs.orderBy('order').toArray()).map(({ order: _, ...header }) => header);
  const records = [];
  for (const { epoch } of epochs)
    records.push(...(await db.records.where('[epoch+seq]').between([epoch, 0], [epoch, 1e9]).toArray()));
  return { epochs, records };
}

/** A whole export as NDJSON, made in small steps. */
export async function exported(
  rig: Rig,
  options: { events?: boolean; limit?: number } = {},
): Promise<string> {
  const identity = options.events ? await localIdentity(rig.db) : null;
  let text = '';
  let from = null;
  do {
    const step = await exportLines({ db: rig.db, identity, from, limit: options.limit ?? 7 });
    text += toNdjson(step.lines);
    from = step.next;
  } while (from);
  return text;
}
