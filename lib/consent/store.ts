/** The consents of this device: looked up by address, changed one subject at a time. */
import Dexie from 'dexie';
import type { Random } from '../crypto/box';
import type { ConsentLookupRow, DraftguardDb } from '../db';
import type { Purpose } from '../policy/envelope';
import { openBlock, sealBlock } from './blocks';
import { type Entry, entriesOf, placesOf, withoutSubject, writeEntry } from './entries';
import { dropImport } from './import';
import { type ConsentKeys, consentKeys, type Subject } from './keys';
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
  /** Whether anything is kept, so that somebody without a record is known to have none. */
  isKept(): Promise<boolean>;
  /** One each, in their order. */
  lookUp(addresses: readonly string[]): Promise<Kept[]>;
  /** All records of an address, with their details. */
  find(address: string): Promise<ConsentRecord[]>;
  /** How many records now say so. */
  withdraw(address: string, purpose: Purpose, at: number): Promise<number>;
  suppress(address: string, since: number): Promise<void>;
  release(address: string): Promise<void>;
  /**
   * Erases a subject and reads all tables again to make sure.
   * @throws if anything is left, which would be an error of ours
   */
  erase(address: string): Promise<Erased>;
  undo(id: number): Promise<void>;
  /** Must be told when an import is done. */
  changed(): void;
}

const KEPT_ADDRESSES = 10_000;

/** @param onChange verdicts may be others now */
export function createConsentStore(
  db: DraftguardDb,
  random: Random,
  onChange: () => void = () => {},
): ConsentStore {
  let keys: Promise<ConsentKeys> | null = null;
  const keysOnce = () => {
    keys ??= consentKeys(db, random);
    return keys;
  };
  const tables = [db.consentImports, db.consentLookup, db.consentDetails, db.consentSuppressed];
  /** What was looked up: the recipients of a draft come again with every keystroke. */
  let known = new Map<string, Kept>();
  let overview: Promise<{ done: number[]; suppressed: number }> | null = null;
  const changed = () => {
    known = new Map();
    overview = null;
    onChange();
  };
  /** The imports that count, and whether anybody is suppressed; told once, so that a look-up is one request. */
  const overviewOnce = () => {
    overview ??= Promise.all([
      db.consentImports.where('done').equals(1).primaryKeys(),
      db.consentSuppressed.count(),
    ]).then(([done, suppressed]) => ({ done, suppressed }));
    return overview;
  };

  const rowsOf = (bucket: number): Promise<ConsentLookupRow[]> =>
    db.consentLookup
      .where('[bucket+import]')
      .between([bucket, Dexie.minKey], [bucket, Dexie.maxKey])
      .toArray();

  const read = async (own: ConsentKeys, addresses: readonly string[]): Promise<Kept[]> => {
    const { done, suppressed } = await overviewOnce();
    const subjects = addresses.map(own.subject);
    const buckets = [...new Set(subjects.map(({ bucket }) => bucket))];
    const [rows, listed] = await Promise.all([
      db.consentLookup.bulkGet(buckets.flatMap((bucket) => done.map((id): [number, number] => [bucket, id]))),
      suppressed > 0 ? db.consentSuppressed.bulkGet(addresses.map(own.name)) : [],
    ]);
    return subjects.map(({ bucket, id }, at) => {
      const first = buckets.indexOf(bucket) * done.length;
      const own = rows.slice(first, first + done.length);
      return {
        facts: own.flatMap((row) => (row ? entriesOf(row.entries, id) : [])),
        suppressed: listed[at] !== undefined,
      };
    });
  };

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

  /** Reads every table to its last byte for traces of an address; the number of bytes. */
  const scan = async (own: ConsentKeys, address: string): Promise<number> => {
    const { id, bucket } = own.subject(address);
    const wanted = address.trim().toLowerCase();
    let bytes = 0;
    const left = () => new Error('Traces of an erased subject are left.');
    await db.consentLookup.each(({ bucket: at, entries }) => {
      bytes += entries.length;
      if (at === bucket && placesOf(entries, id).length > 0) throw left();
    });
    await db.consentDetails.each(({ import: import_, block, sealed }) => {
      bytes += sealed.length;
      if (openBlock(own, import_, block, sealed).some((record) => record?.address === wanted)) throw left();
    });
    return bytes;
  };

  return {
    keys: keysOnce,
    changed,
    isKept: async () => {
      const { done, suppressed } = await overviewOnce();
      return done.length + suppressed > 0;
    },
    async lookUp(addresses) {
      const own = await keysOnce();
      if (known.size > KEPT_ADDRESSES) known = new Map();
      const into = known;
      const missing = [...new Set(addresses)].filter((address) => !into.has(address));
      if (missing.length > 0) {
        const found = await read(own, missing);
        for (const [at, address] of missing.entries()) into.set(address, found[at] as Kept);
      }
      return addresses.map((address) => into.get(address) as Kept);
    },
    async find(address) {
      const own = await keysOnce();
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
      const own = await keysOnce();
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
        return withdrawn;
      });
      changed();
      return count;
    },
    async suppress(address, since) {
      const own = await keysOnce();
      await db.consentSuppressed.put({ subject: own.name(address), since });
      changed();
    },
    async release(address) {
      const own = await keysOnce();
      await db.consentSuppressed.delete(own.name(address));
      changed();
    },
    async erase(address) {
      const own = await keysOnce();
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
        return erased;
      });
      changed();
      return { records, scanned: await scan(own, address) };
    },
    async undo(id) {
      await dropImport(db, id);
      changed();
    },
  };
}
