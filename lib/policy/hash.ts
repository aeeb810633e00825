/** The name of a policy's exact content: written into every verdict and audit event. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { DraftguardError } from '../base/errors';
import type { Policy } from './schema';

/** SHA-256, hex, of the policy's canonical JSON (RFC 8785), so that key order and spacing do not matter. */
export function policyHash(policy: Policy): string {
  const canonical = canonicalize(policy);
  if (canonical === undefined)
    throw new DraftguardError('policy.not-json', 'The policy cannot be written as JSON.');
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
