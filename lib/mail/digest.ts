/**
 * What an approval and the log know a message by: recipients, subject, body, attachment names and the hashes of the files
 * that are known, in the loose form of ./canonical.ts. An approval also names what was shown (see cases/asked.ts), so
 * that what the loose form cannot tell apart is asked about when it is found.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { looseDraft } from './canonical';
import type { Draft } from './draft';

/** SHA-256 of the loose draft, hex. */
export function draftDigest(draft: Draft): string {
  return bytesToHex(sha256(utf8ToBytes(looseDraft(draft))));
}
