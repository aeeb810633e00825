import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/mail/draft';
import type { SendRequest } from '../../../lib/webmail/adapter';
import type { Known } from '../../../lib/webmail/message-fields';
import { parseOutlookRequest } from '../../../lib/webmail/outlook-request';
import { createSavedDrafts } from '../../../lib/webmail/saved-drafts';
import {
  box,
  createItem,
  NOTHING,
  nested,
  OUTLOOK_URL,
  outlookBody,
  outlookItem,
  updateItem,
  xhr,
} from './requests';
import './dom';

const parse = (action: string, body: unknown, known: Known = NOTHING, more: Partial<SendRequest> = {}) =>
  parseOutlookRequest(xhr(`${OUTLOOK_URL}${action}&app=Mail`, body, more), known);

const WHOLE: Draft = {
  webmail: 'outlook',
  recipients: [{ field: 'to', address: 'bob@out.example', name: 'Bob' }],
  subject: 'Numbers',
  body: 'one\n',
  attachments: [],
};
const PARTIAL = updateItem('SendAndSaveCopy', 'A1', { Subject: 'New' });
const ANSWER = JSON.stringify({
  Body: { ResponseMessages: { Items: [{ Items: [{ ItemId: { __type: 'ItemId:#Exchange', Id: 'A1' } }] }] } },
});

/** What a page knows after these requests. */
function havingSeen(...requests: Parameters<typeof parse>[]): Known {
  const saved = createSavedDrafts();
  const known = { ...NOTHING, saved: saved.get };
  for (const [action, body, , more] of requests) {
    const parsed = parse(action, body, known, more);
    if (parsed.kind !== 'save') throw new Error(`Expected a save, not ${parsed.kind}.`);
    saved.remember(parsed.saved);
  }
  return known;
}

describe('parseOutlookRequest', () => {
  it('reads a send in one step', () => {
    const parsed = parse('CreateItem', createItem('SendAndSaveCopy', outlookItem()));
    expect(parsed).toEqual({ kind: 'send', draft: WHOLE, scheduled: false, saved: [] });
    const wrapped = outlookItem({ ToRecipients: [{ Mailbox: box('Bob@Out.example', 'Bob') }] });
    expect(parse('CreateItem', createItem('SendOnly', wrapped))).toMatchObject({ draft: WHOLE });
  });

  it('reads the header where the body is empty, and both where it is not', () => {
    const postData = encodeURIComponent(JSON.stringify(createItem('SendAndSaveCopy', outlookItem())));
    expect(parse('CreateItem', '', NOTHING, { postData })).toMatchObject({ kind: 'send', draft: WHOLE });
    expect(parse('CreateItem', '{}', NOTHING, { postData })).toMatchObject({ kind: 'send', draft: WHOLE });
    expect(parse('CreateItem', '', NOTHING, { postData: '%SendOnly' })).toEqual({ kind: 'unreadable' });
  });

  it('completes a send of changes from what was saved under that id, by an update or by the answer to a new item', () => {
    expect(parse('UpdateItem', PARTIAL)).toEqual({ kind: 'unreadable' });
    const draft = { ...WHOLE, subject: 'New' };
    const updated = havingSeen(['UpdateItem', updateItem('SaveOnly', 'A1', outlookItem())]);
    expect(parse('UpdateItem', PARTIAL, updated)).toMatchObject({ kind: 'send', draft });
    const made = havingSeen([
      'CreateItem',
      createItem('SaveOnly', outlookItem()),
      NOTHING,
      { response: ANSWER },
    ]);
    expect(parse('UpdateItem', PARTIAL, made)).toMatchObject({ kind: 'send', draft });
  });

  it('lays later saves over earlier ones, deletions too', () => {
    const withCc = outlookItem({ CcRecipients: [box('carl@out.example')] });
    const known = havingSeen(
      ['UpdateItem', updateItem('SaveOnly', 'A1', withCc)],
      ['UpdateItem', updateItem('SaveOnly', 'A1', outlookBody('<p>two</p>'))],
    );
    expect(parse('UpdateItem', PARTIAL, known)).toMatchObject({
      draft: { body: 'two\n', recipients: [{ field: 'to' }, { field: 'cc', address: 'carl@out.example' }] },
    });
    const deletes = updateItem('SendAndSaveCopy', 'A1', {});
    const removal = { __type: 'DeleteItemField:#Exchange', Path: { FieldURI: 'message:CcRecipients' } };
    deletes.Body.ItemChanges[0]?.Updates.push(removal as never);
    expect(parse('UpdateItem', deletes, known)).toMatchObject({ draft: { recipients: [{ field: 'to' }] } });
  });

  it('does not take one draft for another', () => {
    const known = havingSeen(['UpdateItem', updateItem('SaveOnly', 'A1', outlookItem())]);
    const other = updateItem('SendAndSaveCopy', 'A2', { Subject: 'New' });
    expect(parse('UpdateItem', other, known)).toEqual({ kind: 'unreadable' });
  });

  it('completes it from the open compose window', () => {
    const open = [{ id: '', draft: { ...WHOLE } }];
    expect(parse('UpdateItem', PARTIAL, { ...NOTHING, open })).toMatchObject({
      draft: { subject: 'New', body: 'one\n' },
    });
    expect(parse('SendItem', { Body: { ItemIds: [{ Id: 'A1' }] } }, { ...NOTHING, open })).toMatchObject({
      draft: WHOLE,
    });
  });

  it('reads the attachments that a send names, else takes those of the window that agrees with it, else the saved', () => {
    const file = (Name: string) => ({ __type: 'FileAttachment:#Exchange', Name, Size: 12 });
    const named = (name: string) => [{ name, size: null }];
    const whole = outlookItem({ Attachments: [file('a.csv')] });
    expect(parse('CreateItem', createItem('SendAndSaveCopy', whole))).toMatchObject({
      draft: { attachments: named('a.csv') },
    });
    const known = havingSeen(['UpdateItem', updateItem('SaveOnly', 'A1', whole)]);
    expect(parse('UpdateItem', PARTIAL, known)).toMatchObject({ draft: { attachments: named('a.csv') } });
    const sent = { ...WHOLE, subject: 'New', attachments: named('b.csv') };
    const other = { ...WHOLE, subject: 'Other', attachments: named('c.csv') };
    const open = [sent, other].map((draft) => ({ id: '', draft }));
    expect(parse('UpdateItem', PARTIAL, { ...known, open })).toMatchObject({ draft: sent });
    // Which window it is cannot be told: all of them.
    expect(parse('UpdateItem', PARTIAL, { ...known, open: [...open].slice(1) })).toMatchObject({
      draft: { attachments: named('c.csv') },
    });
    const update = updateItem('SendAndSaveCopy', 'A1', { Attachments: [file('d.csv')] });
    expect(parse('UpdateItem', update, { ...known, open })).toMatchObject({
      draft: { attachments: named('d.csv') },
    });
    const empty = createItem('SendAndSaveCopy', outlookItem({ Subject: 'New', Attachments: [] }));
    expect(parse('CreateItem', empty, { ...NOTHING, open })).toMatchObject({ draft: sent });
  });

  it('does not take a reply for the whole: the server adds the rest', () => {
    const reply = {
      __type: 'ReplyToItem:#Exchange',
      NewBodyContent: { BodyType: 'Text', Value: 'yes' },
      ReferenceItemId: { Id: 'R' },
    };
    expect(parse('CreateItem', createItem('SendAndSaveCopy', reply))).toEqual({ kind: 'unreadable' });
    const open = [{ id: '', draft: { ...WHOLE } }];
    expect(parse('CreateItem', createItem('SendAndSaveCopy', reply), { ...NOTHING, open })).toMatchObject({
      draft: { subject: 'Numbers', body: 'yes' },
    });
  });

  it('finds a save and a send in one request', () => {
    const both = [
      updateItem('SaveOnly', 'A2', outlookItem()),
      updateItem('SendAndSaveCopy', 'A1', outlookItem()),
    ];
    expect(parse('UpdateItem', { Requests: both })).toMatchObject({
      kind: 'send',
      saved: [{ id: 'A2' }],
      draft: WHOLE,
    });
  });

  it('tells a scheduled send', () => {
    const later = outlookItem({
      ExtendedProperty: [{ ExtendedFieldURI: { PropertyTag: '0x3FEF' }, Value: '2027-01-04T08:00:00Z' }],
    });
    expect(parse('CreateItem', createItem('SendAndSaveCopy', later))).toMatchObject({ scheduled: true });
  });

  it('leaves everything else alone', () => {
    expect(parse('UpdateItem', updateItem('SaveOnly', 'A1', { IsRead: true }))).toEqual({ kind: 'other' });
    expect(parse('FindConversation', { Body: { Query: 'budget' } })).toEqual({ kind: 'other' });
    const quoting = updateItem('SaveOnly', 'A1', outlookBody('SendAndSaveCopy'));
    expect(parse('UpdateItem', quoting)).toMatchObject({ kind: 'save' });
  });

  it('never throws, whatever the body is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.string(), (body, postData) => {
        for (const action of ['UpdateItem', 'SendItem', 'GetFolder']) {
          parse(action, body, NOTHING, { postData });
          parse(action, `["SendAndSaveCopy",${body}]`);
        }
      }),
    );
  });

  it('never calls a draft save a send, and never overlooks a send, however deep they are nested', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (stream, update) => {
          const random = () => stream.next().value ?? 1;
          const request = (disposition: string) =>
            nested(
              update ? updateItem(disposition, 'A1', outlookItem()) : createItem(disposition, outlookItem()),
              random,
            );
          const action = update ? 'UpdateItem' : 'CreateItem';
          expect(['save', 'other']).toContain(parse(action, request('SaveOnly')).kind);
          expect(['send', 'unreadable']).toContain(parse(action, request('SendAndSaveCopy')).kind);
        },
      ),
    );
  });
});

describe('createSavedDrafts', () => {
  it('knows the address behind a name, unless two people share it', () => {
    const saved = createSavedDrafts();
    const bob = { field: 'to', address: 'bob@out.example', name: 'Bob' } as const;
    const shown = { ...WHOLE, recipients: [{ ...bob, address: '' }] };
    expect(saved.withAddresses(shown).recipients[0]?.address).toBe('');
    saved.remember([{ id: 'A1', fields: { to: [bob] } }]);
    expect(saved.withAddresses(shown).recipients[0]?.address).toBe('bob@out.example');
    saved.remember([{ id: 'A2', fields: { cc: [{ ...bob, field: 'cc', address: 'bob@corp.example' }] } }]);
    expect(saved.withAddresses(shown).recipients[0]?.address).toBe('');
    saved.remember([{ id: 'A1', fields: { to: [bob] } }]);
    expect(saved.withAddresses(shown).recipients[0]?.address).toBe('');
  });
});
