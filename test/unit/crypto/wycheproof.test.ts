/** The primitives against vectors that were made to break implementations, Project Wycheproof's (see the file's source). */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { openBox } from '../../../lib/crypto/open';
import vectors from './wycheproof.json' with { type: 'json' };

type Aead = [id: number, key: string, nonce: string, aad: string, text: string, box: string, valid: boolean];
type Signature = [id: number, key: string, text: string, signature: string, valid: boolean];
type Mac = [id: number, key: string, text: string, tag: string, valid: boolean];

describe('XChaCha20-Poly1305', () => {
  const open = (key: string, nonce: string, aad: string, box: string) => {
    try {
      return bytesToHex(
        xchacha20poly1305(hexToBytes(key), hexToBytes(nonce), hexToBytes(aad)).decrypt(hexToBytes(box)),
      );
    } catch {
      return null;
    }
  };

  /** As the log is read: not the library's call, but its parts. */
  const read = (...hex: [key: string, nonce: string, aad: string, box: string]) => {
    const [key, nonce, aad, box] = hex.map(hexToBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const payload = openBox(key, nonce, aad, box);
    return payload && bytesToHex(payload);
  };

  it(`${vectors.xchacha20Poly1305.length} vectors`, () => {
    for (const [id, key, nonce, aad, text, box, valid] of vectors.xchacha20Poly1305 as Aead[])
      for (const opened of [open(key, nonce, aad, box), read(key, nonce, aad, box)])
        expect(opened, `tcId ${id}`).toBe(valid ? text : null);
  });
});

describe('Ed25519', () => {
  const isGood = (key: string, text: string, signature: string) => {
    try {
      return ed25519.verify(hexToBytes(signature), hexToBytes(text), hexToBytes(key), { zip215: false });
    } catch {
      return false;
    }
  };

  it(`${vectors.ed25519.length} vectors`, () => {
    for (const [id, key, text, signature, valid] of vectors.ed25519 as Signature[])
      expect(isGood(key, text, signature), `tcId ${id}`).toBe(valid);
  });
});

describe('HMAC-SHA-256', () => {
  it(`${vectors.hmacSha256.length} vectors`, () => {
    for (const [id, key, text, tag, valid] of vectors.hmacSha256 as Mac[])
      expect(bytesToHex(hmac(sha256, hexToBytes(key), hexToBytes(text))) === tag, `tcId ${id}`).toBe(valid);
  });
});
