/**
 * The canonical form of a draft (see digest.ts). Kept apart from the hash so that the content script can tell
 * "the same message as the one that was cleared" without carrying a hash function.
 */
import type { Draft } from './draft';
import { memo } from './memo';

const INVISIBLE = /[\s\p{Cf}\p{Cc}]+/gu;

/** The same body comes when it is scanned, when Send is pressed and when it leaves. */
const bare = memo((text: string) => text.normalize('NFC').replace(INVISIBLE, ''), 8);

/** One string per message: equal strings mean that the same things would leave for the same people. */
export function canonicalDraft(draft: Draft): string {
  const recipients = draft.recipients.map((r) => `${r.field}:${r.address || bare(r.name)}`).sort();
  const attachments = draft.attachments
    .map(({ name, content }) => [bare(name), ...(content?.hashes ?? [])].join(':'))
    .sort();
  return JSON.stringify([recipients, bare(draft.subject), bare(draft.body), attachments]);
}
