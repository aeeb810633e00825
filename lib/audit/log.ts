/**
 * Appends to the sealed chain. Ratchet state and record change in one durable transaction, within which only
 * synchronous cryptography runs (waiting for anything else would end an IndexedDB transaction), so that neither
 * a crash nor a second writer can fork the chain or use a key twice.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { DraftguardError } from '../base/errors';
import { STATE_BYTES } from '../crypto/chain';
import { sealTo } from '../crypto/seal';
import { sign } from '../crypto/sign';
import type { ChainHead, DraftguardDb } from '../stored/db';
import { type NewEpoch, startEpoch, writeRecord } from './chain-writer';
import { type AuditEvent, auditEvent } from './event';
import { localRecipient } from './local-reader';
import { endBody, type Manifest } from './manifest';
import { anchorsOf } from './stored';
import { unavailable, wasWrittenBefore } from './unavailable';

/** An epoch is closed after so many records: a reader replays at most this many ratchet steps. */
export const EPOCH_RECORDS = 2000;
/** ms; and after a day. */
const EPOCH_LIFE = 86_400_000;
/** ms; a database that another context blocks (an upgrade, a hung disk) never answers, and nobody shall wait for it. */
const PATIENCE = 10_000;

export interface Appended {
  epoch: string;
  seq: number;
  hash: string;
  /** An epoch was closed on the way. */
  rotated: boolean;
}

export interface AuditLog {
  /**
   * Durable when it resolves. A signal, or ten seconds, ends the waiting; the record may still be written then.
   * @throws {DraftguardError} 'audit-unavailable' when the record could not be written,
   *   'audit-event' when the event is not one that may be recorded
   */
  append(event: AuditEvent, signal?: AbortSignal): Promise<Appended>;
  /**
   * The signature of an export's end line, hex.
   * @throws {DraftguardError} 'log-moved-on' when the epoch that the export ends with is closed by now
   */
  sign(manifest: Manifest, epoch: string): Promise<string>;
}

export interface AuditLogDeps {
  db: DraftguardDb;
  /** ms since the Unix epoch */
  clock(): number;
  random(length: number): Uint8Array;
  extensionVersion: string;
  /** age recipients; without it the local reader alone. A change of readers starts a new epoch. */
  readers?(): Promise<string[]>;
  /** Names the present run of the browser: another one starts a new epoch. */
  session?(): Promise<string>;
  epochRecords?: number;
  /** ms until an append that gets no answer fails */
  patience?: number;
}

interface Wanted {
  readers: string[];
  session: string;
  now: number;
  limit: number;
}

const isKey = (value: unknown) => value instanceof Uint8Array && value.length === STATE_BYTES;

/** A head that was damaged in the database is as good as none. */
const isWhole = (head: ChainHead): boolean =>
  isKey(head.state) && isKey(head.signKey) && isKey(head.digestKey) && Array.isArray(head.tree);

/** Why a new epoch must begin before the next record; null while the present one goes on. */
function rotation(head: ChainHead | null, began: boolean, wanted: Wanted): string | null {
  if (!head) return began ? 'recovered' : 'first';
  if (head.readers.join() !== wanted.readers.join()) return 'readers-changed';
  if (head.session !== wanted.session) return 'start';
  if (wanted.now - head.started >= EPOCH_LIFE) return 'day';
  return head.seq >= wanted.limit ? 'full' : null;
}

/** Sealing is asynchronous and so happens before the transaction. */
async function prepare({ random }: AuditLogDeps, { readers, session }: Wanted): Promise<NewEpoch> {
  const state = random(STATE_BYTES);
  const [id, signKey] = [bytesToHex(random(16)), random(STATE_BYTES)];
  return { id, state, signKey, readers, session, sealed: await sealTo(readers, state) };
}

export function createAuditLog(deps: AuditLogDeps): AuditLog {
  const { db, epochRecords = EPOCH_RECORDS, patience = PATIENCE } = deps;

  /** @param lost the head does not fit what is written: it is given up */
  const headOf = async (lost: boolean) => {
    const stored = await db.head.get('head');
    return stored && !lost && isWhole(stored) ? stored : null;
  };

  const write = async (event: AuditEvent, lost = false): Promise<Appended> => {
    const [readers, session] = await Promise.all([
      deps.readers ? deps.readers() : localRecipient(db).then((local) => [local]),
      deps.session?.() ?? '',
    ]);
    const wanted: Wanted = { readers, session, now: deps.clock(), limit: epochRecords };
    let fresh: NewEpoch | null = null;
    for (;;) {
      if (rotation(await headOf(lost), true, wanted)) fresh ??= await prepare(deps, wanted);
      const tables = [db.epochs, db.records, db.packs, db.anchors, db.head];
      const done = await db.transaction('rw', tables, async () => {
        let head = await headOf(lost);
        const reason = rotation(head, head !== null || (await db.epochs.count()) > 0, wanted);
        // The epoch filled while we looked: seal a new one and come again.
        if (reason && !fresh) return null;
        if (reason && fresh) head = await startEpoch(deps, head, fresh, reason);
        if (!head) return null;
        const { epoch, seq } = head;
        const after = await writeRecord(deps, head, event);
        await db.head.put(after);
        return { epoch, seq, hash: after.prev, rotated: reason !== null };
      });
      if (done) return done;
    }
  };

  /** A head that lags behind what is written would fail at every append: the log goes on in an epoch of its own. */
  const writeOrRecover = (event: AuditEvent): Promise<Appended> =>
    write(event).catch((cause: unknown) => {
      if (wasWrittenBefore(cause)) return write(event, true);
      throw cause;
    });

  return {
    append: async (event, signal) => {
      const parsed = auditEvent.safeParse(event);
      if (!parsed.success)
        throw new DraftguardError('audit-event', 'This event is not one that the audit log may record.');
      try {
        signal?.throwIfAborted();
        return await inTime(writeOrRecover(parsed.data), patience, signal);
      } catch (cause) {
        throw unavailable(cause);
      }
    },
    sign: async (manifest, epoch) => {
      const head = await db.head.get('head');
      // Only for what this log has said itself.
      const known = await anchorsOf(db, epoch)
        .filter(({ link }) => link === manifest.head)
        .count();
      if (head?.epoch !== epoch || known === 0)
        throw new DraftguardError('log-moved-on', 'The log went on while it was exported; export it again.');
      return sign('end', endBody(manifest), head.signKey);
    },
  };
}

/** Ends the waiting when the time is up or the signal says so. */
async function inTime<T>(work: Promise<T>, time: number, signal: AbortSignal | undefined): Promise<T> {
  const over = new AbortController();
  const late = setTimeout(() => over.abort(new DOMException('No answer in time.', 'TimeoutError')), time);
  const ends = signal ? AbortSignal.any([signal, over.signal]) : over.signal;
  const ended = new Promise<never>((_resolve, reject) => {
    ends.addEventListener('abort', () => reject(ends.reason), { once: true });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    clearTimeout(late);
  }
}
