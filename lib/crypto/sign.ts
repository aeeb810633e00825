/** Signatures of the audit log: Ed25519 (RFC 8032), each over what is signed and what it is for. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes } from './chain';

/** What a signature is for, so that none can stand in another's place. */
export type Purpose = 'epoch' | 'anchor' | 'end';

/** "draftguard/" purpose, a line feed, then the canonical JSON. */
const message = (purpose: Purpose, value: object) =>
  concatBytes(utf8ToBytes(`draftguard/${purpose}\n`), canonicalBytes(value));

/** Hex. @param secret 32 bytes */
export const publicKey = (secret: Uint8Array): string => bytesToHex(ed25519.getPublicKey(secret));

/** Hex. @param secret 32 bytes */
export const sign = (purpose: Purpose, value: object, secret: Uint8Array): string =>
  bytesToHex(ed25519.sign(message(purpose, value), secret));

/** Whether a signature (hex) of a key (hex) is good, by the strict rules of RFC 8032. */
export function isSigned(purpose: Purpose, value: object, signature: string, key: string): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), message(purpose, value), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}
