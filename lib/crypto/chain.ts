/**
 * The sealed chain of the audit log. Record i is encrypted with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03)
 * under a key derived from the ratchet's state i; then the state moves forward (HKDF-SHA-256, RFC 5869) and the
 * old one is forgotten, so the device cannot read back what it wrote. The hash of each record covers its header,
 * which names the previous hash, and the hash of its ciphertext: a purged payload leaves a stub that still
 * verifies. Everything here is synchronous, because it runs inside a database transaction.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

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

const RECORD = utf8ToBytes('draftguard/record');
const RATCHET = utf8ToBytes('draftguard/ratchet');
export const STATE_BYTES = 32;
export const NONCE_BYTES = 24;

/** The one-time key of the record at this state; 32 bytes. */
export const recordKey = (state: Uint8Array): Uint8Array => hkdf(sha256, state, undefined, RECORD, 32);
/** The state of the record after; there is no way back. */
export const nextState = (state: Uint8Array): Uint8Array =>
  hkdf(sha256, state, undefined, RATCHET, STATE_BYTES);

/** RFC 8785 JSON. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? 'null';
export const canonicalBytes = (value: unknown): Uint8Array => utf8ToBytes(canonicalText(value));
/** SHA-256 of the canonical JSON, hex. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(canonicalBytes(value)));

export function headerOf(record: RecordHeader): RecordHeader {
  const { v, epoch, seq, time, class: kept, prev } = record;
  return { v, epoch, seq, time, class: kept, prev };
}

/** The hash that the next record names. */
export function recordHash(record: Omit<SealedRecord, 'hash' | 'box'>): string {
  return hashOf({ ...headerOf(record), nonce: record.nonce, boxHash: record.boxHash });
}

/** SHA-256 of a ciphertext in hex, hex. */
export const boxHash = (box: string): string => bytesToHex(sha256(hexToBytes(box)));

/** Seals one payload with the ratchet's state; the caller stores `nextState(state)` in the same transaction. */
export function sealRecord(
  state: Uint8Array,
  header: RecordHeader,
  payload: Uint8Array,
  nonce: Uint8Array,
): SealedRecord {
  const cipher = xchacha20poly1305(recordKey(state), nonce, canonicalBytes(headerOf(header)));
  const box = cipher.encrypt(payload);
  const sealed = { ...headerOf(header), nonce: bytesToHex(nonce), boxHash: bytesToHex(sha256(box)) };
  return { ...sealed, box: bytesToHex(box), hash: recordHash(sealed) };
}
