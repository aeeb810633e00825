/**
 * Outlook's service.svc requests. A send is CreateItem or UpdateItem with a sending MessageDisposition, or
 * SendItem. UpdateItem carries only what changed: the rest is what earlier saves of that item said. Items are
 * found by a walk, in the body and in the X-OWA-UrlPostData header alike.
 */
import type { Attachment, Recipient, RecipientField } from '../draft';
import { decoded } from '../gate/intrinsics';
import type { Known, ParsedRequest, SavedDraft, SendRequest } from './adapter';
import { completeMessage, type MessageFields, mergeDrafts } from './message-fields';
import { payloadOf, within } from './payload';
import { htmlText } from './text';

const SENDS = /^Send(?:AndSaveCopy|Only)$/;
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
const MAX_NODES = 2_000_000;

type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function recipients(value: unknown, field: RecipientField): Recipient[] {
  return listOf(value).map((entry) => {
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

/** Texts of a message in places that no one knows by name. A whole mail is in base64. */
function otherTexts(node: Json): string[] {
  if (!MESSAGE.test(textOf(node.__type)) && !RECIPIENT_NAMES.some((name) => name in node)) return [];
  const found: string[] = [];
  for (const [key, value] of Object.entries(node)) {
    if ((isBody(value) && BODIES.has(key)) || !TEXT_PLACES.test(key)) continue;
    for (const text of stringsOf(value)) found.push(htmlText(/mime/i.test(key) ? mimeText(text) : text));
  }
  return found.filter((text) => text.trim() !== '');
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => (NAMES_TYPE.test(key) ? [] : stringsOf(one)));
}

function mimeText(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** The fields of a message that a node names itself. */
function fieldsOf(node: Json): MessageFields {
  const fields: MessageFields = {};
  if (typeof node.Subject === 'string') fields.subject = node.Subject;
  const account = textOf(objectOf(objectOf(node.From).Mailbox ?? node.From).EmailAddress).toLowerCase();
  if (account.includes('@')) fields.account = account;
  const bodies = [node.NewBodyContent, node.Body].filter(isBody);
  const texts = [...bodies.map(bodyText), ...otherTexts(node)];
  if (texts.length > 0) fields.body = texts.join('\n');
  for (const [key, field] of Object.entries(RECIPIENT_KEYS))
    if (Array.isArray(node[key])) fields[field] = recipients(node[key], field);
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
}

interface Place {
  id: string;
  disposition: string;
  update: boolean;
}

/** Lists that a new item leaves out are empty. Its text never is: where it is not found, nobody has read it. */
const NEW_ITEM: MessageFields = { subject: '', to: [], cc: [], bcc: [] };

/** By its value, under whatever name. */
const dispositionOf = (node: Json) =>
  textOf(node.MessageDisposition) || textOf(Object.values(node).find((value) => SENDS.test(textOf(value))));

/** Every message of a request; the changes of one item are gathered under its id. */
function findItems(root: unknown, action: string): { items: Item[]; sends: boolean } {
  const updated = new Map<string, Item>();
  const created: Item[] = [];
  let sends = action === 'SendItem';
  const stack: [unknown, Place][] = [[root, { id: '', disposition: '', update: action === 'UpdateItem' }]];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MAX_NODES) throw new RangeError('Outlook request has too many nodes');
    const [value, outer] = stack.pop() ?? [null, null];
    if (!value || typeof value !== 'object' || !outer) continue;
    const node = value as Json;
    const place: Place = {
      id: textOf(objectOf(node.ItemId).Id) || (action === 'SendItem' ? textOf(node.Id) : '') || outer.id,
      disposition: dispositionOf(node) || outer.disposition,
      update: outer.update || 'ItemChanges' in node || 'Updates' in node,
    };
    const sending = SENDS.test(place.disposition) || action === 'SendItem';
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
      updated.set(place.id, { ...item, sends: item.sends || sending, fields: { ...item.fields, ...fields } });
    }
    if (!named) for (const child of Object.values(node).reverse()) stack.push([child, place]);
  }
  return { items: [...created, ...updated.values()], sends };
}

/** The id that the server has given to a new item. */
function answeredId(response: string | null): string {
  return /"ItemId"\s*:\s*\{[^{}]*?"Id"\s*:\s*"([^"]+)"/.exec(response ?? '')?.[1] ?? '';
}

/** What stands in calls that are wrapped in texts is looked at where nothing outside of them is a message. */
function messagesIn(roots: unknown[], action: string): { items: Item[]; sends: boolean }[] {
  const outer = roots.map((root) => findItems(root, action));
  if (outer.some(({ items, sends }) => items.length > 0 || sends)) return outer;
  return [...outer, ...roots.flatMap(within).map((root) => findItems(root, action))];
}

/** The last `action` of an address; the server knows it in any case. */
function actionOf(url: string): string {
  const named = [...new URL(url, 'https://outlook.invalid').searchParams].filter(([name]) =>
    /^action$/i.test(name),
  );
  const action = named.at(-1)?.[1] ?? '';
  return /^senditem$/i.test(action) ? 'SendItem' : action;
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
  const namesSend = action === 'SendItem' || /SendAndSaveCopy|SendOnly/.test(all);
  const unread: ParsedRequest = { kind: namesSend ? 'unreadable' : 'opaque' };
  try {
    const roots = payloadOf(request);
    if (!roots) return !namesSend && CARRIES_FILES.test(action) ? { kind: 'other' } : unread;
    const parsed = messagesIn(roots, action);
    const items = parsed.flatMap((one) => one.items);
    const saved = items
      .filter((item) => !item.sends && Object.keys(item.fields).length > 0)
      .map((item): SavedDraft => ({ id: item.id || answeredId(request.response), fields: item.fields }))
      .filter((one) => one.id !== '');
    if (!parsed.some((one) => one.sends) && action !== 'SendItem') {
      if (namesGraphqlSend(roots)) return { kind: 'unreadable' };
      return saved.length > 0 ? { kind: 'save', saved } : { kind: 'other' };
    }
    const marked = items.filter((item) => item.sends);
    // The disposition stood apart from every item: then all of them leave.
    const sent = marked.length > 0 ? marked : items.length > 0 ? items : [{ id: '', fields: {} }];
    const drafts = sent.map(({ id, fields }) => completeMessage('outlook', fields, id, known));
    const whole = drafts.filter((draft) => draft !== null);
    if (whole.length < drafts.length) return { kind: 'unreadable' };
    return { kind: 'send', draft: mergeDrafts('outlook', whole), scheduled: DEFERRED.test(all), saved };
  } catch {
    return unread;
  }
}
