/** Records by their places, opened for who may read them: those that are shown, and no others. */
import type { DraftguardDb } from '../../stored/db';
import { epochKeys } from '../epoch-keys';
import { type AuditEntry, entriesOf } from '../reader';
import { recordsOf, sizeOf } from '../stored';
import type { Places } from './search';

/** What is known of the log without decrypting anything. */
export interface LogIndex {
  /** Newest first. */
  epochs: { order: number; size: number; time: number }[];
  records: number;
  /** ms since the Unix epoch of the last export; null for none. */
  exported: number | null;
}

/** Epochs with their sizes, newest first. */
export async function sizedEpochs(db: DraftguardDb): Promise<LogIndex['epochs']> {
  const stored = (await db.epochs.orderBy('order').toArray()).reverse();
  return Promise.all(
    stored.map(async (epoch) => ({
      order: epoch.order,
      time: epoch.time,
      size: await sizeOf(db, epoch),
    })),
  );
}

export async function logIndex(db: DraftguardDb): Promise<LogIndex> {
  const epochs = await sizedEpochs(db);
  const exports = (await db.anchors.toArray()).filter(({ reason }) => reason === 'log.exported');
  const exported = exports.length === 0 ? null : Math.max(...exports.map(({ time }) => time));
  return { epochs, records: epochs.reduce((sum, { size }) => sum + size, 0), exported };
}

/** @param places in runs of one epoch, as lists have them */
export async function rowsAt(
  db: DraftguardDb,
  identities: readonly string[],
  places: Places,
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let at = 0; at < places.length; ) {
    const order = places[at] ?? 0;
    const seqs: number[] = [];
    for (; at < places.length && places[at] === order; at += 2) seqs.push(places[at + 1] ?? 0);
    entries.push(...(await rowsOf(db, identities, order, seqs)));
  }
  return entries;
}

async function rowsOf(
  db: DraftguardDb,
  identities: readonly string[],
  order: number,
  seqs: readonly number[],
): Promise<AuditEntry[]> {
  const epoch = await db.epochs.get(order);
  if (!epoch) return [];
  const asked = new Set(seqs);
  const records = await recordsOf(db, epoch, Math.min(...seqs), Math.max(...seqs) + 1);
  const wanted = records.filter(({ seq }) => asked.has(seq));
  const entries = entriesOf(wanted, await epochKeys(identities, epoch));
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}
