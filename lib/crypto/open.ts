/** The reader's side of the chain: payloads from the seed that was sealed to the reader. */
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { equalBytes } from '@noble/ciphers/utils.js';
import { headerBytes, NONCE_BYTES, ratchetInto, type SealedRecord, STATE_BYTES, sealedBytes } from './chain';

const BLOCK = 64;
const TAG = 16;
/** "expand 32-byte k" as words (RFC 8439, section 2.3). */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
const padded = (length: number) => Math.ceil(length / TAG) * TAG;

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) of the library's own parts, with working memory that stays. A log has
 * a million small payloads, and the library's one call makes many small arrays for each (54 µs where this takes some 12):
 * here block 0, whose first half is the key of the tag, and the payload are one stream.
 */
function createOpener() {
  const key = new Uint8Array(STATE_BYTES);
  const nonce = new Uint8Array(NONCE_BYTES);
  const subkey = new Uint8Array(STATE_BYTES);
  const rest = new Uint8Array(12);
  const words = [key, nonce, subkey].map(({ buffer }) => new Uint32Array(buffer)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let stream = new Uint8Array(0);
  let plain = new Uint8Array(0);
  let tagged = new Uint8Array(0);

  /** @returns null when the tag does not fit */
  return (withKey: Uint8Array, withNonce: Uint8Array, header: Uint8Array, box: Uint8Array) => {
    const length = box.length - TAG;
    if (length < 0 || withKey.length !== key.length || withNonce.length !== nonce.length) return null;
    key.set(withKey);
    nonce.set(withNonce);
    hchacha(SIGMA, words[0], words[1].subarray(0, 4), words[2]);
    rest.set(nonce.subarray(16), 4);
    if (stream.length !== BLOCK + length) {
      stream = new Uint8Array(BLOCK + length);
      plain = new Uint8Array(BLOCK + length);
    }
    const sealed = box.subarray(0, length);
    stream.set(sealed, BLOCK);
    chacha20(subkey, rest, stream, plain);
    // AAD, ciphertext, each filled up to 16 bytes, and both lengths (RFC 8439, section 2.8).
    const [from, end] = [padded(header.length), padded(header.length) + padded(length)];
    if (tagged.length !== end + TAG) tagged = new Uint8Array(end + TAG);
    tagged.fill(0, header.length, from);
    tagged.fill(0, from + length);
    tagged.set(header);
    tagged.set(sealed, from);
    const lengths = new DataView(tagged.buffer);
    lengths.setUint32(end, header.length, true);
    lengths.setUint32(end + 8, length, true);
    if (!equalBytes(poly1305(tagged, plain.subarray(0, 32)), box.subarray(length))) return null;
    return plain.slice(BLOCK);
  };
}

/** The payload of a box with its key (32 bytes), nonce (24 bytes) and additional data; null when the tag does not fit. */
export const openBox = createOpener();

/**
 * Decrypts one record with its own key.
 * @returns null when the payload is purged, when the key is another's or when anything of the record was changed
 */
export function openRecord(key: Uint8Array, record: SealedRecord): Uint8Array | null {
  try {
    const { nonce, box } = sealedBytes(record);
    return box && openBox(key, nonce, headerBytes(record), box);
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
  const state = Uint8Array.from(seed);
  const block = new Uint8Array(2 * STATE_BYTES);
  const [key, next] = [block.subarray(0, STATE_BYTES), block.subarray(STATE_BYTES)];
  let place = 0;
  ratchetInto(state, block);
  return {
    at: (seq) => {
      if (seq < place || seq - place > MAX_STEPS) return null;
      for (; place < seq; place++) {
        state.set(next);
        ratchetInto(state, block);
      }
      return key.slice();
    },
  };
}
