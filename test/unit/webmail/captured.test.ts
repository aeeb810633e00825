/** The request parsers on real captured requests, where those lie beside the checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGmailRequest } from '../../../lib/webmail/gmail-request';
import { parseOutlookRequest } from '../../../lib/webmail/outlook-request';
import { sharedFolder } from '../shared';
import './dom';

const shared = sharedFolder();
if (!shared) console.info('Captured requests left out: no shared folder.');

const xhr = (url: string, body: string) =>
  ({ route: 'xhr', url, method: 'POST', fields: null, body }) as const;

describe.skipIf(!shared)('captured Gmail requests', () => {
  const folder = join(shared ?? '', 'webmail/gmail-requests');
  for (const file of shared ? readdirSync(folder) : [])
    it(file, () => {
      const body = readFileSync(join(folder, file), 'utf8');
      const parsed = parseGmailRequest(xhr('https://mail.google.com/sync/u/0/i/s?hl=en&c=1', body));
      expect(parsed.kind).toBe(file.startsWith('send.') ? 'send' : 'other');
      if (parsed.kind !== 'send') return;
      expect(parsed.draft.recipients.length).toBeGreaterThan(0);
      for (const one of parsed.draft.recipients) expect(one.address).toContain('@');
      expect(parsed.draft.body.length).toBeGreaterThan(0);
    });
});

describe.skipIf(!shared)('captured Outlook requests', () => {
  const folder = join(shared ?? '', 'webmail/outlook-requests');
  for (const file of shared ? readdirSync(folder) : [])
    it(file, () => {
      const capture = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const body = typeof capture.body === 'string' ? capture.body : JSON.stringify(capture.body ?? capture);
      const url = capture.url ?? 'https://outlook.office.com/owa/service.svc?action=UpdateItem';
      const parsed = parseOutlookRequest(xhr(url, body), []);
      expect(parsed.kind === 'other' ? 'other' : 'send').toBe(file.includes('send') ? 'send' : 'other');
    });
});
