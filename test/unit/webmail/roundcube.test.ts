import { describe, expect, it } from 'vitest';
import type { SendRequest } from '../../../lib/webmail/adapter';
import { roundcube } from '../../../lib/webmail/roundcube';
import { page } from './dom';
import { NOTHING } from './requests';

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
