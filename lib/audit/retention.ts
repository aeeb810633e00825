/** Erases payloads that are old enough; the stubs stay, and the chain still verifies. */
import { type SealedRecord, stubOf } from '../crypto/chain';
import type { DraftguardDb, StoredEpoch } from '../stored/db';
import { epochHash } from './epoch';
import type { EventClass } from './event';
import type { AuditLog } from './log';
import { packRecords, unpackRecords } from './pack';
import { recordsOf } from './stored';

export interface PurgeRequest {
  db: DraftguardDb;
  log: AuditLog;
  class: EventClass;
  /** ms since the Unix epoch; records of the class before it are erased. */
  before: number;
  signal?: AbortSignal;
}

/**
 * The event goes first: a payload that is missing without a `log.purged` before it was not erased by retention.
 * What a crash leaves over is erased next time. Packing must not run beside it.
 * @returns how many payloads were erased
 */
export async function purgePayloads(request: PurgeRequest): Promise<number> {
  const { db, log, class: kept, before, signal } = request;
  const isDue = (record: SealedRecord) =>
    record.class === kept && record.time < before && record.box !== null;
  const due: { epoch: StoredEpoch; records: number }[] = [];
  for (const epoch of await db.epochs.where('order').above(0).toArray()) {
    if (epoch.time >= before) continue;
    signal?.throwIfAborted();
    const records = (await recordsOf(db, epoch)).filter(isDue).length;
    if (records > 0) due.push({ epoch, records });
  }
  const total = due.reduce((sum, { records }) => sum + records, 0);
  if (total === 0) return 0;
  await log.append({ type: 'log.purged', class: kept, before, records: total }, signal);
  for (const { epoch } of due) {
    signal?.throwIfAborted();
    await eraseIn(db, epoch, isDue);
  }
  return total;
}

async function eraseIn(
  db: DraftguardDb,
  { epoch, ...header }: StoredEpoch,
  isDue: (record: SealedRecord) => boolean,
): Promise<void> {
  await db.transaction('rw', db.packs, db.records, async () => {
    const pack = await db.packs.get(epoch);
    if (!pack) {
      const rows = db.records.where('[epoch+seq]').between([epoch, 0], [epoch, Number.POSITIVE_INFINITY]);
      await rows.filter(isDue).modify({ box: null });
      return;
    }
    const first = epochHash({ epoch, ...header });
    const records = unpackRecords(pack.bytes, epoch, first, 0, Number.POSITIVE_INFINITY);
    const bytes = packRecords(records.map((record) => (isDue(record) ? stubOf(record) : record)));
    if (bytes) await db.packs.put({ epoch, bytes });
  });
}
