/** The reader's side of the chain: payloads from the seed that was sealed to the reader. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, nextState, recordKey, type SealedRecord } from './chain';

/**
 * Decrypts one record.
 * @throws when the key is wrong or anything of the record was changed
 */
export function openRecord(state: Uint8Array, record: SealedRecord): Uint8Array | null {
  if (record.box === null) return null;
  const { v, epoch, seq, time, prev } = record;
  const aad = canonicalBytes({ v, epoch, seq, time, prev });
  return xchacha20poly1305(recordKey(state), hexToBytes(record.nonce), aad).decrypt(hexToBytes(record.box));
}

/** The ratchet's state at a place, from the state at an earlier one. */
export function stateAt(state: Uint8Array, steps: number): Uint8Array {
  let at = state;
  for (let i = 0; i < steps; i++) at = nextState(at);
  return at;
}
