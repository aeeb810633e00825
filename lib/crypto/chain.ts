/**
 * The sealed chain of the audit log. Record i is encrypted with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03)
 * under a key that the ratchet's state i gives; then the state moves forward and the old one is forgotten, so the
 * device cannot read back what it wrote. The ratchet is one block of ChaCha20 (RFC 8439) a step, half of it the key
 * and half the next state (Bernstein's fast key erasure): a million steps take 1.5 s where HKDF took 9. The hash of
 * each record covers its header, which names the previous hash, and the hash of its ciphertext: a purged payload
 * leaves a stub that still verifies. Everything here is synchronous, because it runs inside a database transaction.
 */
import { chacha20, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { createByteText } from './byte-text';
import { hashBytes } from './hash';

/** What is in clear of a record, and bound to its payload as additional data. */
export interface RecordHeader {
  v: 1;
  /** Id of the epoch, hex. */
  epoch: string;
  /** Place in the epoch, from 0. */
  seq: number;
  /** ms since the Unix epoch, by the device's clock, as coarse as the log chooses. */
  time: number;
  /** What retention goes by, since it cannot read. */
  class: string;
  /** Hash of the record before, hex; of the first record of an epoch, the hash of the epoch's header. */
  prev: string;
}

export interface SealedRecord extends RecordHeader {
  /** 24 bytes, hex. */
  nonce: string;
  /** Ciphertext with its tag, hex; null when retention has purged it. */
  box: string | null;
  /** SHA-256 of the ciphertext's bytes, hex; stays when the ciphertext is purged. */
  boxHash: string;
  /** SHA-256 of the canonical header, nonce and boxHash, hex. */
  hash: string;
}

export const STATE_BYTES = 32;
export const NONCE_BYTES = 24;

const BLOCK = new Uint8Array(64);
/** Each state makes one block only. */
const NO_NONCE = new Uint8Array(12);

/** One step of the ratchet into 64 bytes: the one-time key of the record at this state, then the state after it. */
export const ratchetInto = (state: Uint8Array, block: Uint8Array): Uint8Array =>
  chacha20(state, NO_NONCE, BLOCK, block);

/** One step of the ratchet. There is no way back. */
export function ratchet(state: Uint8Array): { key: Uint8Array; next: Uint8Array } {
  const block = ratchetInto(state, new Uint8Array(2 * STATE_BYTES));
  return { key: block.slice(0, STATE_BYTES), next: block.slice(STATE_BYTES) };
}

/** Whether JSON.stringify gives the canonical form: plain data whose keys stand in order, as what we wrote does. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || 'toJSON' in value) return false;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | null = null;
  for (const [key, inner] of Object.entries(value)) {
    if ((before !== null && key < before) || !isInOrder(inner)) return false;
    before = key;
  }
  return true;
}

/** RFC 8785 JSON; ordering what is in order already would take most of the time of an export. */
export const canonicalText = (value: unknown): string =>
  isInOrder(value) ? JSON.stringify(value) : (canonicalize(value) ?? 'null');
export const canonicalBytes = (value: unknown): Uint8Array => utf8ToBytes(canonicalText(value));
/** SHA-256 of the canonical JSON, hex. */
export const hashOf = (value: unknown): string => bytesToHex(hashBytes(canonicalBytes(value)));

const header = createByteText();
const link = createByteText();

/**
 * The canonical JSON of a header: its keys in order, as every number here is whole. Spelled out, as logs are long.
 * Gone with the next call.
 */
export function headerBytes(record: RecordHeader | BinaryRecord): Uint8Array {
  const { v, epoch, seq, time, class: kept } = record;
  return header
    .clear()
    .text(`{"class":${JSON.stringify(kept)},"epoch":"${epoch}","prev":"`)
    .hex('bytes' in record ? record.bytes().prev : record.prev)
    .text(`","seq":${seq},"time":${time},"v":${v}}`)
    .view();
}

/** What the next record names: the hash of the canonical JSON of the header with nonce and boxHash. */
export function recordHash(record: Omit<SealedRecord, 'hash' | 'box'> | BinaryRecord): Uint8Array {
  const { v, epoch, seq, time, class: kept } = record;
  const { nonce, prev, boxHash } = 'bytes' in record ? record.bytes() : record;
  link.clear().text('{"boxHash":"').hex(boxHash);
  link.text(`","class":${JSON.stringify(kept)},"epoch":"${epoch}","nonce":"`).hex(nonce);
  link.text('","prev":"').hex(prev).text(`","seq":${seq},"time":${time},"v":${v}}`);
  return hashBytes(link.view());
}

/** What of a sealed record is bytes. */
export interface SealedBytes {
  nonce: Uint8Array;
  /** null when it is purged. */
  box: Uint8Array | null;
}

/** A record that lies in bytes and makes hex of them only when asked: turning a million boxes into hex and back takes
 * longer than opening them. No record is changed once it is made. */
export interface BinaryRecord extends SealedRecord {
  bytes(): SealedBytes & { prev: Uint8Array; boxHash: Uint8Array; hash: Uint8Array };
}

/** @throws when the record's hex is damaged */
export const sealedBytes = (record: SealedRecord | BinaryRecord): SealedBytes =>
  'bytes' in record
    ? record.bytes()
    : {
        nonce: hexToBytes(record.nonce),
        box: record.box === null ? null : hexToBytes(record.box),
      };

/** @throws when the record's hex is damaged */
export const linkBytes = (record: SealedRecord | BinaryRecord): { boxHash: Uint8Array; hash: Uint8Array } =>
  'bytes' in record ? record.bytes() : { boxHash: hexToBytes(record.boxHash), hash: hexToBytes(record.hash) };

/** What stays of a record when its payload is purged. */
export const stubOf = ({ v, epoch, seq, time, class: kept, prev, nonce, boxHash, hash }: SealedRecord) => ({
  v,
  epoch,
  seq,
  time,
  class: kept,
  prev,
  nonce,
  box: null,
  boxHash,
  hash,
});

/** Seals one payload with the key of its place; the caller stores the ratchet's next state in the same transaction. */
export function sealRecord(
  key: Uint8Array,
  header: RecordHeader,
  payload: Uint8Array,
  nonce: Uint8Array,
): SealedRecord {
  const box = xchacha20poly1305(key, nonce, headerBytes(header)).encrypt(payload);
  const sealed = { ...header, nonce: bytesToHex(nonce), boxHash: bytesToHex(hashBytes(box)) };
  return { ...sealed, box: bytesToHex(box), hash: bytesToHex(recordHash(sealed)) };
}
