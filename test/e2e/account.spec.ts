/** Rules about the account that writes: the page shows it, and the request is the authority. */
import type { BrowserContext } from '@playwright/test';
import { readLine } from '../../lib/audit/export/line-text';
import { ndjsonTexts } from '../../lib/audit/export/ndjson';
import { openUser } from '../../lib/audit/users';
import { makeIdentity } from '../../lib/crypto/seal';
import { EXTENSION_ID } from '../rig/chromium';
import { waitFor } from '../rig/wait';
import { exportLog } from './export-log';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

interface Chrome {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
}

/** Nobody writes to the outside from accounts of a domain; social security numbers are marked, and free to go. */
async function forbid(context: BrowserContext, domain: string, audit: object = {}): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  const when = { account: { domains: [domain] }, recipients: { scope: 'external' } };
  const policy = {
    version: 1,
    mode: 'enforce',
    organization: { internalDomains: ['corp.example'] },
    audit,
    rules: [
      { id: 'account', title: 'Not from this account', when, then: 'block' },
      { id: 'mark', title: 'A social security number', when: { entities: ['US_SSN'] }, then: 'hint' },
    ],
  };
  const saved = await options.evaluate(
    (own) =>
      (globalThis as unknown as Chrome).chrome.runtime.sendMessage({ type: 'pages.savePolicy', policy: own }),
    policy,
  );
  expect(saved).toMatchObject({ ok: true });
  await options.close();
}

test('a rule about the account that writes is asked about the sender', async ({ page, browser_ }) => {
  await forbid(browser_.context, 'elsewhere.example');
  const recorded = await openStage(browser_.context, page, GMAIL, 'Shall we meet at noon?');
  await part(page, 'send').click();
  await waitFor(() => recorded.sent.length === 1, 'it leaves from another account');
  expect(warned(page)).toBe(false);

  await forbid(browser_.context, 'corp.example');
  const second = await openStage(browser_.context, page, GMAIL, 'Shall we meet at one?');
  await part(page, 'send').click();
  const warning = await warningFrame(page);
  await warning.getByRole('button', { name: 'Go back and edit' }).click();
  await waitFor(() => !warned(page), 'the warning closes');

  // A page that shows another sender than the one it sends for gains nothing.
  await page.evaluate(() => {
    const from = document.querySelector<HTMLInputElement>('input[name="from"]');
    if (from) from.value = 'erika@elsewhere.example';
  });
  await part(page, 'send').click();
  await warningFrame(page);
  expect(second.sent).toHaveLength(0);
});

test('a draft that passed before the policy changed is asked about under the new one', async ({
  page,
  browser_,
}) => {
  await forbid(browser_.context, 'elsewhere.example');
  // Found, marked, and by this policy free to go: the mark shows that the verdict is known.
  const text = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
  const recorded = await openStage(browser_.context, page, GMAIL, text);
  await page.locator('draftguard-count').waitFor({ state: 'attached' });
  await forbid(browser_.context, 'corp.example');
  await page.bringToFront();
  await part(page, 'send').click();
  await warningFrame(page);
  expect(recorded.sent).toHaveLength(0);
});

test('the log has a pseudonym of the account, which two key holders can open together', async ({
  page,
  browser_,
}) => {
  const [first, second] = await Promise.all([makeIdentity(), makeIdentity()]);
  const reidentify = { first: first.recipient, second: second.recipient };
  await forbid(browser_.context, 'corp.example', { reidentify });
  await openStage(browser_.context, page, GMAIL, 'Shall we meet at noon?');
  const account = await page.locator('input[name="from"]').first().inputValue();
  await part(page, 'send').click();
  await warningFrame(page);
  const log = await exportLog(browser_.context);
  expect(log).not.toContain(account);
  const events = ndjsonTexts(log).flatMap((text) => {
    const line = readLine(text ?? '');
    return line?.kind === 'record' && line.event ? [line.event] : [];
  });
  const held = events.find(({ type }) => type === 'draft.held');
  const sealed = events.filter(({ type }) => type === 'user.sealed');
  expect(sealed).toHaveLength(1);
  expect(sealed[0]?.user).toBe(held?.user);
  const opened = await openUser(String(sealed[0]?.identity), [[first.secret], [second.secret]]);
  expect(account).toContain(opened);
  expect(opened).toMatch(/@corp\.example$/);

  const audit = await browser_.context.newPage();
  await audit.goto(`chrome-extension://${EXTENSION_ID}/options.html#audit`);
  await audit.getByRole('row').filter({ hasText: 'Warning opened' }).first().getByRole('button').click();
  await expect(audit.getByRole('dialog')).toContainText('Not from this account (account): Block');
});
