/**
 * Whether a log is whole: nothing changed, taken out, put in or moved. Pure; one pass, constant memory. Without
 * keys it checks the hash chain, the tree heads and the signatures; with them (a reader's seeds, or the keys that an
 * export discloses) also that each payload was written under the ratchet, which nobody could do after the fact.
 */
import { equalBytes } from '@noble/ciphers/utils.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type Anchor, isAnchorSigned } from '../crypto/anchor';
import { linkBytes, recordHash, type SealedRecord, sealedBytes } from '../crypto/chain';
import { hashBytes } from '../crypto/hash';
import { type Frontier, grow, rootOf } from '../crypto/merkle';
import { type KeyWalk, keyWalk, openRecord } from '../crypto/open';
import { type EpochHeader, epochHash, isEpochSigned } from './epoch';
import { isAnchored } from './event';
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
  anchors: number;
  /** Records whose payload retention has erased. */
  purged: number;
  /** Records whose payload was decrypted and found genuine. */
  opened: number;
  /** Records that show what they hold. */
  disclosed: number;
  /** Hash of the last link; '' for an empty log. Whoever keeps it can prove later that nothing before it changed. */
  head: string;
  /** Ed25519 key of the first epoch, hex: names the device. */
  device: string;
  /** Ed25519 key of the last epoch, hex. */
  signer: string;
  /** Whether the last epoch is closed. */
  closed: boolean;
  /** The first hundred. */
  problems: ChainProblem[];
}

/** Gives the seed of an epoch, or null when nobody here can open it. */
export type SeedOf = (epoch: string) => Uint8Array | null;

const MAX_PROBLEMS = 100;

export const CHAIN_SAYS = {
  start: 'The log does not begin at its beginning: earlier epochs are missing.',
  'epoch-link': 'This epoch does not follow the record before it: something was taken out, changed or moved.',
  'epoch-open': 'The epoch before was never closed: its last records are missing.',
  'epoch-twice': 'This epoch appears twice.',
  'epoch-sig': 'The header of this epoch was changed: its signature does not fit.',
  'epoch-recovered':
    'The device had lost its keys here (its database was damaged, put back or replaced) and went on with new ones; nothing proves that it is the same device.',
  'no-epoch': 'This record belongs to no epoch that stands before it.',
  sequence: 'Records are missing, doubled or moved here.',
  link: 'This record does not follow the one before it: something was taken out, changed or moved.',
  hash: 'This record was changed: its hash does not fit.',
  payload: 'The payload of this record was changed.',
  seal: 'The payload was not written under the key of this place: it was changed or forged.',
  key: 'The key given for this record is not the key of this place.',
  event: 'The event shown for this record is not the one that was sealed.',
  'after-end': 'This record comes after its epoch was closed.',
  anchor: 'This anchor does not fit the records before it: they, or it, were changed, taken out or moved.',
  'anchor-sig': 'This anchor was changed: its signature does not fit.',
  'anchor-missing': 'The signed anchor that belongs here is missing.',
} as const;

export type ProblemCode = keyof typeof CHAIN_SAYS;

/** Where a part of a log begins, for who verifies it in parts; the parts are joined by `head` and `signer`. */
export interface VerifyStart {
  /** Hash of the link before. */
  head: string;
  /** Signer of the epoch before, hex. */
  signer: string;
}

export interface Verifier {
  epoch(header: EpochHeader): void;
  record(record: ExportedRecord): void;
  anchor(anchor: Anchor): void;
  report(): VerifyReport;
}

/** Takes the links in the order in which they stand; after a problem it goes on from what it found. */
export function createVerifier(seedOf: SeedOf = () => null, start?: VerifyStart): Verifier {
  const problems: ChainProblem[] = [];
  const known = new Set<string>();
  const counts = { records: 0, epochs: 0, anchors: 0, purged: 0, opened: 0, disclosed: 0 };
  let ok = true;
  let head = start?.head ?? '';
  let signer = start?.signer ?? '';
  let device = signer;
  let current = '';
  let nextSeq = 0;
  let closed = true;
  /** Of the current epoch. */
  let tree: Frontier = [];
  let size = 0;
  let owed = false;
  let keys: KeyWalk | null = null;

  const say = (code: ProblemCode, epoch: string, seq: number | null) => {
    ok = false;
    if (problems.length < MAX_PROBLEMS) problems.push({ epoch, seq, code, message: CHAIN_SAYS[code] });
  };

  /** A record whose class has an anchor must be followed by it. */
  const settle = () => {
    if (owed) say('anchor-missing', current, nextSeq - 1);
    owed = false;
  };

  const open = (record: ExportedRecord, isPurged: boolean, say: (code: ProblemCode) => void) => {
    const shows = record.event !== undefined || record.key !== undefined;
    if (record.event !== undefined) counts.disclosed++;
    // What is shown of a purged record can be checked by nobody.
    if (isPurged) return shows ? say('event') : undefined;
    const own = keys?.at(record.seq) ?? null;
    if (own && record.key !== undefined && record.key !== bytesToHex(own)) say('key');
    const key = own ?? (record.key === undefined ? null : hexToBytes(record.key));
    if (!key) return record.event === undefined ? undefined : say('event');
    const payload = openRecord(key, record);
    if (!payload) return say('seal');
    counts.opened++;
    // A key without its event would show what the line does not say.
    if (record.key !== undefined && record.event === undefined) return say('event');
    if (record.event !== undefined && !equalBytes(encodeEvent(record.event), payload)) say('event');
  };

  return {
    epoch: (header) => {
      const { epoch } = header;
      const first = signer === '';
      settle();
      if (first && header.prev !== '') say('start', epoch, null);
      else if (header.prev !== head) say('epoch-link', epoch, null);
      if (!closed) say('epoch-open', epoch, null);
      if (known.has(epoch)) say('epoch-twice', epoch, null);
      if (!isEpochSigned(header, first ? header.signer : signer))
        say(isEpochSigned(header, header.signer) ? 'epoch-recovered' : 'epoch-sig', epoch, null);
      known.add(epoch);
      counts.epochs++;
      const seed = seedOf(epoch);
      keys = seed && keyWalk(seed);
      head = epochHash(header);
      signer = header.signer;
      device ||= signer;
      current = epoch;
      nextSeq = 0;
      tree = [];
      size = 0;
      closed = false;
    },
    record: (record) => {
      const { epoch, seq } = record;
      const here = (code: ProblemCode) => say(code, epoch, seq);
      counts.records++;
      settle();
      if (epoch !== current) here('no-epoch');
      else if (closed) here('after-end');
      if (seq !== nextSeq) here('sequence');
      if (record.prev !== head) here('link');
      const { hash, boxHash } = linksOf(record);
      if (!equalBytes(recordHash(record), hash)) here('hash');
      const box = bytesIn(record);
      if (box === null) counts.purged++;
      else if (!equalBytes(hashBytes(box), boxHash)) here('payload');
      if (epoch === current) open(record, box === null, here);
      head = record.hash;
      tree = grow(tree, size, hash);
      size++;
      nextSeq = seq + 1;
      owed = isAnchored(record.class);
      if (record.class === 'end') closed = true;
    },
    anchor: (anchor) => {
      const { epoch } = anchor;
      counts.anchors++;
      const root = bytesToHex(rootOf(tree));
      const fits = epoch === current && anchor.size === size && anchor.link === head && anchor.root === root;
      if (!fits || !owed) say('anchor', epoch, anchor.size - 1);
      if (!isAnchorSigned(anchor, signer)) say('anchor-sig', epoch, anchor.size - 1);
      owed = false;
    },
    report: () => {
      settle();
      return { ok, ...counts, head, device, signer, closed, problems: [...problems] };
    },
  };
}

const NOTHING = { hash: new Uint8Array(0), boxHash: new Uint8Array(0) };

/** A record of the database may hold anything. */
function linksOf(record: SealedRecord): ReturnType<typeof linkBytes> {
  try {
    return linkBytes(record);
  } catch {
    return NOTHING;
  }
}

function bytesIn(record: SealedRecord): Uint8Array | null {
  try {
    return sealedBytes(record).box;
  } catch {
    return new Uint8Array(0);
  }
}
