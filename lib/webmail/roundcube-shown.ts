/** A message that Roundcube shows, and its way to others by "Resend": a request that names it by its number only. */
import { type Attachment, RECIPIENT_FIELDS } from '../mail/draft';
import type { ParsedRequest } from './adapter';
import { parseAddressList } from './addresses';
import { domText } from './text';

/** The same list in the compose page and in a message that is shown. */
const ATTACHMENTS = '#attachment-list > li:not(.uploading)';
const PREVIEW = '#messagecontframe';
const SUBJECT = '#message-header .subject, #messageheader .subject, h2.subject';
/** Words for screen readers and buttons in the heading. */
const NOT_SUBJECT = '.voice, a';
const BODY = '#messagebody';

/** The file's name without the size that Roundcube shows behind it. */
function attachmentOf(item: Element): Attachment {
  const name = item.querySelector('.attachment-name')?.textContent ?? item.querySelector('a')?.textContent;
  return { name: (name ?? item.textContent ?? '').trim(), size: null };
}

/** The attachments of the message that is written or shown. */
export function attachments(document: Document): Attachment[] {
  return [...document.querySelectorAll(ATTACHMENTS)].map(attachmentOf);
}

function subject(document: Document): string {
  const heading = document.querySelector(SUBJECT)?.cloneNode(true) as Element | undefined;
  for (const other of heading?.querySelectorAll(NOT_SUBJECT) ?? []) other.remove();
  return (heading?.textContent ?? '').trim();
}

/** Whether a document shows the message of this number in this folder. */
function shows(document: Document, uid: string, folder: string): boolean {
  const query = new URLSearchParams(document.location.search);
  const action = query.get('_action');
  return (
    (action === 'show' || action === 'preview') && query.get('_uid') === uid && query.get('_mbox') === folder
  );
}

/** What a request to resend a message means; the message is read where it is shown, in the page or in its preview. */
export function parseResend(
  method: string,
  fields: ReadonlyMap<string, string>,
  around: readonly Document[],
): ParsedRequest {
  // By GET its dialog is asked for.
  if (method.toUpperCase() !== 'POST') return { kind: 'other' };
  const previews = around.map((one) => one.querySelector<HTMLIFrameElement>(PREVIEW)?.contentDocument);
  const shown = [...around, ...previews].find(
    (one) => one && shows(one, fields.get('_uid') ?? '', fields.get('_mbox') ?? ''),
  );
  const text = shown?.querySelector(BODY);
  if (!shown || !text) return { kind: 'unreadable', resent: true };
  return {
    kind: 'send',
    resent: true,
    draft: {
      webmail: 'roundcube',
      recipients: RECIPIENT_FIELDS.flatMap((field) => parseAddressList(fields.get(`_${field}`) ?? '', field)),
      subject: subject(shown),
      body: domText(text),
      attachments: attachments(shown),
    },
    scheduled: false,
    saved: [],
  };
}
