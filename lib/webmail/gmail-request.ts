/**
 * Gmail's sync request (XHR to /sync/u/N/i/s). A message record carries labels: ^pfg is a send, ^scheduled a
 * scheduled send, ^r with ^r_bt a draft save. Labels are found by a walk, not by a fixed path: paths have changed
 * three times, labels never. Two encodings: arrays (2022 on), and objects whose keys are one higher.
 */

import { decoded } from '../base/intrinsics';
import type { Attachment, Draft, Recipient, RecipientField } from '../mail/draft';
import type { ParsedRequest, SavedDraft, SendRequest } from './adapter';
import type { Known } from './message-fields';
import { completeMessage, type MessageFields, mergeDrafts } from './message-fields';
import { payloadOf, within } from './payload';
import { htmlText } from './text';

const URL_PATH = /\/sync(?:\/u\/\d+)?\/i\/s\/?(?:[?#;]|$)/;
const SCHEDULED = '^scheduled';
const SENDS = ['^pfg', SCHEDULED];
/** Alone, or in a text with other labels. */
const SENDS_IN = /^(?:\^[\w.-]+[\s,;|]+)*\^(?:pfg|scheduled)(?:$|[\s,;|])/;
const SAVE = ['^r', '^r_bt'];
/** Places of a message record in the array form. */
const SLOT = { id: 0, from: 1, to: 2, cc: 3, bcc: 4, subject: 7, body: 8, attachments: 11 } as const;
const MAX_NODES = 2_000_000;
const ADDRESS = /^[^\s<>"@]+@[^\s<>"@]+$/;

type Json = unknown;
type Tree = object;

const isNode = (value: Json): value is Tree => typeof value === 'object' && value !== null;

/** Member `slot` of a record in either encoding. */
function at(record: Json, slot: number): Json {
  if (Array.isArray(record)) return record[slot];
  return isNode(record) ? (record as Record<string, Json>)[String(slot + 1)] : undefined;
}

const textOf = (value: Json) => (typeof value === 'string' ? value : '');
const absent = (value: Json) => value === null || value === undefined;

/** Nodes in reading order; `enter` says whether to go into a node. */
function walk(root: Json, enter: (node: Tree, inside: Tree | null) => Tree | null | false): void {
  const stack: [Json, Tree | null][] = [[root, null]];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MAX_NODES) throw new RangeError('Gmail request has too many nodes');
    const [value, inside] = stack.pop() ?? [null, null];
    if (!isNode(value)) continue;
    const next = enter(value, inside);
    if (next === false) continue;
    for (const child of Object.values(value).reverse()) stack.push([child, next]);
  }
}

/** Every string under a node, in reading order. */
function strings(root: Json): string[] {
  const found: string[] = [];
  walk([root], (node) => {
    for (const value of Object.values(node)) if (typeof value === 'string') found.push(value);
    return null;
  });
  return found;
}

/** Somebody in a shape that is not known has no address, and so counts as outside. */
function recipients(value: Json, field: RecipientField): Recipient[] {
  const found: Recipient[] = [];
  const seen = new Set<string>();
  walk(value, (node) => {
    const address = textOf(at(node, 1)).toLowerCase();
    if (!ADDRESS.test(address)) return null;
    const name = textOf(at(node, 2));
    found.push({ field, address, name });
    for (const text of strings(node)) seen.add(text);
    return false;
  });
  for (const text of strings(value))
    if (!seen.has(text))
      found.push({ field, address: ADDRESS.test(text) ? text.toLowerCase() : '', name: text });
  return found;
}

function attachments(value: Json): Attachment[] {
  const found: Attachment[] = [];
  walk(value, (node) => {
    const name = textOf(at(node, 1));
    if (name) found.push({ name, size: null });
    return name ? false : null;
  });
  return found;
}

/** Gmail marks HTML with 1; in plain-text mode "<" is a character like any other. */
function bodyOf(value: Json): string {
  const mark = at(value, 6);
  const isText = absent(mark) || mark === 0;
  const read = (part: string) => {
    if (isText) return part;
    return mark === 1 ? htmlText(part) : `${part}\n${htmlText(part)}`;
  };
  return strings(value).map(read).join('\n');
}

/** Texts in places of a record that nobody knows, such as what an add-in appends as the mail leaves; ids have no blanks. */
function otherTexts(record: Tree): string {
  const known = new Set(Object.values(SLOT).map((slot) => at(record, slot)));
  const others = Object.values(record).filter((value) => isNode(value) || typeof value === 'string');
  const texts = strings(others.filter((value) => !known.has(value)));
  return texts
    .filter((text) => /[\s<]/.test(text))
    .map(htmlText)
    .join('\n');
}

/** What a record says. All three recipient lists absent beside a body are empty in a save, unsaid in a send. */
function fieldsOf(record: Tree, sends: boolean): MessageFields {
  const body = at(record, SLOT.body);
  const lists = [at(record, SLOT.to), at(record, SLOT.cc), at(record, SLOT.bcc)];
  const unsaid = lists.every(absent) && (sends || absent(body));
  const account = textOf(at(at(record, SLOT.from), 1)).toLowerCase();
  return {
    ...(account && { account }),
    ...(absent(body)
      ? {}
      : {
          body: [bodyOf(body), otherTexts(record)].filter(Boolean).join('\n'),
          attachments: attachments(at(record, SLOT.attachments)),
        }),
    ...(absent(body) && absent(at(record, SLOT.subject))
      ? {}
      : { subject: strings([at(record, SLOT.subject)]).join('\n') }),
    ...(unsaid
      ? {}
      : {
          to: recipients(lists[0], 'to'),
          cc: recipients(lists[1], 'cc'),
          bcc: recipients(lists[2], 'bcc'),
        }),
  };
}

/** A send whose record has a new shape: every address and every text in it counts. */
function looseDraft(root: Json): Draft {
  const found = strings(root).filter((text) => !text.startsWith('^'));
  return {
    webmail: 'gmail',
    recipients: found
      .filter((text) => ADDRESS.test(text))
      .map((address) => ({ field: 'to', address: address.toLowerCase(), name: '' })),
    subject: '',
    body: found.map(htmlText).join('\n'),
    attachments: [],
  };
}

function draftOf(record: Tree, known: Known): Draft | null {
  const id = textOf(at(record, SLOT.id));
  const draft = completeMessage('gmail', fieldsOf(record, true), id, known);
  return draft && draft.recipients.length === 0 ? looseDraft(record) : draft;
}

interface Found {
  sends: Set<Tree | null>;
  saves: Set<Tree>;
  scheduled: boolean;
}

/** Whose labels say what. A label list outside of every message record sends "null": something unknown. */
function findMessages(root: Json): Found {
  const found: Found = { sends: new Set(), saves: new Set(), scheduled: false };
  walk(root, (node, record) => {
    // A subject may be the name of a label.
    if (textOf(at(node, SLOT.id)).startsWith('msg-')) return node;
    const texts = Object.values(node).filter((value) => typeof value === 'string');
    const labels = Array.isArray(node) ? texts : [...texts, ...Object.keys(node)];
    const sends = labels.some((label) => SENDS_IN.test(label));
    if (sends) found.sends.add(record);
    found.scheduled ||= sends && labels.some((label) => label.includes(SCHEDULED));
    if (texts.length > 0 && texts.every((text) => text.startsWith('^'))) {
      if (!sends && record && SAVE.every((label) => texts.includes(label))) found.saves.add(record);
      return false;
    }
    return record;
  });
  return found;
}

/** Beside a message, what is wrapped in a text may be that of a letter, and counts where it sends. */
function messagesIn(roots: Json[]): { root: Json; found: Found }[] {
  const look = (all: Json[]) => all.map((root) => ({ root, found: findMessages(root) }));
  const outer = look(roots);
  const inner = look(roots.flatMap(within));
  const some = outer.some(({ found }) => found.sends.size + found.saves.size > 0);
  return some ? [...outer, ...inner.filter(({ found }) => [...found.sends].some(Boolean))] : inner;
}

export function parseGmailRequest(request: SendRequest, known: Known): ParsedRequest {
  if (!URL_PATH.test(decoded(request.url))) return { kind: 'other' };
  const namesSend = SENDS.some((label) => (request.body ?? '').includes(label));
  const unread: ParsedRequest = { kind: namesSend ? 'unreadable' : 'opaque' };
  try {
    const roots = payloadOf(request);
    if (!roots) return unread;
    const messages = messagesIn(roots);
    const saved = messages.flatMap(({ found: { saves } }) =>
      [...saves].map(
        (record): SavedDraft => ({ id: textOf(at(record, SLOT.id)), fields: fieldsOf(record, false) }),
      ),
    );
    const drafts = messages.flatMap(({ root, found: { sends } }) =>
      [...sends].map((record) => (record ? draftOf(record, known) : looseDraft(root))),
    );
    if (drafts.length === 0) return saved.length > 0 ? { kind: 'save', saved } : { kind: 'other' };
    const whole = drafts.filter((draft) => draft !== null);
    if (whole.length < drafts.length) return { kind: 'unreadable' };
    const scheduled = messages.some(({ found }) => found.scheduled);
    return { kind: 'send', draft: mergeDrafts('gmail', whole), scheduled, saved };
  } catch {
    return unread;
  }
}
