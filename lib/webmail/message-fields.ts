/**
 * A message in pieces. A send may carry only what changed since the last save; the rest comes from what earlier
 * saves said, then from the open compose window. What nobody knows makes the send unreadable, never empty.
 */
import { canonicalDraft } from '../canonical';
import { type Attachment, type Draft, RECIPIENT_FIELDS, type Recipient, type Webmail } from '../draft';
import type { Known } from './adapter';

/** A key that is absent was not said; an empty value was. */
export interface MessageFields {
  /** Of the account that writes. */
  account?: string;
  subject?: string;
  body?: string;
  to?: Recipient[];
  cc?: Recipient[];
  bcc?: Recipient[];
  attachments?: Attachment[];
}

/** The draft of an open compose window and the id it is saved under ('' when the page does not show it). */
export interface OpenDraft {
  id: string;
  draft: Draft;
}

/** Several messages in one request are judged as one: all recipients, all texts. */
export function mergeDrafts(webmail: Webmail, drafts: Draft[]): Draft {
  const accounts = new Set(drafts.map(({ account }) => account));
  return {
    webmail,
    account: accounts.size === 1 ? drafts[0]?.account : undefined,
    recipients: drafts.flatMap((draft) => draft.recipients),
    subject: drafts.map((draft) => draft.subject).join('\n'),
    body: drafts.map((draft) => draft.body).join('\n'),
    attachments: drafts.flatMap((draft) => draft.attachments),
  };
}

function fieldsOf(draft: Draft): MessageFields {
  const { account, subject, body, attachments, recipients } = draft;
  const lists = RECIPIENT_FIELDS.map((field) => [field, recipients.filter((r) => r.field === field)]);
  return { ...(account && { account }), subject, body, attachments, ...Object.fromEntries(lists) };
}

/**
 * The open compose window of this id, else those that agree with the known texts of the message, else all of them
 * together: which one is being sent is then not known.
 */
function openFields(webmail: Webmail, id: string, known: MessageFields, open: OpenDraft[]): MessageFields {
  const own = open.filter((one) => id !== '' && one.id === id);
  const alike = own.length > 0 ? own : open.filter(({ draft }) => agrees(draft, known));
  const drafts = (alike.length > 0 ? alike : open).map((one) => one.draft);
  return drafts.length > 0 ? fieldsOf(mergeDrafts(webmail, drafts)) : {};
}

/** Recipients are left out: a window may show their names alone. */
function agrees(draft: Draft, { subject = draft.subject, body = draft.body }: MessageFields): boolean {
  return canonicalDraft({ ...draft, subject, body }) === canonicalDraft(draft);
}

const PARTS = ['account', 'subject', 'body', ...RECIPIENT_FIELDS, 'attachments'] as const;

/**
 * The whole message of a send that has said this, or null when a text or a list of recipients is known nowhere; the
 * page is read only for what is missing.
 */
export function completeMessage(
  webmail: Webmail,
  said: MessageFields,
  id: string,
  about: Known,
): Draft | null {
  const earlier = about.saved(id);
  const known = { ...earlier, ...said };
  const isWhole = PARTS.every((part) => known[part] !== undefined);
  const page = isWhole ? {} : openFields(webmail, id, known, about.open);
  const { account, subject, body, to, cc, bcc } = { ...page, ...known };
  if (subject === undefined || body === undefined || !to || !cc || !bcc) return null;
  // A file is attached without a save: the page knows better than an earlier save does.
  const attachments = said.attachments ?? page.attachments ?? earlier?.attachments ?? [];
  return { webmail, account, recipients: [...to, ...cc, ...bcc], subject, body, attachments };
}
