/** Makes keys and signs policies; used by the command line only. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import { DraftguardError } from '../../base/errors';
import { type PolicyProblem, policyProblems } from '../problems';
import { payloadSchema, signedBytes } from './format';

export interface KeyPair {
  /** Hex. */
  secret: string;
  key: string;
}

export function makeKeyPair(): KeyPair {
  const { secretKey, publicKey } = ed25519.keygen();
  return { secret: bytesToHex(secretKey), key: bytesToHex(publicKey) };
}

/** Signs a payload as it is. */
export function signPayload(payload: string, keyId: string, secret: string): string {
  const signature = bytesToHex(ed25519.sign(signedBytes(payload), hexToBytes(secret)));
  return JSON.stringify({ draftguardPolicy: 1, keyId, payload, signature });
}

/** A payload that is none, with what is wrong with it. */
export class UnsignablePayload extends DraftguardError {
  constructor(readonly problems: readonly PolicyProblem[]) {
    super('bundle', 'This cannot be signed.');
  }
}

/** A bundle as text. @throws {UnsignablePayload} */
export function signBundle(payload: z.input<typeof payloadSchema>, secret: string): string {
  const parsed = payloadSchema.safeParse(payload, { reportInput: true });
  const text = parsed.success ? canonicalize(parsed.data) : undefined;
  if (text === undefined) throw new UnsignablePayload(policyProblems(parsed.error?.issues ?? []));
  return signPayload(text, payload.keyId, secret);
}
