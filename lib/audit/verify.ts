/**
 * Whether a log is whole: nothing changed, taken out, put in or moved. Pure; one pass, constant memory. Without
 * keys it checks the hash chain; with them (a reader's seeds, or the keys that an export discloses) also that each
 * payload was written under the ratchet, which nobody could do after the fact.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { boxHash, recordHash, recordKey, type SealedRecord } from '../crypto/chain';
import { advance, openRecord } from '../crypto/open';
import { type EpochHeader, epochHash } from './epoch';
import { encodeEvent } from './payload';

/** A record as an export carries it: `key` opens this one payload and no other, `event` is what it holds. */
export interface ExportedRecord extends SealedRecord {
  key?: string | undefined;
  event?: unknown;
}

export interface ChainProblem {
  epoch: string;
  seq: number | null;
  code: string;
  message: string;
}

export interface VerifyReport {
  ok: boolean;
  records: number;
  epochs: number;
  /** Records whose payload retention has erased. */
  purged: number;
  /** Records whose payload was decrypted and found genuine. */
  opened: number;
  /** Hash of the last link; '' for an empty log. Whoever keeps it can prove later that nothing before it changed. */
  head: string;
  /** The first hundred. */
  problems: ChainProblem[];
}

/** Gives the seed of an epoch, or null when nobody here can open it. */
export type SeedOf = (epoch: string) => Uint8Array | null;

const MAX_PROBLEMS = 100;
/** Far more than any epoch has; keeps a forged number from stalling the ratchet. */
const MAX_STEPS = 1_000_000;

const SAYS = {
  start: 'The log does not begin at its beginning: earlier epochs are missing.',
  'epoch-link': 'This epoch does not follow the record before it: something was taken out, changed or moved.',
  'epoch-open': 'The epoch before was never closed: its last records are missing.',
  'epoch-twice': 'This epoch appears twice.',
  'no-epoch': 'This record belongs to no epoch that stands before it.',
  sequence: 'Records are missing, doubled or moved here.',
  link: 'This record does not follow the one before it: something was taken out, changed or moved.',
  hash: 'This record was changed: its hash does not fit.',
  payload: 'The payload of this record was changed.',
  seal: 'The payload was not written under the key of this place: it was changed or forged.',
  key: 'The key given for this record is not the key of this place.',
  event: 'The event shown for this record is not the one that was sealed.',
  'after-end': 'This record comes after its epoch was closed.',
} as const;

export type ProblemCode = keyof typeof SAYS;

export interface Verifier {
  epoch(header: EpochHeader): void;
  record(record: ExportedRecord): void;
  report(): VerifyReport;
}

/** Takes the links in the order in which they stand; after a problem it goes on from what it found. */
export function createVerifier(seedOf: SeedOf = () => null): Verifier {
  const problems: ChainProblem[] = [];
  const known = new Set<string>();
  const counts = { records: 0, epochs: 0, purged: 0, opened: 0 };
  let ok = true;
  let head = '';
  let current = '';
  let nextSeq = 0;
  let closed = true;
  /** The ratchet of the current epoch, where it can be opened. */
  let ratchet: { seq: number; state: Uint8Array } | null = null;

  const say = (code: ProblemCode, epoch: string, seq: number | null) => {
    ok = false;
    if (problems.length < MAX_PROBLEMS) problems.push({ epoch, seq, code, message: SAYS[code] });
  };

  const keyAt = (seq: number): Uint8Array | null => {
    if (!ratchet || seq < ratchet.seq || seq - ratchet.seq > MAX_STEPS) return null;
    ratchet = { seq, state: advance(ratchet.state, seq - ratchet.seq) };
    return recordKey(ratchet.state);
  };

  const open = (record: ExportedRecord, say: (code: ProblemCode) => void) => {
    const shows = record.event !== undefined || record.key !== undefined;
    // What is shown of a purged record can be checked by nobody.
    if (record.box === null) return shows ? say('event') : undefined;
    const own = keyAt(record.seq);
    if (own && record.key !== undefined && record.key !== bytesToHex(own)) say('key');
    const key = own ?? (record.key === undefined ? null : hexToBytes(record.key));
    if (!key) return record.event === undefined ? undefined : say('event');
    const payload = openRecord(key, record);
    if (!payload) return say('seal');
    counts.opened++;
    if (record.event !== undefined && bytesToHex(encodeEvent(record.event)) !== bytesToHex(payload))
      say('event');
  };

  return {
    epoch: (header) => {
      const { epoch } = header;
      if (counts.epochs === 0 && header.prev !== '') say('start', epoch, null);
      else if (header.prev !== head) say('epoch-link', epoch, null);
      if (!closed) say('epoch-open', epoch, null);
      if (known.has(epoch)) say('epoch-twice', epoch, null);
      known.add(epoch);
      counts.epochs++;
      const seed = seedOf(epoch);
      ratchet = seed && { seq: 0, state: seed };
      head = epochHash(header);
      current = epoch;
      nextSeq = 0;
      closed = false;
    },
    record: (record) => {
      const { epoch, seq } = record;
      const here = (code: ProblemCode) => say(code, epoch, seq);
      counts.records++;
      if (epoch !== current) here('no-epoch');
      else if (closed) here('after-end');
      if (seq !== nextSeq) here('sequence');
      if (record.prev !== head) here('link');
      if (recordHash(record) !== record.hash) here('hash');
      if (record.box === null) counts.purged++;
      else if (boxHash(record.box) !== record.boxHash) here('payload');
      if (epoch === current) open(record, here);
      head = record.hash;
      nextSeq = seq + 1;
      if (record.class === 'end') closed = true;
    },
    report: () => ({ ok, ...counts, head, problems: [...problems] }),
  };
}

/** Verifies a whole log, given in the order in which it stands. `seeds`: epoch id to seed, for what can be opened. */
export function verifyChain(
  records: readonly ExportedRecord[],
  epochs: readonly EpochHeader[],
  seeds: ReadonlyMap<string, Uint8Array> = new Map(),
): VerifyReport {
  const verifier = createVerifier((epoch) => seeds.get(epoch) ?? null);
  const waiting = [...epochs];
  let current = '';
  for (const record of records) {
    const next = waiting[0];
    if (record.epoch !== current && next?.epoch === record.epoch) {
      waiting.shift();
      verifier.epoch(next);
      current = next.epoch;
    }
    verifier.record(record);
  }
  for (const epoch of waiting) verifier.epoch(epoch);
  return verifier.report();
}
