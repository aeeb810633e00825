/**
 * The one model of a mail that is being written. Adapters make it from the page or from a send request,
 * the command line from an .eml file; the engine, the policy and the digest read nothing else.
 */

export const WEBMAILS = ['gmail', 'outlook', 'roundcube'] as const;
export type Webmail = (typeof WEBMAILS)[number];

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
}

export interface Draft {
  webmail: Webmail;
  recipients: Recipient[];
  subject: string;
  /** Visible text of the body; blocks and line breaks are '\n' (see `webmail/text.ts`). */
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

/** The texts of a draft in reading order. An attachment's text is its name until its content is read. */
export function partsOf(draft: Draft): Part[] {
  return [
    { id: 'subject', kind: 'subject', text: draft.subject },
    { id: 'body', kind: 'body', text: draft.body },
    ...draft.attachments.map(
      (file, index): Part => ({ id: `attachment:${index}`, kind: 'attachment', text: file.name }),
    ),
  ];
}

/** The kind of a part by its id; unknown ids count as body, the strictest reading. */
export function partKind(id: string): PartKind {
  if (id === 'subject') return 'subject';
  return id.startsWith('attachment:') ? 'attachment' : 'body';
}
