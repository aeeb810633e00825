/**
 * The one model of a mail that is being written. Adapters make it from the page or from a send request,
 * the command line from an .eml file; the engine, the policy and the digest read nothing else.
 */

import type { UnreadReason } from './unread';

export const WEBMAILS = ['gmail', 'outlook', 'roundcube'] as const;
export type Webmail = (typeof WEBMAILS)[number];

/** Ways in which Send is triggered, or a message leaves. */
export const ROUTES = ['click', 'key', 'form', 'xhr', 'fetch', 'beacon'] as const;
export type Route = (typeof ROUTES)[number];

export const RECIPIENT_FIELDS = ['to', 'cc', 'bcc'] as const;
export type RecipientField = (typeof RECIPIENT_FIELDS)[number];

export interface Recipient {
  field: RecipientField;
  /** Address in lower case; '' when the webmail shows only a name. */
  address: string;
  name: string;
}

export interface Attachment {
  name: string;
  /** Bytes; null when the webmail does not say. */
  size: number | null;
  /** A picture that the text shows, such as the logo of a signature. */
  inline?: true;
  /** What was read of it; joined in the background or by the command line, never in the page. */
  content?: AttachmentContent;
}

export interface AttachmentContent {
  /** SHA-256 (hex) of the file, sorted; several when several files of that name were attached in the page. */
  hashes: string[];
  text: string;
  /** Why something of it was not read; null when all was. */
  unread: UnreadReason | null;
}

/** Why an attachment is (partly) unknown; null when all of it was read. */
export function unreadReason({ content }: Attachment): UnreadReason | null {
  return content ? content.unread : 'not-seen';
}

/** Stands around what is not drawn (INVISIBLE SEPARATOR): in a body read from HTML, behind the line it belongs to. */
export const UNDRAWN = '\u2063';

const NOT_DRAWN = new RegExp(`${UNDRAWN}[^${UNDRAWN}]*${UNDRAWN}`, 'g');
/** What a reader sees of such a text. */
export const drawn = (text: string): string => text.replace(NOT_DRAWN, '');

export interface Draft {
  webmail: Webmail;
  /** Address of the account that writes, in lower case; left out where it cannot be told. */
  account?: string | undefined;
  recipients: Recipient[];
  subject: string;
  /** Text of the body, with what is not drawn between `UNDRAWN`; blocks and line breaks are '\n' (see `webmail/text.ts`). */
  body: string;
  attachments: Attachment[];
}

export const PART_KINDS = ['subject', 'body', 'attachment'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A stretch of text that detectors read. `id` is 'subject', 'body' or 'attachment:<index>'. */
export interface Part {
  id: string;
  kind: PartKind;
  text: string;
}

/** The texts of a draft in reading order. An attachment's text is its name, then what was read of it. */
export function partsOf(draft: Draft): Part[] {
  return [
    { id: 'subject', kind: 'subject', text: draft.subject },
    { id: 'body', kind: 'body', text: draft.body },
    ...draft.attachments.map(
      ({ name, content }, index): Part => ({
        id: `attachment:${index}`,
        kind: 'attachment',
        text: content?.text ? `${name}\n${content.text}` : name,
      }),
    ),
  ];
}

/** The attachment that a part is of; undefined for the other parts. */
export function attachmentOf(draft: Draft, part: string): Attachment | undefined {
  return partKind(part) === 'attachment' ? draft.attachments[Number(part.split(':')[1])] : undefined;
}

/** The kind of a part by its id; unknown ids count as body, the strictest reading. */
export function partKind(id: string): PartKind {
  if (id === 'subject') return 'subject';
  return id.startsWith('attachment:') ? 'attachment' : 'body';
}
