/** The reader's side of the chain: payloads from the seed that was sealed to the reader. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, headerOf, nextState, type SealedRecord } from './chain';

/**
 * Decrypts one record with its own key (`recordKey(state)`).
 * @returns null when the payload is purged, when the key is another's or when anything of the record was changed
 */
export function openRecord(key: Uint8Array, record: SealedRecord): Uint8Array | null {
  if (record.box === null) return null;
  try {
    const cipher = xchacha20poly1305(key, hexToBytes(record.nonce), canonicalBytes(headerOf(record)));
    return cipher.decrypt(hexToBytes(record.box));
  } catch {
    return null;
  }
}

/** The ratchet's state `steps` records after this one. */
export function advance(state: Uint8Array, steps: number): Uint8Array {
  let at = state;
  for (let i = 0; i < steps; i++) at = nextState(at);
  return at;
}
