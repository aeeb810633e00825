/** A device with consent lists, in an IndexedDB of its own. */
import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import type { Defaults } from '../../../lib/consent/columns';
import { guessMapping } from '../../../lib/consent/columns';
import type { Mapping } from '../../../lib/consent/fields';
import { type ImportDeps, type ImportProgress, runImport } from '../../../lib/consent/import';
import { createConsentStore } from '../../../lib/consent/store';
import { openDatabase } from '../../../lib/stored/db';

let names = 0;

/** 2026-11-25T12:00:00Z */
export const NOW = Date.UTC(2026, 10, 25, 12);
export const DEFAULTS: Defaults = {
  purpose: 'marketing',
  basis: 'consent',
  source: 'spring fair',
};

export function makeConsents(name = `consents-${++names}`) {
  const db = openDatabase(name);
  const store = createConsentStore(db, (length) => new Uint8Array(randomBytes(length)));
  const read = async (content: BlobPart, more: Partial<ImportDeps> = {}) => {
    const file = new Blob([content]);
    let last: ImportProgress | null = null;
    const header = typeof content === 'string' ? (content.split('\n')[0] ?? '').split(',') : ['email'];
    const id = await runImport({
      db,
      file,
      keys: await store.keys(),
      name: 'list.csv',
      zone: 'Europe/Berlin',
      now: NOW,
      mapping: guessMapping(header) as Mapping,
      defaults: DEFAULTS,
      dry: false,
      readings: { dates: null, agreed: {} },
      onRefused: () => {},
      signal: new AbortController().signal,
      finish: store.finish,
      onProgress: (progress) => {
        last = progress;
      },
      ...more,
    });
    return { id: id ?? 0, progress: last as unknown as ImportProgress };
  };
  return { db, store, read, name };
}

/** Every byte that lies in the tables on consents, each table's values one after the other. */
export async function bytesOf({ db }: ReturnType<typeof makeConsents>): Promise<Buffer> {
  const parts: Buffer[] = [];
  const take = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) take(each);
    else parts.push(Buffer.from(String(value)));
  };
  for (const table of db.tables.filter((each) => each.name.startsWith('consent')))
    for (const row of await table.toArray()) take(row);
  return Buffer.concat(parts);
}
