/** Issue 21.7: one sieve for all routes; what it does not know it asks about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded } from '../../lib/base/intrinsics';
import { isEndpoint, maySend, type Outgoing, suspectForm } from '../../lib/gate/suspect';
import { ADAPTERS, parseAny } from '../../lib/webmail/registry';
import {
  createItem,
  GMAIL_URL,
  gmailRecord,
  gmailRequest,
  NOTHING,
  OUTLOOK_URL,
  outlookItem,
  xhr,
} from './webmail/requests';
import './webmail/dom';

const asked = (url: string, text: string | null, more: Partial<Outgoing> = {}) =>
  maySend({ url, text, fields: null, postData: '', ...more });
const GMAIL_SEND = JSON.stringify(gmailRequest(gmailRecord(['^all', '^pfg'])));
const OUTLOOK_SEND = JSON.stringify(createItem('SendAndSaveCopy', outlookItem()));

/** Each letter of a JSON text may be written as an escape. */
const escaped = (json: string, which: (at: number) => boolean) =>
  json.replace(/[A-Za-z^]/g, (letter, at: number) =>
    which(at) && !/[tfn]/.test(letter) ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
  );

describe('21.7 the sieve', () => {
  for (const [name, url, send] of [
    ['Gmail', GMAIL_URL, GMAIL_SEND],
    ['Outlook', `${OUTLOOK_URL}CreateItem`, OUTLOOK_SEND],
  ] as const) {
    it(`asks about a send to ${name}, however its letters are written`, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.boolean()), (coin) => {
          const inStrings = send.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
            escaped(text, () => coin.next().value ?? false),
          );
          expect(asked(url, inStrings)).toBe(true);
          expect(parseAny(ADAPTERS.gmail, xhr(url, inStrings), NOTHING).kind).toBe('send');
        }),
        { numRuns: 200 },
      );
    });
    it(`asks about all that ${name} sends unread`, () => {
      expect(asked(url, null)).toBe(true);
      expect(asked(url, '', { fields: [['f.req', send]] })).toBe(true);
      expect(asked(url, `f.req=${encodeURIComponent(send)}`)).toBe(true);
      expect(asked(url, '', { postData: encodeURIComponent(send) })).toBe(true);
      for (const odd of [
        `)]}'\n${send}`,
        'H4sIAAAA',
        '--b\r\nContent-Disposition: form-data',
        '\u00ff\u00fe',
      ])
        expect(asked(url, odd)).toBe(true);
    });
    it(`lets ${name} go on with what is known and harmless`, () => {
      expect(asked(url, '')).toBe(false);
      expect(asked(url, '[["thread-a:r1",[["^io_lr"],null,["msg-a:r1"]]]]')).toBe(false);
      expect(asked(url, '{"Body":{"__type":"GetFolder"}}')).toBe(false);
    });
  }

  it('tells a send of Roundcube by any way in which PHP reads its action', () => {
    const url = 'https://rc.example/?_task=mail&_unlock=1';
    const pairs = fc.constantFrom('_action', '.action', ' _action', '_action[]', '+_action');
    fc.assert(
      fc.property(pairs, fc.constantFrom('send', 's%end', 'send!'), (name, value) => {
        expect(
          suspectForm(url, [
            ['_action', 'list'],
            [name, value],
          ]),
        ).toBe(true);
        expect(asked(url, new URLSearchParams([[name, value]]).toString())).toBe(true);
      }),
    );
    for (const address of [
      '?_action=send',
      '?_task=mail&%5Faction=send',
      '?.action=send',
      '?_action=list&_action=send',
    ])
      expect(asked(`https://rc.example/${address}`, 'x=1'), address).toBe(true);
    expect(suspectForm('https://rc.example/?_task=mail&_action=send', [['_to', 'a@b.example']])).toBe(true);
    expect(
      suspectForm(url, [
        ['_action', 'send'],
        ['_draft', '1'],
      ]),
    ).toBe(false);
    expect(suspectForm(url, [['_action', 'compose']])).toBe(false);
    expect(asked('https://rc.example/?_task=mail&_action=list&_uid[]=1', '_uid%5B%5D=5&_mbox=INBOX')).toBe(
      false,
    );
    expect(
      asked('https://rc.example/?_task=mail&_action=upload', '', { fields: [['_attachments[]', 'a.csv']] }),
    ).toBe(false);
  });

  it('asks about every form that goes to Gmail or Outlook', () => {
    for (const url of [GMAIL_URL, `${OUTLOOK_URL}CreateItem`])
      expect(suspectForm(url, [['x', '1']])).toBe(true);
  });

  it('undoes percent signs where some of them stand for nothing', () => {
    expect(decoded('%zz%61%C3%A4%F0%9F%98%80%C3%')).toBe('%zza\u00e4\u{1f600}%C3%');
    expect(isEndpoint('https://mail.google.com/%73ync/u/0/i/s?q=100%')).toBe(true);
  });

  it('knows an endpoint however its address is written', () => {
    for (const url of [
      'https://mail.google.com/sync/u/0/i/s',
      'https://mail.google.com/%73ync/u/3/i/s?x=1',
      'https://outlook.office.com/owa/SERVICE.svc?action=x',
      'https://rc.example/mail/?_task=mail',
    ])
      expect(isEndpoint(url), url).toBe(true);
    expect(isEndpoint('https://mail.google.com/sync/u/0/i/fd')).toBe(false);
  });
});
