/** Fills the extension's log with events, sealed as the extension seals them, by way of its own options page. */
import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import type { Page } from '@playwright/test';
import type { AuditEvent } from '../../lib/audit/event';
import { createAuditLog } from '../../lib/audit/log';
import { localIdentity } from '../../lib/crypto/keys';
import { openDatabase } from '../../lib/db';

interface Seed {
  head: object | undefined;
  epochs: object[];
  records: object[];
  recipient: string;
  identity: string;
}

async function makeSeed(events: AuditEvent[], start: number): Promise<Seed> {
  const db = openDatabase(`seed-${Date.now()}`);
  let now = start;
  const log = createAuditLog({
    db,
    clock: () => now,
    random: (length) => new Uint8Array(randomBytes(length)),
    extensionVersion: '0.1.0',
    epochRecords: 60,
  });
  for (const event of events) {
    await log.append(event);
    now += 7 * 60_000;
  }
  const reader = await db.readers.get('reader');
  return {
    head: await db.head.get('head'),
    epochs: await db.epochs.toArray(),
    records: await db.records.toArray(),
    recipient: reader?.recipient ?? '',
    identity: await localIdentity(db),
  };
}

/** Replaces the log; the extension goes on from it. `page` is at the options page and has shown a log; the caller reloads. */
export async function seedLog(page: Page, events: AuditEvent[], start: number): Promise<void> {
  const seed = await makeSeed(events, start);
  await page.evaluate(async ({ head, epochs, records, recipient, identity }) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(identity);
    const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('draftguard');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const filling = db.transaction(['head', 'epochs', 'records', 'readers'], 'readwrite');
    for (const name of filling.objectStoreNames) filling.objectStore(name).clear();
    filling.objectStore('head').put(head);
    for (const epoch of epochs) filling.objectStore('epochs').put(epoch);
    for (const record of records) filling.objectStore('records').put(record);
    filling.objectStore('readers').put({ id: 'reader', recipient, key, iv, wrapped });
    await new Promise((resolve, reject) => {
      filling.oncomplete = resolve;
      filling.onerror = () => reject(filling.error);
    });
    db.close();
  }, seed);
}
