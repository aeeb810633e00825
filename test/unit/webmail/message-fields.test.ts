/** Issue 21.6: what a send leaves out is the save and the window together, and never nothing. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/mail/draft';
import { parseGmailRequest } from '../../../lib/webmail/gmail-request';
import type { Known } from '../../../lib/webmail/message-fields';
import { completeMessage, type MessageFields } from '../../../lib/webmail/message-fields';
import { parseOutlookRequest } from '../../../lib/webmail/outlook-request';
import {
  createItem,
  GMAIL_URL,
  gmailRecord,
  gmailRequest,
  NOTHING,
  OUTLOOK_URL,
  outlookItem,
  xhr,
} from './requests';
import './dom';

const bob = { field: 'to' as const, address: 'bob@outside.example', name: 'Bob' };
const eve = { field: 'to' as const, address: 'eve@outside.example', name: 'Eve' };
const SAVED: MessageFields = { subject: 'Plan', body: 'old', to: [bob], cc: [], bcc: [], attachments: [] };
const shown = (more: Partial<Draft>): Draft => ({
  webmail: 'gmail',
  recipients: [bob],
  subject: 'Plan',
  body: 'old',
  attachments: [],
  ...more,
});
const known = (open: Known['open'], saved?: MessageFields): Known => ({
  ...NOTHING,
  open,
  saved: (id) => (id === 'm1' ? saved : undefined),
});
const complete = (about: Known, said: MessageFields = {}) => completeMessage('gmail', said, 'm1', about);

describe('21.6 a message in pieces', () => {
  it('joins the save and the window of its id where they differ', () => {
    const about = known([{ id: 'm1', draft: shown({ body: 'new', recipients: [bob, eve] }) }], SAVED);
    expect(complete(about)).toMatchObject({ body: 'new\nold', recipients: [bob, eve] });
  });
  it('reads a save that differs by white space alone as what is not shown', () => {
    expect(complete(known([{ id: 'm1', draft: shown({ body: 'o ld' }) }], SAVED))?.body).toBe(
      'o ld\n\u2063old\u2063',
    );
  });
  it('takes what the send says itself, and nothing else', () => {
    const about = known([{ id: 'm1', draft: shown({ body: 'new' }) }], SAVED);
    expect(complete(about, { body: 'sent' })?.body).toBe('sent');
  });
  it('is not another window with an id of its own', () => {
    const about = known([{ id: 'm2', draft: shown({ subject: 'Other', body: 'other' }) }], SAVED);
    expect(complete(about)).toMatchObject({ subject: 'Plan', body: 'old' });
  });
  it('counts a person of whom the window shows the name alone once', () => {
    const nameless = { ...bob, address: '' };
    const about = known([{ id: '', draft: shown({ recipients: [nameless] }) }], SAVED);
    expect(complete(about)?.recipients).toEqual([bob]);
  });
  it('is unreadable where nobody knows it', () => {
    expect(complete(known([]))).toBeNull();
    expect(complete(known([], { subject: 'Plan', to: [bob], cc: [], bcc: [] }))).toBeNull();
  });

  const outlook = (item: object) =>
    parseOutlookRequest(xhr(`${OUTLOOK_URL}CreateItem`, createItem('SendAndSaveCopy', item)), NOTHING);
  it('Outlook: a new item without a text that can be read is unreadable', () => {
    expect(outlook(outlookItem({ Body: { BodyType: 'HTML', Html: 'x' } })).kind).not.toBe('other');
    expect(outlook(outlookItem({ Body: undefined })).kind).toBe('unreadable');
    expect(
      outlook(outlookItem({ Body: undefined, MimeContent: { Value: btoa('Subject: x\n\nhello') } })),
    ).toMatchObject({
      kind: 'send',
      draft: { body: expect.stringContaining('hello') },
    });
  });
  it('Outlook: what is appended as it leaves is read', () => {
    const more = { appendOnSend: [{ content: '<p>tail</p>' }], prependOnSend: [{ html: 'head' }] };
    expect(outlook(outlookItem(more))).toMatchObject({
      draft: { body: expect.stringMatching(/tail[\s\S]*head/) },
    });
  });

  const gmail = (more: Record<number, unknown>) =>
    parseGmailRequest(xhr(GMAIL_URL, gmailRequest(gmailRecord(['^all', '^pfg'], more))), NOTHING);
  it('Gmail: recipients and texts in a shape that is not known count', () => {
    expect(gmail({ 3: [['somebody', ['x']]] })).toMatchObject({
      draft: { recipients: expect.arrayContaining([expect.objectContaining({ field: 'cc', address: '' })]) },
    });
    expect(gmail({ 7: ['a', ['subject']] })).toMatchObject({
      draft: { subject: expect.stringContaining('subject') },
    });
    expect(gmail({ 40: [['<p>appended text</p>']] })).toMatchObject({
      draft: { body: expect.stringContaining('appended text') },
    });
  });
});
