/** Fills the extension's log with events, sealed as the extension seals them, by way of its own options page. */
import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import type { Page } from '@playwright/test';
import type { AuditEvent } from '../../lib/audit/event';
import { createAuditLog } from '../../lib/audit/log';
import { packClosedEpochs } from '../../lib/audit/stored';
import { makeIdentity } from '../../lib/crypto/seal';
import { openDatabase } from '../../lib/stored/db';

async function makeChain(events: AuditEvent[], start: number, reader: string) {
  const db = openDatabase(`seed-${randomBytes(8).toString('hex')}`);
  let now = start;
  const log = createAuditLog({
    db,
    clock: () => now,
    random: (length) => new Uint8Array(randomBytes(length)),
    extensionVersion: '0.1.0',
    readers: async () => [reader],
    epochRecords: 60,
  });
  for (const event of events) {
    await log.append(event);
    now += 7 * 60_000;
  }
  await packClosedEpochs(db);
  return {
    head: await db.head.toArray(),
    epochs: await db.epochs.toArray(),
    records: await db.records.toArray(),
    packs: await db.packs.toArray(),
    anchors: await db.anchors.toArray(),
  };
}

/** The extension's own local reader, made here if it has none yet: it may be writing at this moment. */
async function localReader(page: Page): Promise<string> {
  return page.evaluate(
    async ({ secret, recipient }) => {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(secret);
      const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
      return new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('draftguard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const readers = opening.result.transaction('readers', 'readwrite').objectStore('readers');
          const known = readers.get('reader');
          known.onsuccess = () => {
            const lock = { kind: 'device', key, iv, wrapped };
            if (!known.result) readers.add({ id: 'reader', recipient, lock });
            readers.transaction.oncomplete = () => {
              opening.result.close();
              resolve(known.result?.recipient ?? recipient);
            };
          };
        };
      });
    },
    await makeIdentity(),
  );
}

/** Replaces the log; the extension goes on from it. `page` is at the options page, and the caller reloads it. */
export async function seedLog(page: Page, events: AuditEvent[], start: number): Promise<void> {
  const chain = await makeChain(events, start, await localReader(page));
  await page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('draftguard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const filling = opening.result.transaction(Object.keys(tables), 'readwrite');
          for (const [name, rows] of Object.entries(tables)) {
            filling.objectStore(name).clear();
            for (const row of rows) filling.objectStore(name).put(row);
          }
          filling.onerror = () => reject(filling.error);
          filling.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    chain,
  );
}
