/** Requests of our own for the parsers' tests, shaped as the webmails shape them. */
import type { SendRequest } from '../../../lib/webmail/adapter';
import type { Known } from '../../../lib/webmail/message-fields';

export const NOTHING: Known = { open: [], related: [], saved: () => undefined };

export const GMAIL_URL = 'https://mail.google.com/sync/u/0/i/s?hl=en&c=1&rt=r&pt=ji';
export const OUTLOOK_URL = 'https://outlook.office.com/owa/service.svc?action=';

export const xhr = (url: string, body: unknown, more: Partial<SendRequest> = {}): SendRequest => ({
  route: 'xhr',
  url,
  method: 'POST',
  fields: null,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  postData: '',
  opaque: false,
  response: null,
  ...more,
});

export type GmailRecord = unknown[];

/** A message record in the array form. */
export function gmailRecord(labels: string[], more: Record<number, unknown> = {}): GmailRecord {
  const record: GmailRecord = [
    'msg-a:r7',
    [1, 'erika@corp.example', 'Erika'],
    [[1, 'Bob@Out.example', 'Bob']],
  ];
  record[3] = null;
  record[4] = [[1, 'eve@out.example']];
  record[6] = 1;
  record[7] = 'Numbers';
  record[8] = [
    null,
    [
      [0, '<div>one</div>'],
      [2, '<blockquote>two</blockquote>'],
    ],
    null,
    null,
    null,
    null,
    1,
  ];
  record[10] = labels;
  record[11] = [['text/csv', 'people.csv', 12]];
  for (const [slot, value] of Object.entries(more)) record[Number(slot)] = value;
  return record;
}

/** Records as one request: each is the update of a draft that exists. */
export function gmailRequest(...records: GmailRecord[]): unknown {
  const thread = (record: GmailRecord, i: number) => {
    const operations: unknown[] = [];
    operations[13] = [record];
    return [i, [`thread-a:r${i}`, operations]];
  };
  return [[null, null, 2], [records.map(thread)]];
}

/** The object form of the same JSON: keys are one higher, empty places are left out. */
export function objectForm(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const strings = value.every((one) => typeof one === 'string' && one.startsWith('^'));
  if (strings) return value;
  return Object.fromEntries(
    value.flatMap((one, i) => (one === null || one === undefined ? [] : [[String(i + 1), objectForm(one)]])),
  );
}

export const outlookBody = (value: string) => ({ Body: { BodyType: 'HTML', Value: value } });
export const box = (address: string, name = '') => ({ Name: name, EmailAddress: address });

export const outlookItem = (more: object = {}) => ({
  __type: 'Message:#Exchange',
  Subject: 'Numbers',
  ...outlookBody('<p>one</p>'),
  ToRecipients: [box('Bob@Out.example', 'Bob')],
  CcRecipients: [],
  BccRecipients: [],
  ...more,
});

export const createItem = (disposition: string, ...items: object[]) => ({
  Body: { __type: 'CreateItemRequest:#Exchange', Items: items, MessageDisposition: disposition },
});

/** An update that carries these fields only, each in a change of its own. */
export const updateItem = (disposition: string, id: string, fields: object) => ({
  Body: {
    __type: 'UpdateItemRequest:#Exchange',
    MessageDisposition: disposition,
    ItemChanges: [
      {
        ItemId: { __type: 'ItemId:#Exchange', Id: id, ChangeKey: 'C' },
        Updates: Object.entries(fields).map(([key, value]) => ({
          __type: 'SetItemField:#Exchange',
          Path: { FieldURI: key },
          Item: { __type: 'Message:#Exchange', [key]: value },
        })),
      },
    ],
  },
});

/** Wraps nodes in arrays and objects at random: what a change of format does. */
export function nested(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner = Array.isArray(value)
    ? value.map((one) => nested(one, random))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nested(one, random)]));
  const roll = random();
  if (roll < 0.15) return [inner];
  return roll < 0.3 ? { extra: inner } : inner;
}
