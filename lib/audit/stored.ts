/** The records of the log in the database, wherever they lie: one by one, or packed. */
import type { Collection } from 'dexie';
import type { Anchor } from '../crypto/anchor';
import type { SealedRecord } from '../crypto/chain';
import type { DraftguardDb, PackedEpoch, StoredEpoch } from '../stored/db';
import { epochHash } from './epoch';
import { countOf, packRecords, unpackRecords } from './pack';

/** Records of an epoch from one place to another (not included), oldest first. */
export async function recordsOf(
  db: DraftguardDb,
  epoch: StoredEpoch,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Promise<SealedRecord[]> {
  const read = async () => {
    const pack = epoch.count === null ? undefined : await db.packs.get(epoch.epoch);
    if (pack) return unpackRecords(pack.bytes, epoch.epoch, epochHash(epoch), from, to);
    const range = [
      [epoch.epoch, from],
      [epoch.epoch, to],
    ];
    return db.records.where('[epoch+seq]').between(range[0], range[1]).toArray();
  };
  // In one transaction: an epoch that is being packed lies in one of the two.
  return db.transaction('r', db.packs, db.records, read);
}

/**
 * The anchors of an epoch, oldest first: all that lie there, also of more records than there are, as those say how many
 * are missing.
 */
export const anchorsOf = (db: DraftguardDb, epoch: string): Collection<Anchor, [string, number]> =>
  db.anchors.where('[epoch+size]').between([epoch, 0], [epoch, Number.POSITIVE_INFINITY]);

/** How many records an epoch has. */
export async function sizeOf(db: DraftguardDb, epoch: StoredEpoch): Promise<number> {
  if (epoch.count !== null) return epoch.count;
  const last = await lastLoose(db, epoch.epoch);
  return last ? last.seq + 1 : 0;
}

/** How many records the log has, and since when (ms since the Unix epoch); no closed epoch is read. */
export async function extentOf(db: DraftguardDb): Promise<{ records: number; since: number | null }> {
  const epochs = await db.epochs.orderBy('order').toArray();
  const sizes = await Promise.all(epochs.map((epoch) => sizeOf(db, epoch)));
  return { records: sizes.reduce((sum, size) => sum + size, 0), since: epochs[0]?.time ?? null };
}

const lastLoose = (db: DraftguardDb, epoch: string) =>
  db.records.where('[epoch+seq]').between([epoch, 0], [epoch, Number.POSITIVE_INFINITY]).last();

/** Hash of the last link that is stored; '' for an empty log. For a caller whose transaction has the tables of the log. */
export async function lastLink(db: DraftguardDb): Promise<string> {
  const epoch = await db.epochs.orderBy('order').last();
  if (!epoch) return '';
  const loose = await lastLoose(db, epoch.epoch);
  if (loose) return loose.hash;
  const pack = await db.packs.get(epoch.epoch);
  const size = pack ? countOf(pack.bytes) : 0;
  const last = pack && unpackRecords(pack.bytes, epoch.epoch, epochHash(epoch), size - 1, size)[0];
  return last?.hash ?? epochHash(epoch);
}

/** Rows read in one transaction: appends wait for no longer than that takes. */
const BATCH = 250;

/**
 * Packs every closed epoch that still lies in single rows. One that is not whole (a record is missing, or does not
 * follow the one before) stays as it is, so that packing repairs nothing. No purge may run beside it.
 */
export async function packClosedEpochs(db: DraftguardDb, signal?: AbortSignal): Promise<void> {
  const packed = new Set(await db.packs.toCollection().primaryKeys());
  const closed = await db.epochs.filter(({ count, epoch }) => count !== null && !packed.has(epoch)).toArray();
  for (const epoch of closed) {
    signal?.throwIfAborted();
    const records: SealedRecord[] = [];
    for (let from = 0; from < (epoch.count ?? 0); from += BATCH)
      records.push(...(await recordsOf(db, epoch, from, from + BATCH)));
    const bytes = isWhole(epoch, records) && packRecords(records);
    if (bytes) await replaceRows(db, epoch.epoch, bytes);
  }
}

function isWhole(epoch: StoredEpoch, records: readonly SealedRecord[]): boolean {
  let prev = epochHash(epoch);
  return (
    records.length === epoch.count &&
    records.every((record, seq) => {
      const follows = record.seq === seq && record.prev === prev;
      prev = record.hash;
      return follows;
    })
  );
}

async function replaceRows(db: DraftguardDb, epoch: string, bytes: PackedEpoch['bytes']): Promise<void> {
  await db.transaction('rw', db.packs, db.records, async () => {
    await db.packs.put({ epoch, bytes });
    await db.records.where('[epoch+seq]').between([epoch, 0], [epoch, Number.POSITIVE_INFINITY]).delete();
  });
}
