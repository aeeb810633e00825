/**
 * What an approval is bound to. Recipients, subject, body, attachment names and the hashes of
 * the files that are known, in one canonical string; all
 * white space and invisible characters are dropped from the texts, because an editor's serialisation changes
 * them (nbsp, line ends, cursor marks) while nothing that a reader sees has changed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalDraft } from './canonical';
import type { Draft } from './draft';

/** SHA-256 of the canonical draft, hex. */
export function draftDigest(draft: Draft): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalDraft(draft))));
}
