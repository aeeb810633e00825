/** Issue 21.6 and 21.7, second round: shapes of requests in which a send was there and was not seen, or not whole. */
import { describe, expect, it } from 'vitest';
import { maySend } from '../../../lib/gate/suspect';
import { parseGmailRequest } from '../../../lib/webmail/gmail-request';
import type { Known } from '../../../lib/webmail/message-fields';
import { parseOutlookRequest } from '../../../lib/webmail/outlook-request';
import { parseRoundcubeRequest } from '../../../lib/webmail/roundcube-request';
import {
  box,
  createItem,
  GMAIL_URL,
  gmailRecord,
  gmailRequest,
  NOTHING,
  OUTLOOK_URL,
  outlookBody,
  outlookItem,
  updateItem,
  xhr,
} from './requests';
import './dom';

const SSN = '536-48-2917';
const SEND = JSON.stringify(gmailRequest(gmailRecord(['^all', '^pfg'], { 8: [null, [[0, `SSN ${SSN}`]]] })));
const SAVE = gmailRequest(gmailRecord(['^r', '^r_bt']));
/** As when somebody writes: what cannot be read is then held. */
const isHeld = ({ kind }: { kind: string }) => expect(['send', 'unreadable', 'opaque']).toContain(kind);
const gmail = (body: unknown, more = {}, url = GMAIL_URL) => parseGmailRequest(xhr(url, body, more), NOTHING);
const outlook = (body: unknown, known: Known = NOTHING, url = `${OUTLOOK_URL}CreateItem`) =>
  parseOutlookRequest(xhr(url, body), known);
const create = (item: object, disposition: unknown = 'SendAndSaveCopy') =>
  createItem(disposition as string, outlookItem(item));

describe('21.7 Gmail: shapes', () => {
  it('a send in a text beside a save of another draft', () => {
    expect(gmail([SAVE, SEND])).toMatchObject({
      kind: 'send',
      draft: { body: expect.stringContaining(SSN) },
    });
  });
  it('a field of a form that has a prefix, is long, or is no JSON', () => {
    isHeld(gmail(`f.req=${encodeURIComponent(`)]}'\n${SEND}`)}`));
    isHeld(gmail(`f.req=${encodeURIComponent(btoa(SEND))}`));
    isHeld(gmail(`a=1&${encodeURIComponent(SEND)}=`));
    isHeld(gmail('', { fields: [['f.req', btoa(SEND)]], body: null }));
    isHeld(gmail('', { fields: [[SEND.slice(0, 40), SEND.slice(41)]], body: null }));
  });
  it('a form that is written out, with "=" in the line between its parts', () => {
    isHeld(
      gmail(`------=_Part\r\nContent-Disposition: form-data; name="f.req"\r\n\r\n${SEND}\r\n------=_Part--`),
    );
  });
  it('a key twice: who reads it may take the other one', () => {
    isHeld(gmail('{"a":{"2":[["^pfg"]]},"a":{"2":1}}'));
    expect(gmail('{"a":{"2":"x"},"b":{"2":"{\\"2\\":1}"}}').kind).toBe('other');
  });
  it('labels that are not alone in their list, stand in one text, or are keys', () => {
    for (const labels of [['^all', '^pfg', 'Label 1'], ['^all,^pfg']])
      isHeld(gmail(gmailRequest(gmailRecord(labels))));
    isHeld(gmail([{ '1': 'msg-a:r7', '11': { '^pfg': 1 } }]));
  });
  it('a send in the address', () => {
    const url = `${GMAIL_URL}&f.req=${encodeURIComponent(SEND)}`;
    expect(maySend({ url, text: '', fields: null, postData: '' })).toBe(true);
    isHeld(gmail('', {}, url));
  });
  it('a letter that is JSON is a letter', () => {
    const body = [null, [[0, '{"2":"^all","a":1,"a":2}']]];
    expect(gmail(gmailRequest(gmailRecord(['^r', '^r_bt'], { 8: body }))).kind).toBe('save');
  });
});

describe('21.6 and 21.7 Outlook: shapes', () => {
  it('a disposition as a number, or in other letters', () => {
    for (const disposition of [2, 1, 'sendandsavecopy', 'SendAndSaveCopies'])
      isHeld(outlook(create({}, disposition)));
    for (const disposition of [0, 'SaveOnly', 'saveonly'])
      expect(['save', 'other']).toContain(outlook(create({}, disposition)).kind);
    const text = JSON.stringify(create({}, 2));
    expect(maySend({ url: `${OUTLOOK_URL}CreateItem`, text, fields: null, postData: '' })).toBe(true);
  });
  it('a message within the message, and texts in places that nobody knows', () => {
    const items: object[] = [
      {
        Attachments: [
          {
            __type: 'ItemAttachment:#Exchange',
            Name: 'x',
            Item: outlookItem(outlookBody(`<p>SSN ${SSN}</p>`)),
          },
        ],
      },
      { ExtendedProperty: [{ ExtendedFieldURI: { PropertyTag: '0x1' }, Value: `SSN ${SSN}` }] },
      { InternetMessageHeaders: [{ HeaderName: 'X-Note', Value: `SSN ${SSN}` }] },
      { Categories: [`SSN ${SSN}`] },
    ];
    for (const item of items)
      expect(outlook(create(item))).toMatchObject({
        kind: 'send',
        draft: { body: expect.stringContaining(SSN) },
      });
  });
  it('a mail in base64 whose parts are wrapped themselves', () => {
    const mail = (how: string, text: string) =>
      btoa(`Subject: x\r\nContent-Transfer-Encoding: ${how}\r\n\r\n${text}\r\n`);
    for (const value of [
      mail('base64', btoa(`SSN ${SSN}`)),
      mail('quoted-printable', 'SSN 536=2D48-=\r\n2917'),
    ])
      expect(outlook(create({ Body: undefined, MimeContent: { Value: value } }))).toMatchObject({
        draft: { body: expect.stringContaining(SSN) },
      });
  });
  it('recipients under other names, and in other shapes', () => {
    for (const item of [
      { SuggestedBccRecipients: [box('eve@outside.example')] },
      { BccRecipients: { Mailbox: box('eve@outside.example') } },
    ])
      expect(outlook(create(item))).toMatchObject({
        draft: {
          recipients: expect.arrayContaining([expect.objectContaining({ address: 'eve@outside.example' })]),
        },
      });
  });
  it('what is appended comes to what was there', () => {
    const request = updateItem('SendAndSaveCopy', 'm1', outlookBody('<p>tail</p>'));
    const text = JSON.stringify(request).replaceAll('SetItemField', 'AppendToItemField');
    const saved = { subject: 'a', body: `SSN ${SSN}`, to: [], cc: [], bcc: [] };
    const known = { ...NOTHING, saved: (id: string) => (id === 'm1' ? saved : undefined) };
    const parsed = outlook(text, known, `${OUTLOOK_URL}UpdateItem`);
    expect(parsed).toMatchObject({ kind: 'send', draft: { body: expect.stringContaining(SSN) } });
    expect(parsed).toMatchObject({ draft: { body: expect.stringContaining('tail') } });
  });
  it('two items in one update', () => {
    const one = updateItem('SendAndSaveCopy', 'm1', {
      Subject: 'a',
      ...outlookBody('one'),
      ToRecipients: [],
      CcRecipients: [],
      BccRecipients: [],
    });
    const two = updateItem('SendAndSaveCopy', 'm2', {
      Subject: 'b',
      ...outlookBody(SSN),
      ToRecipients: [],
      CcRecipients: [],
      BccRecipients: [],
    });
    one.Body.ItemChanges.push(...two.Body.ItemChanges);
    expect(outlook(one, NOTHING, `${OUTLOOK_URL}UpdateItem`)).toMatchObject({
      draft: { body: expect.stringMatching(/one[\s\S]*536/) },
    });
  });
  it('an action that is named twice', () => {
    const parsed = parseOutlookRequest(
      xhr(`${OUTLOOK_URL}CreateItem&action=UploadPhoto`, null, { opaque: true, body: null }),
      NOTHING,
    );
    isHeld(parsed);
    isHeld(outlook({ Body: { ItemIds: [{ Id: 'x' }] } }, NOTHING, `${OUTLOOK_URL}SendItem&action=GetItem`));
  });
});

describe('21.6 a save and a window that differ by a blank', () => {
  it('are both read', () => {
    const to = [{ field: 'to' as const, address: 'bob@outside.example', name: '' }];
    const saved = { subject: 'Plan', body: 'Project Aurora', to, cc: [], bcc: [] };
    const draft = {
      webmail: 'gmail' as const,
      recipients: [],
      subject: 'Plan',
      body: 'ProjectAurora',
      attachments: [],
    };
    const known: Known = { ...NOTHING, saved: () => saved, open: [{ id: 'msg-a:r7', draft }] };
    const record = gmailRecord(['^pfg'], { 2: null, 3: null, 4: null, 7: null, 8: null });
    const parsed = parseGmailRequest(xhr(GMAIL_URL, gmailRequest(record)), known);
    expect(parsed).toMatchObject({ draft: { body: expect.stringContaining('Project Aurora') } });
    expect(parsed).toMatchObject({ draft: { body: expect.stringContaining('ProjectAurora') } });
  });
});

describe('21.7 Roundcube: how PHP reads a name', () => {
  it('in the address as in the body', () => {
    for (const query of [
      '?%20_task=mail&%20_action=send',
      '?+_action=send',
      '?x=%&_%61ction=send',
      '?_action%00x=send',
    ]) {
      const url = `https://rc.example/${query}`;
      expect(maySend({ url, text: '_to=a%40b.example', fields: null, postData: '' }), query).toBe(true);
      expect(
        parseRoundcubeRequest(xhr(url, '_to=a%40b.example&_message=x&_subject=y'), NOTHING).kind,
        query,
      ).toBe('send');
    }
  });
});
