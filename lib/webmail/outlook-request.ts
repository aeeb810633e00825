/**
 * Outlook's service.svc requests. A send is CreateItem or UpdateItem with a sending MessageDisposition, or
 * SendItem. UpdateItem carries only what changed, so what is missing is taken from the open compose window.
 */
import type { Draft, Recipient, RecipientField } from '../draft';
import type { ParsedRequest, SendRequest } from './adapter';
import { htmlText } from './text';

const SENDS = /SendAndSaveCopy|SendOnly/;
const ACTION = /[?&]action=(\w+)/i;
const GRAPHQL_SEND = /"operationName"\s*:\s*"[^"]*send(?:Mail|Message|Item)/i;

type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const stringOf = (value: unknown) => (typeof value === 'string' ? value : '');

function recipients(value: unknown, field: RecipientField): Recipient[] {
  return listOf(value).map((entry) => {
    const box = objectOf(objectOf(entry).Mailbox ?? entry);
    return { field, address: stringOf(box.EmailAddress).toLowerCase(), name: stringOf(box.Name) };
  });
}

function bodyText(value: unknown): string {
  const body = objectOf(value);
  return body.BodyType === 'Text' ? stringOf(body.Value) : htmlText(stringOf(body.Value));
}

/** Lays the fields of one item over a draft; fields that the item does not name stay as they are. */
function withItem(draft: Draft, item: Json): Draft {
  const next = { ...draft };
  if (item.Subject !== undefined) next.subject = stringOf(item.Subject);
  const body = item.NewBodyContent ?? item.Body;
  if (body !== undefined) next.body = bodyText(body);
  for (const [key, field] of [
    ['ToRecipients', 'to'],
    ['CcRecipients', 'cc'],
    ['BccRecipients', 'bcc'],
  ] as const)
    if (item[key] !== undefined)
      next.recipients = [
        ...next.recipients.filter((r) => r.field !== field),
        ...recipients(item[key], field),
      ];
  return next;
}

const EMPTY: Draft = { webmail: 'outlook', recipients: [], subject: '', body: '', attachments: [] };

function itemsOf(body: Json): { items: Json[]; partial: boolean } {
  const created = listOf(body.Items).map(objectOf);
  if (created.length > 0) return { items: created, partial: false };
  const updates = listOf(body.ItemChanges).flatMap((change) => listOf(objectOf(change).Updates));
  return { items: updates.map((update) => objectOf(objectOf(update).Item)), partial: true };
}

/** `open` fills what a partial update leaves out; with more than one open compose window all of them count. */
export function parseOutlookRequest(request: SendRequest, open: Draft[]): ParsedRequest {
  const text = request.body ?? '';
  const action = ACTION.exec(request.url)?.[1] ?? '';
  if (action !== 'SendItem' && !SENDS.test(text) && !GRAPHQL_SEND.test(text)) return { kind: 'other' };
  try {
    const body = objectOf(objectOf(JSON.parse(text)).Body);
    const { items, partial } = itemsOf(body);
    const disposition = stringOf(body.MessageDisposition) || stringOf(items[0]?.MessageDisposition);
    if (action !== 'SendItem' && !SENDS.test(disposition)) {
      // The words stood somewhere in the text of a draft, not where they mean a send.
      return GRAPHQL_SEND.test(text) ? { kind: 'unreadable' } : { kind: 'other' };
    }
    if (items.length === 0 && open.length === 0) return { kind: 'unreadable' };
    const base: Draft = partial
      ? {
          ...EMPTY,
          recipients: open.flatMap((draft) => draft.recipients),
          subject: open.map((draft) => draft.subject).join('\n'),
          body: open.map((draft) => draft.body).join('\n'),
        }
      : EMPTY;
    const draft = items.reduce(withItem, base);
    return { kind: 'send', draft: { ...draft, attachments: open.flatMap((o) => o.attachments) } };
  } catch {
    return { kind: 'unreadable' };
  }
}
