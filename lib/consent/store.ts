/** The consents of this device: looked up by address, changed one subject at a time. */
import Dexie from 'dexie';
import { DraftguardError } from '../base/errors';
import { lazyPromise } from '../base/memo';
import type { Random } from '../crypto/box';
import type { Purpose } from '../policy/envelope';
import { comparableAddress } from '../recipients/ascii';
import type { ConsentLookupRow, ConsentWithdrawal, DraftguardDb } from '../stored/db';
import { openBlock, sealBlock } from './blocks';
import { type Entry, entriesOf, placesOf, withoutSubject, writeEntry } from './entries';
import { dropImport, type FinishedImport } from './import';
import { type ConsentKeys, consentKeys, type Subject } from './keys';
import { createLookup } from './lookup';
import type { ConsentFacts, ConsentRecord } from './record';

/** What is kept about one address. */
export interface Kept {
  facts: ConsentFacts[];
  /** On the suppression list: nobody may write to it, whatever is recorded later. */
  suppressed: boolean;
}

export interface Erased {
  /** Records that were erased. */
  records: number;
  /** Bytes of all tables that were read afterwards without finding the subject. */
  scanned: number;
}

export interface ConsentStore {
  keys(): Promise<ConsentKeys>;
  /** Whether a list of who has agreed is kept, so that somebody without a record is known to have none. */
  isKept(): Promise<boolean>;
  /** One each, in their order. */
  lookUp(addresses: readonly string[]): Promise<Kept[]>;
  /** All records of an address, with their details. */
  find(address: string): Promise<ConsentRecord[]>;
  /** Stands whatever is imported later or taken back. How many records now say so. */
  withdraw(address: string, purpose: Purpose, at: number): Promise<number>;
  suppress(address: string, since: number): Promise<void>;
  release(address: string): Promise<void>;
  /**
   * Erases a subject and reads all tables again to make sure.
   * @throws if anything is left, which would be an error of ours
   */
  erase(address: string): Promise<Erased>;
  undo(id: number): Promise<void>;
  /** Lets an import count that has been read whole. @throws {DraftguardError} 'gone' when it is there no longer */
  finish(finished: FinishedImport): Promise<void>;
}

/** @param onChange verdicts may be others now */
export function createConsentStore(
  db: DraftguardDb,
  random: Random,
  onChange: () => void = () => {},
): ConsentStore {
  const keys = lazyPromise(() => consentKeys(db, random));
  const tables = [db.consentImports, db.consentLookup, db.consentDetails, db.consentWithdrawn];
  let stale = new AbortController();
  let lookup = createLookup(db, stale.signal);
  const changed = () => {
    stale.abort();
    stale = new AbortController();
    lookup = createLookup(db, stale.signal);
    onChange();
  };

  const rowsOf = (bucket: number): Promise<ConsentLookupRow[]> =>
    db.consentLookup
      .where('[bucket+import]')
      .between([bucket, Dexie.minKey], [bucket, Dexie.maxKey])
      .toArray();

  /** The subject's entries by import; within a transaction on all tables. */
  const entriesByImport = async ({ bucket, id }: Subject): Promise<[ConsentLookupRow, Entry[]][]> => {
    const done = new Set(await db.consentImports.where('done').equals(1).primaryKeys());
    return (await rowsOf(bucket))
      .filter((row) => done.has(row.import))
      .map((row): [ConsentLookupRow, Entry[]] => [row, entriesOf(row.entries, id)])
      .filter(([, entries]) => entries.length > 0);
  };

  /** Writes the blocks anew in which entries have their records. */
  const rewrite = async (
    own: ConsentKeys,
    import_: number,
    entries: readonly Entry[],
    change: (record: ConsentRecord) => ConsentRecord | null,
  ): Promise<void> => {
    for (const block of new Set(entries.map((entry) => entry.block))) {
      const row = await db.consentDetails.get([import_, block]);
      if (!row) continue;
      const records = openBlock(own, import_, block, row.sealed);
      for (const { slot } of entries.filter((entry) => entry.block === block)) {
        const record = records[slot];
        if (record) records[slot] = change(record);
      }
      await db.consentDetails.put({ ...row, sealed: sealBlock(own, import_, block, records) });
    }
  };

  const withdrawalsOf = (own: ConsentKeys, address: string) => {
    const name = own.name(address);
    return db.consentWithdrawn.where('[subject+purpose]').between([name, Dexie.minKey], [name, Dexie.maxKey]);
  };

  /** Reads every table to its last byte for traces of an address; the number of bytes. */
  const scan = async (own: ConsentKeys, address: string): Promise<number> => {
    const { id, bucket } = own.subject(address);
    const wanted = comparableAddress(address);
    const left = () => new Error('Traces of an erased subject are left.');
    let bytes = 0;
    if ((await withdrawalsOf(own, address).count()) > 0) throw left();
    await db.consentLookup.each(({ bucket: at, entries }) => {
      bytes += entries.length;
      if (at === bucket && placesOf(entries, id).length > 0) throw left();
    });
    await db.consentDetails.each(({ import: import_, block, sealed }) => {
      bytes += sealed.length;
      const isWanted = (record: ConsentRecord | null) =>
        record !== null && comparableAddress(record.address) === wanted;
      if (openBlock(own, import_, block, sealed).some(isWanted)) throw left();
    });
    return bytes;
  };

  return {
    keys,
    isKept: () => lookup.isKept(),
    async lookUp(addresses) {
      const now = lookup;
      // Every draft asks; most devices keep nothing, and need no keys for it.
      if (await now.isEmpty()) return addresses.map(() => ({ facts: [], suppressed: false }));
      const own = await keys();
      const subjects = addresses.map(own.subject);
      const [suppressed, withdrawn, buckets] = await Promise.all([
        now.suppressed(),
        now.withdrawn(),
        now.buckets(subjects.map(({ bucket }) => bucket)),
      ]);
      const isNamed = suppressed.size + withdrawn.size > 0;
      return subjects.map(({ id }, at) => {
        const name = isNamed ? own.name(addresses[at] as string) : '';
        const said = withdrawn.get(name) ?? [];
        return {
          facts: [...(buckets[at] ?? []).flatMap((entries) => entriesOf(entries, id)), ...said.map(factOf)],
          suppressed: suppressed.has(name),
        };
      });
    },
    async find(address) {
      const own = await keys();
      return db.transaction('r', tables, async () => {
        const records: ConsentRecord[] = [];
        for (const [row, entries] of await entriesByImport(own.subject(address)))
          for (const { block, slot } of entries) {
            const details = await db.consentDetails.get([row.import, block]);
            const record = details && openBlock(own, row.import, block, details.sealed)[slot];
            if (record) records.push(record);
          }
        return records.sort((a, b) => b.obtained - a.obtained);
      });
    },
    async withdraw(address, purpose, at) {
      const own = await keys();
      const subject = own.subject(address);
      const count = await db.transaction('rw', tables, async () => {
        let withdrawn = 0;
        for (const [row, all] of await entriesByImport(subject)) {
          const stands = (entry: Entry) => entry.purpose === purpose && entry.withdrawn === null;
          const entries = all.filter(stands);
          if (entries.length === 0) continue;
          for (const [index, place] of placesOf(row.entries, subject.id).entries()) {
            const entry = all[index] as Entry;
            if (stands(entry)) writeEntry(row.entries, place, subject.id, { ...entry, withdrawn: at });
          }
          await db.consentLookup.put(row);
          await rewrite(own, row.import, entries, (record) => ({ ...record, withdrawn: at }));
          withdrawn += entries.length;
        }
        await db.consentWithdrawn.put({ subject: own.name(address), purpose, at });
        return withdrawn;
      });
      changed();
      return count;
    },
    async suppress(address, since) {
      const own = await keys();
      await db.consentSuppressed.put({ subject: own.name(address), since });
      changed();
    },
    async release(address) {
      const own = await keys();
      await db.consentSuppressed.delete(own.name(address));
      changed();
    },
    async erase(address) {
      const own = await keys();
      const subject = own.subject(address);
      const records = await db.transaction('rw', tables, async () => {
        let erased = 0;
        for (const [row, entries] of await entriesByImport(subject)) {
          await rewrite(own, row.import, entries, () => null);
          await db.consentLookup.put({ ...row, entries: withoutSubject(row.entries, subject.id) });
          const { records: before = 0 } = (await db.consentImports.get(row.import)) ?? {};
          await db.consentImports.update(row.import, { records: before - entries.length });
          erased += entries.length;
        }
        await withdrawalsOf(own, address).delete();
        return erased;
      });
      changed();
      return { records, scanned: await scan(own, address) };
    },
    async finish({ id, ...counts }) {
      const found = await db.consentImports.update(id, { done: 1, ...counts });
      if (found === 0) throw new DraftguardError('gone', 'There is no such import.');
      changed();
    },
    async undo(id) {
      await dropImport(db, id);
      changed();
    },
  };
}

/** It ends what was obtained before it, and gives no ground itself. */
const factOf = ({ purpose, at }: ConsentWithdrawal): ConsentFacts => ({
  purpose,
  basis: 'consent',
  obtained: at,
  expires: null,
  withdrawn: at,
});
