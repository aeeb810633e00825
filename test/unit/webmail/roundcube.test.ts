import { describe, expect, it } from 'vitest';
import type { SendRequest } from '../../../lib/webmail/adapter';
import { roundcube } from '../../../lib/webmail/roundcube';
import { page } from './dom';
import { NOTHING, xhr } from './requests';

const FIELDS: [string, string][] = [
  ['_task', 'mail'],
  ['_action', 'send'],
  ['_draft', ''],
  ['_is_html', '1'],
  ['_to', 'Bob <bob@out.example>,'],
  ['_cc', ''],
  ['_bcc', 'eve@out.example'],
  ['_subject', 'Numbers'],
  ['_message', '<p>one</p><p>two</p>'],
];

const request = (
  changes: Record<string, string> = {},
  url = 'http://rc.example/?_task=mail&_unlock=1',
): SendRequest => ({
  route: 'form',
  url,
  method: 'post',
  body: null,
  opaque: false,
  postData: '',
  response: null,
  fields: FIELDS.map(([name, value]) => [name, changes[name] ?? value]),
});

describe('roundcube.parseRequest', () => {
  it('reads a send', () => {
    const parsed = roundcube.parseRequest(request(), NOTHING);
    expect(parsed).toMatchObject({
      kind: 'send',
      draft: {
        subject: 'Numbers',
        body: 'one\ntwo\n',
        recipients: [
          { field: 'to', address: 'bob@out.example', name: 'Bob' },
          { field: 'bcc', address: 'eve@out.example' },
        ],
      },
    });
  });
  it.each([
    ['a draft save', request({ _draft: '1' })],
    ['the move to a new window', request({ _action: 'compose' })],
    ['storing what was already sent', request({}, 'http://rc.example/?_task=mail&_saveonly=1')],
  ])('does not take %s for a send', (_name, one) => {
    expect(roundcube.parseRequest(one, NOTHING).kind).toBe('other');
  });
  it('knows the account that writes from the page, whose request has a number for it', () => {
    const document = page(
      '<form name="form"><input name="_draft"><select id="_from"><option value="1">Erika &lt;Erika@corp.example&gt;</option>' +
        '<option value="2" selected>Press &lt;press@corp.example&gt;</option></select></form>',
    );
    const [compose] = roundcube.composes(document);
    const draft = compose && roundcube.read(compose);
    expect(draft?.account).toBe('press@corp.example');
    const open = draft ? [{ id: '', draft }] : [];
    expect(roundcube.parseRequest(request(), { ...NOTHING, open })).toMatchObject({
      draft: { account: draft?.account },
    });
  });
  it('reads plain text as it is', () => {
    const parsed = roundcube.parseRequest(request({ _is_html: '0', _message: 'a < b' }), NOTHING);
    expect(parsed.kind === 'send' && parsed.draft.body).toBe('a < b');
  });
});

describe('a message that is resent', () => {
  const URL = 'http://rc.example/?_task=mail&_action=bounce';
  const BODY =
    '_from=1&_to=Bob+%3Cbob%40out.example%3E%2C&_cc=&_bcc=eve%40out.example&_uid=7&_mbox=Sent&_remote=1';
  const shown = (query: string) => {
    const document = page(
      '<div id="message-header"><h2 class="subject"><span class="voice">Subject: </span>Numbers<a href="?">Open</a></h2></div>' +
        '<ul id="attachment-list"><li><a><span class="attachment-name">people.csv</span> <span>(1 KB)</span></a></li></ul>' +
        '<div id="messagebody"><div class="message-part"><p>one</p></div></div>',
    );
    Object.defineProperty(document, 'location', { value: { search: query } });
    return document;
  };
  const around = [shown('?_task=mail&_action=show&_uid=7&_mbox=Sent')];
  const parse = (known = around, more: Partial<SendRequest> = {}) =>
    roundcube.parseRequest(xhr(URL, BODY, more), { ...NOTHING, related: known });

  it('is read where it is shown, with the recipients of the request', () => {
    expect(parse()).toMatchObject({
      kind: 'send',
      resent: true,
      draft: {
        subject: 'Numbers',
        body: 'one\n',
        recipients: [
          { field: 'to', address: 'bob@out.example', name: 'Bob' },
          { field: 'bcc', address: 'eve@out.example' },
        ],
        attachments: [{ name: 'people.csv', size: null }],
      },
    });
  });

  it('is read in the preview of a list, too', () => {
    const list = page('<iframe id="messagecontframe"></iframe>');
    Object.defineProperty(list, 'location', { value: { search: '?_task=mail' } });
    const frame = list.querySelector('iframe');
    if (frame)
      Object.defineProperty(frame, 'contentDocument', {
        value: shown('?_action=preview&_uid=7&_mbox=Sent'),
      });
    expect(parse([list])).toMatchObject({ kind: 'send', draft: { body: 'one\n' } });
  });

  it.each([
    ['no message', '?_task=mail&_mbox=Sent'],
    ['another message', '?_task=mail&_action=show&_uid=8&_mbox=Sent'],
    ['a message of another folder', '?_task=mail&_action=show&_uid=7&_mbox=INBOX'],
  ])('cannot be read where %s is shown', (_name, query) => {
    expect(parse([shown(query)])).toEqual({ kind: 'unreadable', resent: true });
  });

  it('is not sent by asking for the form', () => {
    expect(parse(around, { method: 'GET' })).toEqual({ kind: 'other' });
  });
});
