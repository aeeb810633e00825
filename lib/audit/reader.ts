/** Reads the log back, newest first, page by page: nothing is decrypted that is not shown. */
import type { SealedRecord } from '../crypto/chain';
import { type KeyWalk, openRecord } from '../crypto/open';
import type { DraftguardDb } from '../stored/db';
import { epochKeys } from './epoch-keys';
import type { AuditEvent } from './event';
import { decodeEvent } from './payload';
import { recordsOf, sizeOf } from './stored';

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
  /** AGE-SECRET-KEY-1…; without any only the chain is shown. */
  identities: readonly string[];
  before?: Cursor | undefined;
  limit: number;
  signal?: AbortSignal | undefined;
}

export async function readPage({ db, identities, before, limit, signal }: PageRequest): Promise<AuditPage> {
  const entries: AuditEntry[] = [];
  let epoch = before ? await db.epochs.get(before.order) : await db.epochs.orderBy('order').last();
  let below = before?.seq ?? Number.POSITIVE_INFINITY;
  while (epoch) {
    signal?.throwIfAborted();
    const to = Math.min(below, await sizeOf(db, epoch));
    const records = await recordsOf(db, epoch, Math.max(0, to - (limit - entries.length)), to);
    const keys = records.length > 0 ? await epochKeys(identities, epoch) : null;
    entries.push(...entriesOf(records, keys).reverse());
    const first = records[0];
    if (entries.length >= limit && first) return { entries, next: { order: epoch.order, seq: first.seq } };
    epoch = await db.epochs.where('order').below(epoch.order).last();
    below = Number.POSITIVE_INFINITY;
  }
  return { entries, next: null };
}

/** Records of one epoch, oldest first, opened where there is a key. */
export function entriesOf(records: readonly SealedRecord[], keys: KeyWalk | null): AuditEntry[] {
  return records.map((record) => entryOf(record, keys?.at(record.seq) ?? null));
}

function entryOf(record: SealedRecord, key: Uint8Array | null): AuditEntry {
  const { epoch, seq, time, class: kept, hash } = record;
  const entry = (state: EntryState, event: AuditEvent | null = null) => ({
    epoch,
    seq,
    time,
    class: kept,
    hash,
    state,
    event,
  });
  if (record.box === null) return entry('purged');
  if (!key) return entry('sealed');
  const payload = openRecord(key, record);
  if (!payload) return entry('damaged');
  const event = decodeEvent(payload);
  return event ? entry('read', event) : entry('unknown');
}
