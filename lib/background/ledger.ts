/**
 * What the database holds, written where the database is not (storage.local), and the other way round. A browser that finds
 * its database damaged begins an empty one and says nothing; without this an emptied list would be no list.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import type { DraftguardDb } from '../stored/db';
import { readTogether, writeTogether, writing } from '../stored/item';
import { ledger as kept, lost as keptLost } from '../stored/items/ledger';
import type { Loss } from '../stored/losses';

type Entries = z.infer<typeof kept.schema>;
type Counted = keyof Entries;
type Entry = NonNullable<Entries[Counted]>;
export type Tally = Entry['tally'];
type Names = NonNullable<Entry['changing']>;

export interface Ledger {
  /** What is lost and not yet accepted as such. */
  losses(): Promise<Loss[]>;
  /** What must be there. */
  expected(what: Counted): Promise<Tally>;
  /** Runs a change that may leave less than there was, of what it names. */
  during<T>(what: Counted, names: Names, change: () => Promise<T>): Promise<T>;
  /** Something was added. */
  note(what: Counted): Promise<void>;
  /** Somebody says that what is lost is known to be lost. */
  accept(what: Loss): Promise<void>;
}

const TALLIES: Readonly<Record<Counted, (db: DraftguardDb) => Promise<Tally>>> = {
  protected: async (db) => {
    const [files, bytes] = await Promise.all([
      db.protectedFiles.toArray(),
      db.protectedBytes.toCollection().primaryKeys(),
    ]);
    const whole = files.filter(({ key }) => bytes.includes(key));
    return Object.fromEntries(whole.map(({ key, sum = '' }) => [key, sum]));
  },
  consents: async (db) => {
    const keys = await db.consentKeys.get('keys');
    // What was broken off counts for nothing, and is swept.
    const done = new Set(await db.consentImports.where('done').equals(1).primaryKeys());
    const rows = await db.consentLookup.toCollection().primaryKeys();
    const blocks = await db.consentDetails.toCollection().primaryKeys();
    return {
      imports: done.size,
      addresses: rows.filter(([, import_]) => done.has(import_)).length,
      details: blocks.filter(([import_]) => done.has(import_)).length,
      suppressed: await db.consentSuppressed.count(),
      withdrawn: await db.consentWithdrawn.count(),
      ...(keys ? { key: bytesToHex(sha256(Uint8Array.from(keys.lookup))).slice(0, 16) } : {}),
    };
  },
  log: async (db) => {
    const reader = await db.readers.get('reader');
    return { epochs: await db.epochs.count(), ...(reader ? { reader: reader.recipient } : {}) };
  },
};
const COUNTED = Object.keys(TALLIES) as Counted[];

/** Names in `before` of which `now` has less, or something else. */
export const missing = (before: Tally, now: Tally): string[] =>
  Object.keys(before).filter((name) => {
    const [then, present] = [before[name], now[name]];
    return typeof then === 'number' ? !(Number(present ?? 0) >= then) : present !== then;
  });

/** @param onLoss once for each loss */
export function createLedger(db: DraftguardDb, now: () => number, onLoss: (what: Loss) => void): Ledger {
  let entries: Entries = {};
  let lost: Partial<Record<Loss, number>> = {};

  const save = () => writeTogether([writing(kept, entries), writing(keptLost, lost)]);
  const lose = (what: Loss) => {
    lost[what] = now();
    onLoss(what);
  };

  /** What is there no longer, though nobody has changed it. Of what is lost as a whole no change is told from the loss. */
  const goneOf = (what: Counted, { tally, changing = [] }: Entry, now: Tally): string[] => {
    const gone = missing(tally, now);
    if (changing === 'all') return lost[what] ? gone : [];
    return gone.filter((name) => !changing.includes(name));
  };

  const look = async () => {
    const stored = await readTogether({ kept, keptLost });
    const isKnown = stored.kept !== undefined && stored.keptLost !== undefined;
    entries = { ...stored.kept };
    lost = { ...stored.keptLost };
    const began = await db.marks.get('settings');
    // The database knows of a time before this storage began.
    if (began && !isKnown) lose('settings');
    if (!began) await db.marks.put({ id: 'settings', since: now() });
    for (const what of COUNTED) {
      const tally = await TALLIES[what](db);
      const entry = entries[what];
      // What is lost stays expected, so that its files can be named until they are back.
      if (entry && goneOf(what, entry, tally).length > 0) {
        if (!lost[what]) lose(what);
      } else entries[what] = { tally };
    }
    await save();
  };
  // One after the other, and the first look before all: what is noted first would be taken for what was there.
  let last: Promise<unknown> | null = null;
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    last ??= look();
    const run = last.then(work);
    // A database that does not open is asked again by whoever comes next.
    last = run.then(
      () => {},
      () => {
        last = null;
      },
    );
    return run;
  };

  /** Takes down what is there now; what is lost stays expected, until it is back. */
  const write = async (what: Counted) => {
    const now = await TALLIES[what](db);
    const entry = entries[what] ?? { tally: {} };
    const gone = goneOf(what, entry, now);
    if (gone.length === 0) delete lost[what];
    entries[what] = {
      tally: { ...now, ...Object.fromEntries(gone.map((name) => [name, entry.tally[name] ?? ''])) },
    };
    await save();
  };

  return {
    losses: () => next(async () => Object.keys(lost) as Loss[]),
    expected: (what) => next(async () => entries[what]?.tally ?? {}),
    note: (what) => next(() => write(what)),
    during: async (what, changing, change) => {
      await next(async () => {
        entries[what] = { tally: entries[what]?.tally ?? {}, changing };
        await save();
      });
      try {
        return await change();
      } finally {
        await next(() => write(what));
      }
    },
    accept: (what) =>
      next(async () => {
        delete lost[what];
        if (what !== 'settings') entries[what] = { tally: await TALLIES[what](db) };
        await save();
      }),
  };
}
