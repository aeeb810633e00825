/** Reads the log back, newest first, page by page: nothing is decrypted that is not shown. */
import type { SealedRecord } from '../crypto/chain';
import { openRecord } from '../crypto/open';
import type { DraftguardDb, StoredEpoch } from '../db';
import { epochKeys } from './epoch-keys';
import type { AuditEvent } from './event';
import { decodeEvent } from './payload';

/** Where a page begins or ends; `order` is that of the epoch. */
export interface Cursor {
  order: number;
  seq: number;
}

/**
 * read: `event` is there · unknown: of a newer version · purged: by retention · sealed: not for this reader ·
 * damaged: does not decrypt
 */
export type EntryState = 'read' | 'unknown' | 'purged' | 'sealed' | 'damaged';

export interface AuditEntry {
  epoch: string;
  seq: number;
  /** ms since the Unix epoch, to the minute */
  time: number;
  class: string;
  hash: string;
  state: EntryState;
  event: AuditEvent | null;
}

export interface AuditPage {
  entries: AuditEntry[];
  /** Pass as `before` for the next, older page; null at the start of the log. */
  next: Cursor | null;
}

export interface PageRequest {
  db: DraftguardDb;
  /** AGE-SECRET-KEY-1…; null shows the chain only. */
  identity: string | null;
  before?: Cursor | undefined;
  limit: number;
  signal?: AbortSignal | undefined;
}

export async function readPage({ db, identity, before, limit, signal }: PageRequest): Promise<AuditPage> {
  const entries: AuditEntry[] = [];
  let epoch = before ? await db.epochs.get(before.order) : await db.epochs.orderBy('order').last();
  let below = before?.seq ?? Number.POSITIVE_INFINITY;
  while (epoch) {
    signal?.throwIfAborted();
    const records = await db.records
      .where('[epoch+seq]')
      .between([epoch.epoch, 0], [epoch.epoch, below], true, false)
      .reverse()
      .limit(limit - entries.length)
      .toArray();
    entries.push(...(await openAll(epoch, records, identity)));
    const last = records.at(-1);
    if (entries.length >= limit && last) return { entries, next: { order: epoch.order, seq: last.seq } };
    epoch = await db.epochs.where('order').below(epoch.order).last();
    below = Number.POSITIVE_INFINITY;
  }
  return { entries, next: null };
}

/** Records of one epoch, newest first. */
async function openAll(
  epoch: StoredEpoch,
  records: SealedRecord[],
  identity: string | null,
): Promise<AuditEntry[]> {
  const first = records.at(-1);
  const last = records[0];
  if (!first || !last) return [];
  const keys = identity ? await epochKeys([identity], epoch, first.seq, last.seq) : null;
  return records.map((record) => entryOf(record, keys?.get(record.seq) ?? null));
}

function entryOf(record: SealedRecord, key: Uint8Array | null): AuditEntry {
  const { epoch, seq, time, class: kept, hash } = record;
  const entry = (state: EntryState, event: AuditEvent | null = null) => ({
    ...{ epoch, seq, time, class: kept, hash, state, event },
  });
  if (record.box === null) return entry('purged');
  if (!key) return entry('sealed');
  const payload = openRecord(key, record);
  if (!payload) return entry('damaged');
  const event = decodeEvent(payload);
  return event ? entry('read', event) : entry('unknown');
}
