/**
 * A message in pieces. A send may carry only what changed since the last save; the rest comes from what earlier saves said and
 * from the open compose window, together where they differ. What nobody knows makes the send unreadable, never empty.
 */
import { looseDraft, looseText, settledText } from '../mail/canonical';
import {
  type Attachment,
  type Draft,
  RECIPIENT_FIELDS,
  type Recipient,
  UNDRAWN,
  type Webmail,
} from '../mail/draft';

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

/** What a page knows beside the request: a send may leave out what an earlier save has carried. */
export interface Known {
  open: OpenDraft[];
  /** This document and those around it, in one of which a message that is sent again is shown. */
  related: readonly Document[];
  saved(id: string): MessageFields | undefined;
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

/** Recipients are left out: a window may show their names alone. */
function agrees(draft: Draft, { subject = draft.subject, body = draft.body }: MessageFields): boolean {
  return looseDraft({ ...draft, subject, body }) === looseDraft(draft);
}

/**
 * The compose windows that a message may be written in: that of its id; else those without another id that agree with the
 * known texts, or with the subject, or all of them.
 */
function windowsOf(id: string, known: MessageFields, open: readonly OpenDraft[]): OpenDraft[] {
  const nameless = open.filter((one) => id === '' || one.id === '');
  const choices = [
    open.filter((one) => id !== '' && one.id === id),
    nameless.filter(({ draft }) => agrees(draft, known)),
    nameless.filter(({ draft }) => draft.subject === known.subject),
    nameless,
  ];
  return choices.find((some) => some.length > 0) ?? [];
}

/** One person may be shown by name alone in the window, and with an address in a save. */
const isAmong = (one: Recipient, others: readonly Recipient[]) =>
  others.some((other) => (one.address ? other.address === one.address : other.name === one.name));

function bothLists(page: Recipient[] | undefined, saved: Recipient[] | undefined): Recipient[] | undefined {
  if (!page || !saved) return page ?? saved;
  const named = page.filter((one) => one.address !== '' || !isAmong(one, saved));
  return [...named, ...saved.filter((one) => !isAmong(one, named))];
}

/**
 * A save that differs by what is not seen is read as what is not seen: blanks make a term or a number, and an approval of what the
 * window shows is one of what was saved from it, as far as it covers what is found.
 */
function bothTexts(page: string | undefined, saved: string | undefined): string | undefined {
  if (page === undefined || saved === undefined) return page ?? saved;
  if (settledText(page) === settledText(saved)) return page;
  if (looseText(page) !== looseText(saved)) return `${page}\n${saved}`;
  return `${page}\n${UNDRAWN}${saved.replaceAll(UNDRAWN, ' ')}${UNDRAWN}`;
}

const PARTS = ['account', 'subject', 'body', ...RECIPIENT_FIELDS] as const;

/**
 * The whole message of a send that has said this, or null when a text or a list of recipients is known nowhere. What it has
 * not said is the union of the last save and the window: which of them the server sends is not known.
 */
export function completeMessage(
  webmail: Webmail,
  said: MessageFields,
  id: string,
  about: Known,
): Draft | null {
  const saved = about.saved(id) ?? {};
  const isWhole = [...PARTS, 'attachments' as const].every((part) => said[part] !== undefined);
  const page = isWhole ? {} : pageFields(webmail, id, { ...saved, ...said }, saved, about.open);
  const account = said.account ?? page.account ?? saved.account;
  const subject = said.subject ?? bothTexts(page.subject, saved.subject);
  const body = said.body ?? bothTexts(page.body, saved.body);
  const [to, cc, bcc] = RECIPIENT_FIELDS.map((field) => said[field] ?? bothLists(page[field], saved[field]));
  if (subject === undefined || body === undefined || !to || !cc || !bcc) return null;
  // A file is attached without a save: the page knows better than an earlier save does.
  const attachments = said.attachments ?? page.attachments ?? saved.attachments ?? [];
  return { webmail, account, recipients: [...to, ...cc, ...bcc], subject, body, attachments };
}

function pageFields(
  webmail: Webmail,
  id: string,
  known: MessageFields,
  saved: MessageFields,
  open: readonly OpenDraft[],
): MessageFields {
  const windows = windowsOf(id, known, open);
  // Windows that have other ids are asked only where no save has said anything.
  const asked = windows.length > 0 || saved.body !== undefined ? windows : open;
  return asked.length > 0
    ? fieldsOf(
        mergeDrafts(
          webmail,
          asked.map(({ draft }) => draft),
        ),
      )
    : {};
}
