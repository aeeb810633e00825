/**
 * Appends to the sealed chain. Ratchet state and record change in one durable transaction, within which only
 * synchronous cryptography runs (waiting for anything else would end an IndexedDB transaction), so that neither
 * a crash nor a second writer can fork the chain or use a key twice.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, NONCE_BYTES, nextState, STATE_BYTES, sealRecord } from '../crypto/chain';
import { localRecipient } from '../crypto/keys';
import { sealTo } from '../crypto/seal';
import type { ChainHead, DraftguardDb } from '../db';
import { DraftguardError } from '../errors';
import { type EpochHeader, epochHash } from './epoch';
import { type AuditEvent, auditEvent } from './event';

/** An epoch is closed after so many records: a reader replays at most this many ratchet steps. */
const EPOCH_RECORDS = 5000;

export interface AuditLog {
  /**
   * Durable when it resolves.
   * @throws {DraftguardError} 'audit-unavailable' when the record could not be written
   */
  append(event: AuditEvent): Promise<{ epoch: string; seq: number; hash: string }>;
}

export interface AuditLogParts {
  db: DraftguardDb;
  clock(): number;
  random(length: number): Uint8Array;
  extensionVersion: string;
}

interface NextEpoch {
  header: EpochHeader;
  state: Uint8Array;
}

/** Sealing is asynchronous and so happens before the transaction; the header's `prev` is checked inside of it. */
async function prepareEpoch(parts: AuditLogParts, prev: string): Promise<NextEpoch> {
  const readers = [await localRecipient(parts.db)];
  const state = parts.random(STATE_BYTES);
  const header: EpochHeader = {
    v: 1,
    epoch: bytesToHex(parts.random(16)),
    time: parts.clock(),
    prev,
    extensionVersion: parts.extensionVersion,
    readers,
    sealed: await sealTo(readers, state),
  };
  return { header, state };
}

const isFull = (head: ChainHead | undefined) => !head || head.seq >= EPOCH_RECORDS;

export function createAuditLog(parts: AuditLogParts): AuditLog {
  const { db } = parts;
  const write = async (event: AuditEvent) => {
    const payload = canonicalBytes(auditEvent.parse(event));
    for (;;) {
      const seen = await db.head.get('head');
      const next = isFull(seen) ? await prepareEpoch(parts, seen?.prev ?? '') : null;
      const done = await db.transaction('rw', db.epochs, db.records, db.head, async () => {
        let head = await db.head.get('head');
        if (isFull(head)) {
          // Another writer was faster, or the epoch filled meanwhile: look again.
          if (!next || next.header.prev !== (head?.prev ?? '')) return null;
          await db.epochs.add(next.header);
          const { header, state } = next;
          head = {
            id: 'head',
            epoch: header.epoch,
            seq: 0,
            prev: epochHash(header),
            state,
            readers: header.readers,
          };
        }
        if (!head) return null;
        const { epoch, seq, prev, state } = head;
        const header = { v: 1, epoch, seq, time: parts.clock(), prev } as const;
        const record = sealRecord(state, header, payload, parts.random(NONCE_BYTES));
        await db.records.add(record);
        await db.head.put({ ...head, seq: seq + 1, prev: record.hash, state: nextState(state) });
        return { epoch, seq, hash: record.hash };
      });
      if (done) return done;
    }
  };
  return {
    append: async (event) => {
      try {
        return await write(event);
      } catch (cause) {
        throw new DraftguardError(
          'audit-unavailable',
          'The audit log could not be written; free disk space or reinstall the extension, then try again.',
          { cause },
        );
      }
    },
  };
}
