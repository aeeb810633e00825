/** Keeps the log in order, a round at a time: retention, a daily anchor, and packing what is closed. */
import type { DraftguardDb } from '../stored/db';
import type { EventClass } from './event';
import type { AuditLog } from './log';
import { purgePayloads } from './retention';
import { anchorsOf, packClosedEpochs } from './stored';

export interface KeeperDeps {
  db: DraftguardDb;
  audit: AuditLog;
  /** Days that records of drafts and of the guard are kept, as the policy in force has it. */
  retentionDays(): Promise<number>;
  /** ms since the Unix epoch */
  now(): number;
}

const DAY = 86_400_000;
/** Records about policies and the log itself, which hold nothing of anybody's mail: what an audit asks for later. */
const LONG_DAYS = 730;

/** How many days the payload of a record is kept, by its class. */
export function daysKept(name: EventClass, retentionDays: number): number {
  return name === 'draft' || name === 'guard' ? retentionDays : Math.max(retentionDays, LONG_DAYS);
}

const PURGED: readonly EventClass[] = ['draft', 'guard', 'log', 'anchor', 'policy'];

/** One round. One step after the other: packing and purging both replace what is stored. */
export async function keepInOrder(deps: KeeperDeps, signal?: AbortSignal): Promise<void> {
  const { db, audit, now } = deps;
  const days = await deps.retentionDays();
  for (const name of PURGED) {
    const before = now() - daysKept(name, days) * DAY;
    // Nothing can be older than 1970, and clocks may stand there.
    if (before > 0)
      await purgePayloads({ db, log: audit, class: name, before, ...(signal ? { signal } : {}) });
  }
  if (await needsAnchor(db, now())) await audit.append({ type: 'log.anchored' }, signal);
  await packClosedEpochs(db, signal);
}

/** Whether something was written since the last anchor, and that is a day old. */
async function needsAnchor(db: DraftguardDb, now: number): Promise<boolean> {
  const head = await db.head.get('head');
  if (!head) return false;
  const { epoch, seq, started } = head;
  const last = await anchorsOf(db, epoch).last();
  return seq > (last?.size ?? 0) && now - (last?.time ?? started) >= DAY;
}
