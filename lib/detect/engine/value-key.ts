/** Keyed hashes of values: a device can tell "the same value again" and nobody can look a value up. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Category } from '../kit/finding';

const KEY_BYTES = 8;

/**
 * HMAC-SHA-256 (RFC 2104) under the device's key, cut to 64 bits.
 * @param key at least 16 random bytes, kept on the device
 * @returns a function from a normalised value to 16 hex characters
 */
export function createKeyedHash(key: Uint8Array): (normalised: string) => string {
  const keyed = hmac.create(sha256, key);
  return (normalised) =>
    bytesToHex(keyed.clone().update(utf8ToBytes(normalised)).digest().subarray(0, KEY_BYTES));
}

/** The form of a value that is hashed: separators and case aside, save in secrets, where every character counts. */
export function comparable(value: string, category: Category): string {
  if (category === 'secret') return value.replace(/\s+/g, '');
  const lower = value.toLowerCase();
  return /\d.*\d.*\d/s.test(lower) && !lower.includes('@')
    ? lower.replace(/[^\p{L}\p{N}]+/gu, '')
    : lower.replace(/\s+/g, ' ').trim();
}
