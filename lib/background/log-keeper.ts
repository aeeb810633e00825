/** Keeps the audit log in order, now and then: a daily anchor, retention, and packing what is closed. */
import { browser } from 'wxt/browser';
import type { EventClass } from '../audit/event';
import type { AuditLog } from '../audit/log';
import { purgePayloads } from '../audit/retention';
import { packClosedEpochs } from '../audit/stored';
import type { DraftguardDb } from '../db';
import type { PolicySource } from './policy-source';

export interface LogKeeperParts {
  db: DraftguardDb;
  audit: AuditLog;
  policy: Pick<PolicySource, 'current'>;
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
export async function keepInOrder(parts: LogKeeperParts, signal?: AbortSignal): Promise<void> {
  const { db, audit, policy, now } = parts;
  const { retentionDays } = (await policy.current()).policy.audit;
  for (const name of PURGED) {
    const before = now() - daysKept(name, retentionDays) * DAY;
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
  const anchors = db.anchors.where('[epoch+size]').between([epoch, 0], [epoch, Number.POSITIVE_INFINITY]);
  const last = await anchors.last();
  return seq > (last?.size ?? 0) && now - (last?.time ?? started) >= DAY;
}

const ALARM = 'keep-log';
/** Minutes. */
const EVERY = 60;

/** Runs a round every hour in which the browser runs. What one round could not do, the next one does. */
export function keepLog(parts: LogKeeperParts): void {
  let running = false;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM || running) return;
    running = true;
    void keepInOrder(parts)
      // A log that cannot be written is told by whatever a person does next, and by the popup.
      .catch(() => {})
      .finally(() => {
        running = false;
      });
  });
  void browser.alarms.get(ALARM).then((set) => {
    if (!set) return browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY });
  });
}
