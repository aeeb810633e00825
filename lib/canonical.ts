/**
 * The canonical form of a draft (see digest.ts). Kept apart from the hash so that the content script can tell
 * "the same message as the one that was cleared" without carrying a hash function.
 */
import type { Draft } from './draft';

const INVISIBLE = /[\s\p{Cf}\p{Cc}]+/gu;

const bare = (text: string) => text.normalize('NFC').replace(INVISIBLE, '');

/** One string per message: equal strings mean that the same things would leave for the same people. */
export function canonicalDraft(draft: Draft): string {
  const recipients = draft.recipients.map((r) => `${r.field}:${r.address || bare(r.name)}`).sort();
  const attachments = draft.attachments
    .map(({ name, content }) => [bare(name), ...(content?.hashes ?? [])].join(':'))
    .sort();
  return JSON.stringify([recipients, bare(draft.subject), bare(draft.body), attachments]);
}
