/**
 * Gmail's sync request (XHR to /sync/u/N/i/s). The message record carries labels: ^pfg is a send, ^scheduled a
 * scheduled send, ^r with ^r_bt a draft save. The record is found by a walk, not by a fixed path: paths have
 * changed three times, labels never. Two encodings: arrays (2022 on), and objects whose keys are one higher.
 */
import type { Attachment, Draft, Recipient, RecipientField } from '../draft';
import type { ParsedRequest, SendRequest } from './adapter';
import { htmlText } from './text';

const URL_PATH = /\/sync(?:\/u\/\d+)?\/i\/s(?:[?#]|$)/;
const SEND_LABELS = ['^pfg', '^scheduled'];
const MAX_NODES = 2_000_000;

type Json = unknown;

/** Member `index` of a record in either encoding. */
function at(record: Json, index: number): Json {
  if (Array.isArray(record)) return record[index];
  if (record && typeof record === 'object') return (record as Record<string, Json>)[String(index + 1)];
  return undefined;
}

const listOf = (value: Json): Json[] =>
  Array.isArray(value) ? value : value && typeof value === 'object' ? Object.values(value) : [];

const stringOf = (value: Json) => (typeof value === 'string' ? value : '');

function isSendRecord(record: Json): boolean {
  if (!stringOf(at(record, 0)).startsWith('msg-')) return false;
  const labels = listOf(at(record, 10));
  return SEND_LABELS.some((label) => labels.includes(label));
}

/** Every message record of a send, wherever it stands; one request may carry several messages. */
function sendRecords(root: Json): Json[] {
  const found: Json[] = [];
  const stack: Json[] = [root];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MAX_NODES) throw new RangeError('Gmail request has too many nodes');
    const value = stack.pop();
    if (!value || typeof value !== 'object') continue;
    if (isSendRecord(value)) found.push(value);
    else stack.push(...Object.values(value));
  }
  return found;
}

function recipients(value: Json, field: RecipientField): Recipient[] {
  return listOf(value).map((entry) => ({
    field,
    address: stringOf(at(entry, 1)).toLowerCase(),
    name: stringOf(at(entry, 2)),
  }));
}

function draftOf(record: Json): Draft {
  const attachments = listOf(at(record, 11)).map(
    (file): Attachment => ({ name: stringOf(at(file, 1)), size: null }),
  );
  return {
    webmail: 'gmail',
    recipients: [
      ...recipients(at(record, 2), 'to'),
      ...recipients(at(record, 3), 'cc'),
      ...recipients(at(record, 4), 'bcc'),
    ],
    subject: stringOf(at(record, 7)),
    body: listOf(at(at(record, 8), 1))
      .map((part) => htmlText(stringOf(at(part, 1))))
      .join('\n'),
    attachments,
  };
}

/** Several messages in one request are judged as one: all recipients, all texts. */
function merge(drafts: Draft[]): Draft {
  return {
    webmail: 'gmail',
    recipients: drafts.flatMap((draft) => draft.recipients),
    subject: drafts.map((draft) => draft.subject).join('\n'),
    body: drafts.map((draft) => draft.body).join('\n'),
    attachments: drafts.flatMap((draft) => draft.attachments),
  };
}

export function parseGmailRequest(request: SendRequest): ParsedRequest {
  const body = request.body ?? '';
  if (!URL_PATH.test(request.url) || !SEND_LABELS.some((label) => body.includes(`"${label}"`)))
    return { kind: 'other' };
  try {
    const drafts = sendRecords(JSON.parse(body)).map(draftOf);
    return drafts.length > 0 ? { kind: 'send', draft: merge(drafts) } : { kind: 'unreadable' };
  } catch {
    // A body that names a send label and cannot be read is a send (fail closed).
    return { kind: 'unreadable' };
  }
}
