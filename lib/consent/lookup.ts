/**
 * What a look-up reads: each bucket from the database at first, and from memory once all are there. Chromium takes 0.1 ms for
 * a request, and the hundred recipients of a mailing lie in a hundred buckets.
 */
import Dexie from 'dexie';
import { groupBy } from '../base/group-by';
import { lazyPromise } from '../base/memo';
import type { ConsentWithdrawal, DraftguardDb } from '../stored/db';
import { BUCKETS } from './keys';
import { saysWhoAgreed } from './record';

export interface Lookup {
  /** Whether a list of who has agreed is kept, so that somebody without a record is known to have none. */
  isKept(): Promise<boolean>;
  isEmpty(): Promise<boolean>;
  /** For each bucket what the imports that count say; see entries.ts. */
  buckets(wanted: readonly number[]): Promise<readonly (readonly Uint8Array[])[]>;
  /** The names (see keys.ts) on the suppression list. */
  suppressed(): Promise<ReadonlySet<string>>;
  /** Withdrawals that were said here, by name. */
  withdrawn(): Promise<ReadonlyMap<string, readonly ConsentWithdrawal[]>>;
}

/** More than these stay in the database: a record takes 32 bytes. */
const HELD_RECORDS = 2_000_000;
/** Buckets in one reading, which makes others wait for some milliseconds. */
const AT_ONCE = 256;

/**
 * As the tables are now: they are asked for by a new one after they have changed.
 * @param signal aborted then
 */
export function createLookup(db: DraftguardDb, signal: AbortSignal): Lookup {
  const imports = lazyPromise(() => db.consentImports.where('done').equals(1).toArray());
  const suppressed = lazyPromise(
    async () => new Set(await db.consentSuppressed.toCollection().primaryKeys()),
  );
  const withdrawn = lazyPromise(async () =>
    groupBy(await db.consentWithdrawn.toArray(), ({ subject }) => subject),
  );
  let held: Uint8Array[][] | null = null;

  const hold = lazyPromise(async () => {
    const done = await imports();
    if (done.reduce((sum, { records }) => sum + records, 0) > HELD_RECORDS) return;
    const counts = new Set(done.map(({ id }) => id));
    const all: Uint8Array[][] = Array.from({ length: BUCKETS }, () => []);
    for (let from = 0; from < BUCKETS; from += AT_ONCE) {
      if (signal.aborted) return;
      const rows = await db.consentLookup
        .where('[bucket+import]')
        .between([from, Dexie.minKey], [from + AT_ONCE, Dexie.minKey])
        .toArray();
      for (const row of rows) if (counts.has(row.import)) all[row.bucket]?.push(row.entries);
    }
    held = all;
  });

  return {
    isKept: async () => (await imports()).some(saysWhoAgreed),
    isEmpty: async () =>
      (await imports()).length + (await suppressed()).size + (await withdrawn()).size === 0,
    suppressed,
    withdrawn,
    async buckets(wanted) {
      const done = await imports();
      if (done.length === 0) return wanted.map(() => []);
      // If it fails, the reading below says why.
      hold().catch(() => {});
      if (held) return wanted.map((bucket) => held?.[bucket] ?? []);
      const places = wanted.flatMap((bucket) => done.map(({ id }): [number, number] => [bucket, id]));
      const rows = await db.consentLookup.bulkGet(places);
      return wanted.map((_, at) =>
        rows.slice(at * done.length, (at + 1) * done.length).flatMap((row) => (row ? [row.entries] : [])),
      );
    },
  };
}
