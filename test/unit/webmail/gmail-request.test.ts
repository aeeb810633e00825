import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGmailRequest } from '../../../lib/webmail/gmail-request';
import type { Known } from '../../../lib/webmail/message-fields';
import { GMAIL_URL, gmailRecord, gmailRequest, NOTHING, nested, objectForm, xhr } from './requests';
import './dom';

const SEND = ['^all', '^pfg', '^f_bt'];
const SAVE = ['^all', '^r', '^r_bt'];
const parse = (body: unknown, known: Known = NOTHING) => parseGmailRequest(xhr(GMAIL_URL, body), known);

const WHOLE = {
  webmail: 'gmail',
  account: 'erika@corp.example',
  recipients: [
    { field: 'to', address: 'bob@out.example', name: 'Bob' },
    { field: 'bcc', address: 'eve@out.example', name: '' },
  ],
  subject: 'Numbers',
  body: 'one\n\ntwo\n',
  attachments: [{ name: 'people.csv', size: null }],
};

describe('parseGmailRequest', () => {
  for (const [form, shape] of [
    ['arrays', (value: unknown) => value],
    ['objects', objectForm],
  ] as const) {
    it(`reads a send in ${form}`, () => {
      expect(parse(shape(gmailRequest(gmailRecord(SEND))))).toEqual({
        kind: 'send',
        draft: WHOLE,
        scheduled: false,
        saved: [],
      });
    });

    it(`tells a scheduled send and a draft save in ${form}`, () => {
      const scheduled = parse(shape(gmailRequest(gmailRecord(['^all', '^scheduled']))));
      expect(scheduled).toMatchObject({ kind: 'send', scheduled: true, draft: WHOLE });
      const save = parse(shape(gmailRequest(gmailRecord(SAVE))));
      expect(save).toMatchObject({
        kind: 'save',
        saved: [{ id: 'msg-a:r7', fields: { subject: 'Numbers' } }],
      });
    });
  }

  it('finds the send among draft saves, and judges two sends as one', () => {
    const save = gmailRecord(SAVE, { 0: 'msg-a:r1', 7: 'Other' });
    const parsed = parse(gmailRequest(save, gmailRecord(SEND), gmailRecord(SEND, { 7: 'Second' })));
    expect(parsed).toMatchObject({ kind: 'send', saved: [{ id: 'msg-a:r1' }] });
    expect(parsed.kind === 'send' && parsed.draft.subject).toBe('Numbers\nSecond');
  });

  it('takes text in plain-text mode as it stands', () => {
    const parsed = parse(gmailRequest(gmailRecord(SEND, { 8: [null, [[0, 'a <b@out.example> c']]] })));
    expect(parsed.kind === 'send' && parsed.draft.body).toBe('a <b@out.example> c');
  });

  it('completes a send that carries a part only, from what was saved under its id', () => {
    const part = gmailRequest(['msg-a:r7', null, null, null, null, null, 1, null, null, null, SEND]);
    expect(parse(part)).toEqual({ kind: 'unreadable' });
    const save = parse(gmailRequest(gmailRecord(SAVE)));
    if (save.kind !== 'save') throw new Error('No save.');
    const saved = (id: string) => save.saved.find((one) => one.id === id)?.fields;
    expect(parse(part, { ...NOTHING, saved })).toMatchObject({ kind: 'send', draft: WHOLE });
  });

  it('completes it from the compose window of that draft, not from another', () => {
    const part = gmailRequest(['msg-a:r7', null, null, null, null, null, 1, null, null, null, SEND]);
    const draft = { ...WHOLE, webmail: 'gmail' as const, recipients: [], subject: 'Mine' };
    const open = [
      { id: 'msg-a:r7', draft },
      { id: 'msg-a:r8', draft: { ...draft, subject: 'Not mine' } },
    ];
    expect(parse(part, { ...NOTHING, open })).toMatchObject({ kind: 'send' });
    const loose = parse(gmailRequest(gmailRecord(SEND, { 7: null, 8: null })), { ...NOTHING, open });
    expect(loose).toMatchObject({ draft: { subject: 'Mine' } });
  });

  it('holds what names a send and cannot be read', () => {
    expect(parse('[["^pfg"')).toEqual({ kind: 'unreadable' });
    expect(parse([['^pfg']]).kind).toBe('send');
  });

  it('leaves everything else alone', () => {
    expect(parse([['thread-a:r1', [['^io_lr'], null, ['msg-a:r1']]]])).toEqual({ kind: 'other' });
    expect(parse('not json')).toEqual({ kind: 'opaque' });
    const elsewhere = xhr('https://mail.google.com/sync/u/0/i/fd', gmailRequest(gmailRecord(SEND)));
    expect(parseGmailRequest(elsewhere, NOTHING)).toEqual({ kind: 'other' });
    // Somebody writes about labels.
    const quoting = gmailRecord(SAVE, {
      7: '"^pfg"',
      8: [null, [[0, '["^pfg"]']], null, null, null, null, 1],
    });
    expect(parse(gmailRequest(quoting))).toMatchObject({ kind: 'save' });
  });

  it('never throws, whatever the body is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constant('['.repeat(50_000))), (body) => {
        parse(body);
        parse(`${body}"^pfg"`);
        parse(`["^pfg",${body}]`);
      }),
    );
  });

  it('never calls a draft save a send, and never overlooks a send, however deep they are nested', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (stream, objects) => {
          const random = () => stream.next().value ?? 1;
          const shape = (value: unknown) => nested(objects ? objectForm(value) : value, random);
          expect(['save', 'other']).toContain(parse(shape(gmailRequest(gmailRecord(SAVE)))).kind);
          const send = parse(shape(gmailRequest(gmailRecord(SEND), gmailRecord(SAVE))));
          expect(send.kind).toBe('send');
          if (send.kind !== 'send') return;
          expect(send.draft.recipients.map((one) => one.address)).toContain('bob@out.example');
          expect(send.draft.body).toContain('one');
        },
      ),
    );
  });
});
