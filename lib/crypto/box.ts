/** Sealed boxes (XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03). */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export type Random = (length: number) => Uint8Array;

export interface Box {
  /** @param place binds the box to where it is stored */
  seal(place: string, plain: Uint8Array): Uint8Array<ArrayBuffer>;
  /** @throws if the box was changed or stands elsewhere */
  open(place: string, sealed: Uint8Array): Uint8Array;
}

const NONCE = 24;

/** @param secret 32 bytes */
export function createBox(secret: Uint8Array, random: Random): Box {
  const key = Uint8Array.from(secret);
  return {
    seal(place, plain) {
      const nonce = random(NONCE);
      const box = xchacha20poly1305(key, nonce, utf8ToBytes(place)).encrypt(plain);
      return concatBytes(nonce, box) as Uint8Array<ArrayBuffer>;
    },
    open: (place, sealed) =>
      xchacha20poly1305(key, sealed.subarray(0, NONCE), utf8ToBytes(place)).decrypt(sealed.subarray(NONCE)),
  };
}

export const sealJson = (box: Box, place: string, value: unknown): Uint8Array<ArrayBuffer> =>
  box.seal(place, utf8ToBytes(JSON.stringify(value)));

export const openJson = (box: Box, place: string, sealed: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(box.open(place, sealed)));
