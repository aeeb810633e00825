/**
 * Appends to the sealed chain. Ratchet state and record change in one durable transaction, within which only
 * synchronous cryptography runs (waiting for anything else would end an IndexedDB transaction), so that neither
 * a crash nor a second writer can fork the chain or use a key twice.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { STATE_BYTES } from '../crypto/chain';
import { localRecipient } from '../crypto/keys';
import { sealTo } from '../crypto/seal';
import type { ChainHead, DraftguardDb } from '../db';
import { DraftguardError } from '../errors';
import { type NewEpoch, startEpoch, writeRecord } from './chain-writer';
import { type AuditEvent, auditEvent } from './event';
import { unavailable } from './unavailable';

/** An epoch is closed after so many records: a reader replays at most this many ratchet steps. */
const EPOCH_RECORDS = 5000;

export interface Appended {
  epoch: string;
  seq: number;
  hash: string;
}

export interface AuditLog {
  /**
   * Durable when it resolves. A signal ends the waiting; the record may still be written then.
   * @throws {DraftguardError} 'audit-unavailable' when the record could not be written,
   *   'audit-event' when the event is not one that may be recorded
   */
  append(event: AuditEvent, signal?: AbortSignal): Promise<Appended>;
}

export interface AuditLogParts {
  db: DraftguardDb;
  /** ms since the Unix epoch */
  clock(): number;
  random(length: number): Uint8Array;
  extensionVersion: string;
  /** age recipients; without it the local reader alone. A change of readers starts a new epoch. */
  readers?(): Promise<string[]>;
  epochRecords?: number;
}

/** Why a new epoch must begin before the next record; null while the present one goes on. */
function rotation(head: ChainHead | undefined, readers: readonly string[], limit: number): string | null {
  if (!head) return 'first';
  if (head.readers.join() !== readers.join()) return 'readers-changed';
  return head.seq >= limit ? 'full' : null;
}

/** Sealing is asynchronous and so happens before the transaction. */
async function prepare(parts: AuditLogParts, readers: string[]): Promise<NewEpoch> {
  const state = parts.random(STATE_BYTES);
  return { id: bytesToHex(parts.random(16)), state, readers, sealed: await sealTo(readers, state) };
}

export function createAuditLog(parts: AuditLogParts): AuditLog {
  const { db, epochRecords = EPOCH_RECORDS } = parts;
  const write = async (event: AuditEvent): Promise<Appended> => {
    const readers = parts.readers ? await parts.readers() : [await localRecipient(db)];
    let fresh: NewEpoch | null = null;
    for (;;) {
      if (rotation(await db.head.get('head'), readers, epochRecords)) fresh ??= await prepare(parts, readers);
      const done = await db.transaction('rw', db.epochs, db.records, db.head, async () => {
        let head = await db.head.get('head');
        const reason = rotation(head, readers, epochRecords);
        // The epoch filled while we looked: seal a new one and come again.
        if (reason && !fresh) return null;
        if (reason && fresh) head = await startEpoch(parts, head, fresh, reason);
        if (!head) return null;
        const { epoch, seq } = head;
        const after = await writeRecord(parts, head, event);
        await db.head.put(after);
        return { epoch, seq, hash: after.prev };
      });
      if (done) return done;
    }
  };
  return {
    append: async (event, signal) => {
      const parsed = auditEvent.safeParse(event);
      if (!parsed.success)
        throw new DraftguardError('audit-event', 'This event is not one that the audit log may record.');
      try {
        signal?.throwIfAborted();
        return await (signal ? Promise.race([write(parsed.data), aborted(signal)]) : write(parsed.data));
      } catch (cause) {
        throw unavailable(cause);
      }
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
