/**
 * Outlook's service.svc requests. A send is CreateItem or UpdateItem with a sending MessageDisposition, or
 * SendItem. UpdateItem carries only what changed: the rest is what earlier saves of that item said. Items are
 * found by a walk, in the body and in the X-OWA-UrlPostData header alike.
 */

import { decoded } from '../base/intrinsics';
import {
  type Attachment,
  type Draft,
  RECIPIENT_FIELDS,
  type Recipient,
  type RecipientField,
  UNDRAWN,
} from '../mail/draft';
import type { ParsedRequest, SavedDraft, SendRequest } from './adapter';
import type { Known } from './message-fields';
import { completeMessage, type MessageFields, mergeDrafts } from './message-fields';
import { mimeText } from './mime-text';
import { pairsOfAddress } from './pairs';
import { payloadOf, within } from './payload';
import { htmlText } from './text';

const SENDS = /^Send(?:AndSaveCopy|Only)$/i;
/** By its number as well. Any other disposition than this sends, as far as we know. */
const SAVES = /^(?:SaveOnly|0)$/i;
const ENDPOINT = /\/service\.svc(?:[?#;/]|$)|\/graphql(?:[?#;/]|$)/i;
/** A call by name; what a query says beside that may be anything. */
const GRAPHQL_SEND = /send(?:Mail|Message|Item)/i;
/** Their bodies are bytes of a file, and no message. */
const CARRIES_FILES = /attachment|photo|upload|blob/i;
/** Places in a message that hold text, other than those that are read by name: what is added as it leaves, a whole mail. */
const TEXT_PLACES = /content|body|text|html|mime|onsend|comment|note/i;
/** PidTagDeferredSendTime: a scheduled send. */
const DEFERRED = /"PropertyTag"\s*:\s*"0x3FEF"|DeferredSendTime/i;
const BODIES = new Set(['NewBodyContent', 'Body']);
const NAMES_TYPE = /^(?:__type|\w*type|id|changekey)$/i;
const RECIPIENT_KEYS = { ToRecipients: 'to', CcRecipients: 'cc', BccRecipients: 'bcc' } as const;
const RECIPIENT_NAMES = Object.keys(RECIPIENT_KEYS);
/** Whoever is named under another name, such as a suggestion that goes along, is hidden from the others. */
const OTHER_RECIPIENTS = /Recipients$/;
/** Places of a message that are read by name, or say what no person wrote. */
const READ_BY_NAME =
  /^(?:Subject|NewBodyContent|Body|From|Sender|Attachments|ConversationTopic|\w*MessageId|References|InReplyTo)$/;
const MAX_NODES = 2_000_000;

type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function recipients(value: unknown, field: RecipientField): Recipient[] {
  const entries = value && !Array.isArray(value) ? [value] : listOf(value);
  return entries.map((entry) => {
    const box = objectOf(objectOf(entry).Mailbox ?? entry);
    return { field, address: textOf(box.EmailAddress).toLowerCase(), name: textOf(box.Name) };
  });
}

/** Sizes are those of the encoded file. */
const attachments = (value: unknown): Attachment[] =>
  listOf(value).map((entry) => ({ name: textOf(objectOf(entry).Name), size: null }));

/** The request as a whole also has a "Body"; a message's body has a text. */
const isBody = (value: unknown) => typeof objectOf(value).Value === 'string';

function bodyText(value: unknown): string {
  const { BodyType, Value } = objectOf(value);
  return BodyType === 'Text' ? textOf(Value) : htmlText(textOf(Value));
}

const MESSAGE = /^(?:Message|ReplyToItem|ReplyAllToItem|ForwardItem|SmartResponse)\b/;

const isMessage = (node: Json) =>
  MESSAGE.test(textOf(node.__type)) || RECIPIENT_NAMES.some((name) => name in node);

/** Texts of a message in places that no one knows by name. A whole mail is in base64. */
function otherTexts(node: Json): string[] {
  if (!isMessage(node)) return [];
  const found: string[] = [];
  for (const [key, value] of Object.entries(node)) {
    if ((isBody(value) && BODIES.has(key)) || !TEXT_PLACES.test(key)) continue;
    for (const text of stringsOf(value)) found.push(htmlText(/mime/i.test(key) ? mimeText(text) : text));
  }
  return found.filter((text) => text.trim() !== '');
}

/** What else a message says anywhere; ids have no blanks. It is no part of the text that the window shows. */
function strayTexts(node: Json): string {
  if (!isMessage(node)) return '';
  const items = listOf(node.Attachments).flatMap((one) => stringsOf(objectOf(one).Item));
  const others = Object.entries(node).flatMap(([key, value]) =>
    READ_BY_NAME.test(key) || TEXT_PLACES.test(key) || OTHER_RECIPIENTS.test(key)
      ? []
      : stringsOf({ [key]: value }),
  );
  const texts = [...items, ...others].filter((text) => /[\s<]/.test(text)).map(htmlText);
  return texts.join('\n').replaceAll(UNDRAWN, ' ').trim();
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => (NAMES_TYPE.test(key) ? [] : stringsOf(one)));
}

/** The fields of a message that a node names itself. */
function fieldsOf(node: Json): MessageFields {
  const fields: MessageFields = {};
  if (typeof node.Subject === 'string') fields.subject = node.Subject;
  const account = textOf(objectOf(objectOf(node.From).Mailbox ?? node.From).EmailAddress).toLowerCase();
  if (account.includes('@')) fields.account = account;
  const bodies = [node.NewBodyContent, node.Body].filter(isBody);
  const texts = [...bodies.map(bodyText), ...otherTexts(node)];
  const strays = strayTexts(node);
  if (texts.length > 0)
    fields.body = [...texts, ...(strays ? [`${UNDRAWN}${strays}${UNDRAWN}`] : [])].join('\n');
  for (const [key, field] of Object.entries(RECIPIENT_KEYS))
    if (key in node) fields[field] = recipients(node[key], field);
  for (const [key, value] of Object.entries(node))
    if (OTHER_RECIPIENTS.test(key) && !(key in RECIPIENT_KEYS) && value)
      fields.bcc = [...(fields.bcc ?? []), ...recipients(value, 'bcc')];
  // Files are uploaded by other requests: an empty list says nothing of them.
  const attached = attachments(node.Attachments);
  if (attached.length > 0) fields.attachments = attached;
  return fields;
}

/** A deletion names a field and no item; the prefix of the name varies ("message:CcRecipients"). */
function deletedFields(node: Json): MessageFields {
  if (!textOf(node.__type).startsWith('DeleteItemField')) return {};
  const uri = textOf(objectOf(node.Path).FieldURI).replace(/^\w+:/, '');
  if (uri === 'Subject') return { subject: '' };
  if (uri === 'Body') return { body: '' };
  const field = RECIPIENT_KEYS[uri as keyof typeof RECIPIENT_KEYS];
  return field ? { [field]: [] } : {};
}

interface Item {
  /** '' when the item has none yet. */
  id: string;
  sends: boolean;
  fields: MessageFields;
  /** What comes to what the item already says. */
  added?: MessageFields;
}

interface Place {
  id: string;
  disposition: string;
  update: boolean;
  appends: boolean;
}

/** Lists that a new item leaves out are empty. Its text never is: where it is not found, nobody has read it. */
const NEW_ITEM: MessageFields = { subject: '', to: [], cc: [], bcc: [] };

/** By its value, under whatever name. */
const dispositionOf = (node: Json) =>
  String(node.MessageDisposition ?? '') ||
  textOf(Object.values(node).find((value) => SENDS.test(textOf(value))));
const isSending = (disposition: string) => disposition !== '' && !SAVES.test(disposition);

/** Both, where a field is said more than once. */
function joined(one: MessageFields, other: MessageFields): MessageFields {
  const all = { ...one, ...other };
  if (one.body !== undefined && other.body !== undefined) all.body = `${one.body}\n${other.body}`;
  if (one.subject !== undefined && other.subject !== undefined)
    all.subject = `${one.subject}\n${other.subject}`;
  for (const field of RECIPIENT_FIELDS)
    if (one[field] && other[field]) all[field] = [...one[field], ...other[field]];
  return all;
}

/** Every message of a request; the changes of one item are gathered under its id. */
function findItems(root: unknown, action: string): { items: Item[]; sends: boolean } {
  const updated = new Map<string, Item>();
  const created: Item[] = [];
  let sends = action === 'SendItem';
  const stack: [unknown, Place][] = [
    [root, { id: '', disposition: '', update: action === 'UpdateItem', appends: false }],
  ];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MAX_NODES) throw new RangeError('Outlook request has too many nodes');
    const [value, outer] = stack.pop() ?? [null, null];
    if (!value || typeof value !== 'object' || !outer) continue;
    const node = value as Json;
    const place: Place = {
      id: textOf(objectOf(node.ItemId).Id) || (action === 'SendItem' ? textOf(node.Id) : '') || outer.id,
      disposition: dispositionOf(node) || outer.disposition,
      update: outer.update || 'ItemChanges' in node || 'Updates' in node,
      appends: outer.appends || /^Append/.test(textOf(node.__type)),
    };
    const sending = isSending(place.disposition) || action === 'SendItem';
    sends ||= sending;
    const fields = { ...fieldsOf(node), ...deletedFields(node) };
    const named = Object.keys(fields).length > 0;
    if (named && !place.update)
      // The server itself adds to a reply or forward what its item does not say.
      created.push({
        id: '',
        sends: sending,
        fields: 'ReferenceItemId' in node ? fields : { ...NEW_ITEM, ...fields },
      });
    else if (named || place.id !== outer.id) {
      const item = updated.get(place.id) ?? { id: place.id, sends: false, fields: {} };
      const sends = item.sends || sending;
      updated.set(
        place.id,
        place.appends
          ? { ...item, sends, added: joined(item.added ?? {}, fields) }
          : { ...item, sends, fields: { ...item.fields, ...fields } },
      );
    }
    if (!named) for (const child of Object.values(node).reverse()) stack.push([child, place]);
  }
  return { items: [...created, ...updated.values()], sends };
}

/** The id that the server has given to a new item. */
function answeredId(response: string | null): string {
  return /"ItemId"\s*:\s*\{[^{}]*?"Id"\s*:\s*"([^"]+)"/.exec(response ?? '')?.[1] ?? '';
}

/** Beside a message, what is wrapped in a text may be that of a letter, and counts where it sends. */
function messagesIn(roots: unknown[], action: string): { items: Item[]; sends: boolean }[] {
  const outer = roots.map((root) => findItems(root, action));
  const inner = roots.flatMap(within);
  if (outer.some(({ items, sends }) => items.length > 0 || sends))
    return [...outer, ...inner.map((root) => findItems(root, '')).filter(({ sends }) => sends)];
  return [...outer, ...inner.map((root) => findItems(root, action))];
}

/** A draft with what is appended to it. */
function withAdded(draft: Draft | null, added: MessageFields = {}): Draft | null {
  if (!draft) return null;
  const texts = [draft.body, added.body ?? ''].filter((text) => text !== '');
  const people = RECIPIENT_FIELDS.flatMap((field) => added[field] ?? []);
  const subject = [draft.subject, added.subject ?? ''].filter((text) => text !== '').join('\n');
  return { ...draft, subject, body: texts.join('\n'), recipients: [...draft.recipients, ...people] };
}

/** The one `action` of an address; the server knows it in any case. */
function actionOf(url: string): string {
  const named = pairsOfAddress(url).filter(([name]) => /^action$/i.test(name));
  // Of several the server may take any.
  if (named.some(([, action]) => /^senditem$/i.test(action))) return 'SendItem';
  return named.length === 1 ? (named[0]?.[1] ?? '') : '';
}

/** Whether a call of GraphQL is one that sends, by its name or by what it asks for. */
function namesGraphqlSend(roots: unknown[]): boolean {
  return roots.some((root) =>
    (Array.isArray(root) ? root : [root]).some((call) =>
      [objectOf(call).operationName, objectOf(call).query].some((text) => GRAPHQL_SEND.test(textOf(text))),
    ),
  );
}

export function parseOutlookRequest(request: SendRequest, known: Known): ParsedRequest {
  if (!ENDPOINT.test(decoded(request.url))) return { kind: 'other' };
  const action = actionOf(request.url);
  const all = [request.body ?? '', decoded(request.postData)].join('\n');
  const namesSend = action === 'SendItem' || /SendAndSaveCopy|SendOnly/i.test(all);
  const unread: ParsedRequest = { kind: namesSend ? 'unreadable' : 'opaque' };
  try {
    const roots = payloadOf(request);
    if (!roots) return !namesSend && CARRIES_FILES.test(action) ? { kind: 'other' } : unread;
    const parsed = messagesIn(roots, action);
    const items = parsed.flatMap((one) => one.items);
    const saved = items
      .filter(({ sends, fields, added }) => !sends && (added || Object.keys(fields).length > 0))
      .map(
        ({ id, fields, added }): SavedDraft => ({
          id: id || answeredId(request.response),
          fields: added ? joined(joined(known.saved(id) ?? {}, fields), added) : fields,
        }),
      )
      .filter((one) => one.id !== '');
    if (!parsed.some((one) => one.sends) && action !== 'SendItem') {
      if (namesGraphqlSend(roots)) return { kind: 'unreadable' };
      return saved.length > 0 ? { kind: 'save', saved } : { kind: 'other' };
    }
    const marked = items.filter((item) => item.sends);
    // The disposition stood apart from every item: then all of them leave.
    const sent: Item[] =
      marked.length > 0 ? marked : items.length > 0 ? items : [{ id: '', sends: true, fields: {} }];
    const drafts = sent.map(({ id, fields, added }) =>
      withAdded(completeMessage('outlook', fields, id, known), added),
    );
    const whole = drafts.filter((draft) => draft !== null);
    if (whole.length < drafts.length) return { kind: 'unreadable' };
    return { kind: 'send', draft: mergeDrafts('outlook', whole), scheduled: DEFERRED.test(all), saved };
  } catch {
    return unread;
  }
}
