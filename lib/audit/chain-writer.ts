/** The steps that change the chain. Each runs inside the caller's transaction over the tables of the log. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { signAnchor } from '../crypto/anchor';
import { NONCE_BYTES, ratchet, STATE_BYTES, sealRecord } from '../crypto/chain';
import { grow, rootOf } from '../crypto/merkle';
import { publicKey } from '../crypto/sign';
import type { ChainHead, DraftguardDb } from '../stored/db';
import { epochHash, signEpoch } from './epoch';
import { type AuditEvent, classOf, isAnchored } from './event';
import { blindDigest, encodeEvent } from './payload';
import { lastLink } from './stored';

export interface WriterDeps {
  db: DraftguardDb;
  clock(): number;
  random(length: number): Uint8Array;
  extensionVersion: string;
}

/** What of an epoch can be made before its place in the chain is known. */
export interface NewEpoch {
  id: string;
  state: Uint8Array;
  signKey: Uint8Array;
  readers: string[];
  sealed: string;
  session: string;
}

/** Times are kept to the minute: the log is for what happened, not for how fast somebody works. */
const TIME_STEP = 60_000;
const coarse = (ms: number) => Math.max(0, Math.floor(ms / TIME_STEP) * TIME_STEP);

/** Adds one record, with its anchor if its class has one, and gives the head that the caller must store with it. */
export async function writeRecord(
  { db, clock, random }: WriterDeps,
  head: ChainHead,
  event: AuditEvent,
): Promise<ChainHead> {
  const { epoch, seq, prev, state, digestKey, signKey } = head;
  const time = coarse(clock());
  const header = { v: 1, epoch, seq, time, class: classOf(event), prev } as const;
  const payload = encodeEvent(blindDigest(event, digestKey));
  const { key, next } = ratchet(state);
  const record = sealRecord(key, header, payload, random(NONCE_BYTES));
  // `add`, not `put`: a second record in this place is refused by the database itself.
  await db.records.add(record);
  const { hash } = record;
  const tree = grow(head.tree, seq, hexToBytes(hash));
  if (isAnchored(header.class)) {
    const root = bytesToHex(rootOf(tree));
    const anchor = { v: 1, epoch, size: seq + 1, root, link: hash, time, reason: event.type } as const;
    await db.anchors.add(signAnchor(anchor, signKey));
  }
  return { ...head, seq: seq + 1, prev: hash, state: next, tree };
}

/** The closing record needs the old ratchet, so that nobody who comes later can cut an epoch short and go on with a new one. */
async function closeEpoch(deps: WriterDeps, head: ChainHead, reason: string): Promise<ChainHead> {
  const closed = await writeRecord(deps, head, { type: 'epoch.ended', reason });
  await deps.db.epochs.where('epoch').equals(head.epoch).modify({ count: closed.seq });
  return closed;
}

/**
 * Closes the epoch before, if it can be written, and opens the next.
 * @param head null for the first epoch, and when the keys of the one before are lost
 */
export async function startEpoch(
  deps: WriterDeps,
  head: ChainHead | null,
  fresh: NewEpoch,
  reason: string,
): Promise<ChainHead> {
  const { db, clock, random, extensionVersion } = deps;
  const before = head && (await closeEpoch(deps, head, reason));
  const { id: epoch, state, signKey, readers, sealed, session } = fresh;
  const prev = before ? before.prev : await lastLink(db);
  const started = clock();
  const unsigned = {
    v: 1 as const,
    epoch,
    time: coarse(started),
    prev,
    extensionVersion,
    readers,
    sealed,
    signer: publicKey(signKey),
  };
  const header = signEpoch(unsigned, before?.signKey ?? signKey);
  await db.epochs.add({ ...header, count: null });
  const digestKey = before?.digestKey ?? random(STATE_BYTES);
  const opened: ChainHead = {
    id: 'head',
    epoch,
    seq: 0,
    prev: epochHash(header),
    state,
    readers,
    signKey,
    tree: [],
    started,
    session,
    digestKey,
  };
  return writeRecord(deps, opened, {
    type: 'epoch.started',
    reason,
    readers: readers.length,
    extensionVersion,
  });
}
