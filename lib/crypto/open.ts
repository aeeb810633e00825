/** The reader's side of the chain: payloads from the seed that was sealed to the reader. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { headerBytes, ratchet, type SealedRecord, sealedBytes } from './chain';

/**
 * Decrypts one record with its own key.
 * @returns null when the payload is purged, when the key is another's or when anything of the record was changed
 */
export function openRecord(key: Uint8Array, record: SealedRecord): Uint8Array | null {
  try {
    const { nonce, box } = sealedBytes(record);
    return box && xchacha20poly1305(key, nonce, headerBytes(record)).decrypt(box);
  } catch {
    return null;
  }
}

/** Walks the ratchet of one epoch forward. */
export interface KeyWalk {
  /** The key of a place that is not before the last one asked for; null for one that is, or that no epoch has. */
  at(seq: number): Uint8Array | null;
}

/** Far more than any epoch has; keeps a forged number from stalling the ratchet. */
const MAX_STEPS = 1_000_000;

export function keyWalk(seed: Uint8Array): KeyWalk {
  let place = 0;
  let step = ratchet(seed);
  return {
    at: (seq) => {
      if (seq < place || seq - place > MAX_STEPS) return null;
      for (; place < seq; place++) step = ratchet(step.next);
      return step.key;
    },
  };
}
