/** Erases payloads that are old enough; the stubs stay, and the chain still verifies. */
import type { DraftguardDb } from '../db';
import type { AuditLog } from './log';

/** Records changed in one transaction. */
const BATCH = 500;

export interface PurgeRequest {
  db: DraftguardDb;
  log: AuditLog;
  /** ms since the Unix epoch; records before it are erased. */
  before: number;
  signal?: AbortSignal;
}

/**
 * The event goes first: a payload that is missing without a `log.purged` before it was not erased by retention.
 * What a crash leaves over is erased next time.
 * @returns how many payloads were erased
 */
export async function purgePayloads({ db, log, before, signal }: PurgeRequest): Promise<number> {
  const old = () => db.records.where('time').below(before);
  const records = await old()
    .filter((record) => record.box !== null)
    .count();
  if (records === 0) return 0;
  await log.append({ type: 'log.purged', before, records }, signal);
  let erased = 0;
  for (;;) {
    signal?.throwIfAborted();
    const keys = await old()
      .filter((record) => record.box !== null)
      .limit(BATCH)
      .primaryKeys();
    if (keys.length === 0) return erased;
    await db.records.where(':id').anyOf(keys).modify({ box: null });
    erased += keys.length;
  }
}
