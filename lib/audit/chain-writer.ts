/** The steps that change the chain. Each runs inside the caller's transaction over epochs, records and head. */
import { NONCE_BYTES, nextState, STATE_BYTES, sealRecord } from '../crypto/chain';
import type { ChainHead, DraftguardDb } from '../db';
import { type EpochHeader, epochHash } from './epoch';
import { type AuditEvent, classOf } from './event';
import { blindDigest, encodeEvent } from './payload';

export interface WriterParts {
  db: DraftguardDb;
  clock(): number;
  random(length: number): Uint8Array;
  extensionVersion: string;
}

/** What of an epoch can be made before its place in the chain is known. */
export interface NewEpoch {
  id: string;
  state: Uint8Array;
  readers: string[];
  sealed: string;
}

/** Times are kept to the minute: the log is for what happened, not for how fast somebody works. */
const TIME_STEP = 60_000;
const coarse = (ms: number) => Math.max(0, Math.floor(ms / TIME_STEP) * TIME_STEP);

/** Adds one record and gives the head that the caller must store with it. */
export async function writeRecord(
  { db, clock, random }: WriterParts,
  head: ChainHead,
  event: AuditEvent,
): Promise<ChainHead> {
  const { epoch, seq, prev, state, digestKey } = head;
  const header = { v: 1, epoch, seq, time: coarse(clock()), class: classOf(event), prev } as const;
  const payload = encodeEvent(blindDigest(event, digestKey));
  const record = sealRecord(state, header, payload, random(NONCE_BYTES));
  // `add`, not `put`: a second record in this place is refused by the database itself.
  await db.records.add(record);
  return { ...head, seq: seq + 1, prev: record.hash, state: nextState(state) };
}

/**
 * Closes the epoch before, if there is one, and opens the next. The closing record needs the old ratchet, so that
 * nobody who comes later can cut an epoch short and go on with a new one.
 */
export async function startEpoch(
  parts: WriterParts,
  head: ChainHead | undefined,
  fresh: NewEpoch,
  reason: string,
): Promise<ChainHead> {
  const { db, clock, random, extensionVersion } = parts;
  const closed = head && (await writeRecord(parts, head, { type: 'epoch.ended', reason }));
  const { id: epoch, state, readers, sealed } = fresh;
  const prev = closed?.prev ?? '';
  const header: EpochHeader = {
    v: 1,
    epoch,
    time: coarse(clock()),
    prev,
    extensionVersion,
    readers,
    sealed,
  };
  await db.epochs.add(header);
  const digestKey = head?.digestKey ?? random(STATE_BYTES);
  const opened: ChainHead = { id: 'head', epoch, seq: 0, prev: epochHash(header), state, readers, digestKey };
  return writeRecord(parts, opened, {
    type: 'epoch.started',
    reason,
    readers: readers.length,
    extensionVersion,
  });
}
