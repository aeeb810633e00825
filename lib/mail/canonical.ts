/**
 * A draft as one string, in two forms. The exact one says that nothing has changed since a draft was scanned: it holds all
 * that a scan reads. The loose one is what an approval is bound to (see digest.ts). Kept apart from the hash so that the
 * content script need not carry one.
 */

import { memo } from '../base/memo';
import { type Draft, drawn } from './draft';

const INVISIBLE = /[\s\p{Cf}\p{Cc}]+/gu;
/** Spaces that editors put in place of each other; a line end is one character here, as in the text of a page. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_END = /\r\n?/g;
const END = /\s+$/;

/** The same body comes when it is scanned, when Send is pressed and when it leaves. */
export const settledText = memo(
  (text: string) => text.replace(LINE_END, '\n').replace(SPACES, ' ').replace(END, ''),
  8,
);
/** What a reader sees of a text, without white space. Addresses of pictures and marks of an editor are others once it leaves. */
export const looseText = memo((text: string) => drawn(text.normalize('NFC')).replace(INVISIBLE, ''), 8);

/**
 * The draft as it is scanned, marked and compared: an editor and its request may differ in what is made alike here, and in
 * nothing else. Offsets into a text of the page stay what they were: it has no '\r'.
 */
export function settled(draft: Draft): Draft {
  return { ...draft, subject: settledText(draft.subject), body: settledText(draft.body) };
}

/** One string per scanned draft: equal strings mean that a scan reads the same. Takes settled drafts. */
export function exactDraft({ account, recipients, subject, body, attachments }: Draft): string {
  const people = recipients.map(({ field, address, name }) =>
    JSON.stringify([field, address, name.toLowerCase() === address ? '' : name]),
  );
  const files = attachments.map(({ name, size, content }) => [name, size, content ?? null]);
  return JSON.stringify([account ?? null, people.sort(), subject, body, files]);
}

/**
 * One string per message, as a person would tell them apart: without white space and what is invisible, as an editor's
 * serialisation changes them. It says nothing of what a scan would find.
 */
export function looseDraft(draft: Draft): string {
  const recipients = draft.recipients.map((r) => `${r.field}:${r.address || looseText(r.name)}`).sort();
  const attachments = draft.attachments
    .map(({ name, content }) => [looseText(name), ...(content?.hashes ?? [])].join(':'))
    .sort();
  return JSON.stringify([recipients, looseText(draft.subject), looseText(draft.body), attachments]);
}
