/** Rules about the account that writes: the page shows it, and the request is the authority. */
import type { BrowserContext } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

interface Chrome {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
}

/** Nobody writes to the outside from accounts of a domain. */
async function forbid(context: BrowserContext, domain: string): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  const when = { account: { domains: [domain] }, recipients: { scope: 'external' } };
  const policy = {
    ...{ version: 1, mode: 'enforce', organization: { internalDomains: ['corp.example'] } },
    rules: [{ id: 'account', title: 'Not from this account', when, then: 'block' }],
  };
  const saved = await options.evaluate(
    (text) =>
      (globalThis as unknown as Chrome).chrome.runtime.sendMessage({ type: 'pages.savePolicy', text }),
    JSON.stringify(policy),
  );
  expect(saved).toMatchObject({ ok: true, problems: [] });
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
