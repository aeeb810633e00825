/** The request parsers on real captured requests, where those lie beside the checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGmailRequest } from '../../../lib/webmail/gmail-request';
import { parseOutlookRequest } from '../../../lib/webmail/outlook-request';
import { sharedFolder } from '../shared';
import { GMAIL_URL, NOTHING, OUTLOOK_URL, xhr } from './requests';
import './dom';

const shared = sharedFolder();
if (!shared) console.info('Captured requests left out: no shared folder.');
const filesOf = (folder: string) => (shared ? readdirSync(join(shared, 'webmail', folder)) : []);
const textOf = (folder: string, file: string) =>
  readFileSync(join(shared ?? '', 'webmail', folder, file), 'utf8');

describe.skipIf(!shared)('captured Gmail requests', () => {
  for (const file of filesOf('gmail-requests'))
    it(file, () => {
      const body = textOf('gmail-requests', file);
      const parsed = parseGmailRequest(xhr(GMAIL_URL, body), NOTHING);
      expect(parsed.kind).toBe(file.startsWith('send.') ? 'send' : 'save');
      if (parsed.kind === 'save') {
        expect(parsed.saved[0]?.id).toMatch(/^msg-[af]:/);
        expect(parsed.saved[0]?.fields).toMatchObject({
          body: expect.any(String),
          subject: expect.any(String),
        });
      }
      if (parsed.kind !== 'send') return;
      const { recipients, body: text, subject } = parsed.draft;
      expect(recipients.length).toBeGreaterThan(0);
      for (const one of recipients) expect(one.address).toContain('@');
      expect(text.length).toBeGreaterThan(0);
      // No tag, and nothing of the draft that is saved in the same request.
      expect(text).not.toMatch(/<div|<\/div>/);
      if (subject) expect(body).toContain(JSON.stringify(subject));
    });

  it('a batch of a draft save and a send is a send of the second alone', () => {
    const parsed = parseGmailRequest(
      xhr(GMAIL_URL, textOf('gmail-requests', 'send.2022-09-09-cvOnSend_4_request.json')),
      NOTHING,
    );
    expect(parsed).toMatchObject({
      kind: 'send',
      saved: [{ fields: { subject: 'subject_111' } }],
      draft: { subject: 'test subject' },
    });
  });
});

describe.skipIf(!shared)('captured Outlook requests', () => {
  const KINDS: Record<string, string> = { SEND: 'send', DRAFT: 'save', OTHER: 'other' };
  for (const file of filesOf('outlook-requests'))
    it(file, () => {
      const { url, body, expected } = JSON.parse(textOf('outlook-requests', file));
      const action = /action=(\w+)/.exec(url)?.[1] ?? '';
      const parsed = parseOutlookRequest(xhr(`${OUTLOOK_URL}${action}`, body), NOTHING);
      // A part of a message that nobody has seen the rest of is held unread.
      expect(parsed.kind).toBe(file.includes('partial') ? 'unreadable' : KINDS[expected]);
      if (parsed.kind !== 'send') return;
      expect(parsed.draft.subject).not.toBe('');
      expect(parsed.draft.recipients[0]?.address).toContain('@');
      expect(parsed.draft.body).toMatch(/text|Test/);
    });
});
