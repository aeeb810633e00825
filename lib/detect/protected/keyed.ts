/** The hashes of one file of protected data, under the file's own key. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Strong } from './table';

export interface Keyed {
  /** The first 64 bits of HMAC-SHA-256 (RFC 2104) of what an entry is, prefixed by its kind. */
  strong(entry: string): Strong;
  /** Where quick hashes start: they only save time, so that 32 bits and no more than a secret start will do. */
  seed: number;
}

/** @param key 64 hex digits */
export function createKeyed(key: string): Keyed {
  const keyed = hmac.create(sha256, hexToBytes(key));
  const strong = (entry: string): Strong => {
    const bytes = keyed.clone().update(utf8ToBytes(entry)).digest();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return [view.getUint32(0), view.getUint32(4)];
  };
  return { strong, seed: strong('quick hash')[0] };
}
