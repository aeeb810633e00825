/** The guard on a real Roundcube. The proof is what the SMTP server received. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { clickSend, compose, logIn, type RoundcubeWindow, typeBody } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { exportLog } from './export-log';
import { expect, needsRoundcube, test, warned, warningFrame } from './fixtures';

needsRoundcube();

const OUTSIDE = 'bob@outside.example';
/** Made up, and valid by the rules of the number: no such number was ever published as a sample. */
const SSN = ['536', '48', '2917'].join('-');
const CARD = ['4539', '5787', '6362', '1486'].join(' ');

/** Looks at the server now and again 5 s later: held means held. */
async function nothingArrived(received: unknown[]): Promise<void> {
  expect(received).toHaveLength(0);
  const until = Date.now() + 5000;
  await waitFor(() => Date.now() > until, '5 s have passed');
  expect(received).toHaveLength(0);
}

test.beforeEach(async ({ page, roundcube }) => {
  await logIn(page);
  roundcube.smtp.received.length = 0;
});

for (const html of [false, true]) {
  const mode = html ? 'HTML' : 'plain text';
  test(`a clean ${mode} message arrives exactly once, with no dialog`, async ({ page, roundcube }) => {
    const { received } = roundcube.smtp;
    await compose(page, { to: OUTSIDE, subject: 'Lunch', text: 'Shall we meet at noon?', html });
    await clickSend(page);
    await waitFor(() => received.length > 0, 'the message arrives');
    await leftCompose(page);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual([OUTSIDE]);
    expect(warned(page)).toBe(false);
  });

  test(`an SSN in a ${mode} message is held; removed, it arrives once`, async ({ page, roundcube }) => {
    const { received } = roundcube.smtp;
    await compose(page, {
      to: OUTSIDE,
      subject: 'Data',
      text: `Her social security number is ${SSN}.`,
      html,
    });
    await clickSend(page);
    const warning = await warningFrame(page);
    await expect(warning.locator('.recipients')).toContainText(OUTSIDE);
    await expect(warning.locator('.findings')).toContainText('Social Security');
    expect(await warning.locator('body').textContent()).not.toContain(SSN);
    await nothingArrived(received);
    await warning.locator('button.primary').click();
    await waitFor(() => !warned(page), 'the warning closes');
    await typeBody(page, 'I will call you about her number.');
    await clickSend(page);
    await waitFor(() => received.length > 0, 'the message arrives');
    await leftCompose(page);
    expect(received).toHaveLength(1);
    expect(`${received[0]?.mail.text}${received[0]?.mail.html}`).not.toContain(SSN);
  });
}

test('a card number is sent with a reason, once; the log holds the event and verifies', async ({
  page,
  browser_,
  roundcube,
}) => {
  const { received } = roundcube.smtp;
  await compose(page, { to: OUTSIDE, subject: 'Card', text: `Card: ${CARD}` });
  await clickSend(page);
  const warning = await warningFrame(page);
  await nothingArrived(received);
  await expect(warning.locator('button.risky')).toBeDisabled();
  await warning.locator('#reason').fill('The bank asked for it by phone');
  await warning.locator('button.risky').click();
  await waitFor(() => received.length > 0, 'the message arrives');
  await leftCompose(page);
  expect(received).toHaveLength(1);

  const log = await exportLog(browser_.context);
  expect(log).toContain('"draft.held"');
  expect(log).toContain('"send-with-reason"');
  const file = join(mkdtempSync(join(tmpdir(), 'draftguard-log-')), 'log.ndjson');
  writeFileSync(file, log);
  expect(execFileSync('npx', ['tsx', 'scripts/draftguard.ts', 'audit', 'verify', file]).toString()).toContain(
    'record',
  );
});

test('draft saves are never held', async ({ page }) => {
  await compose(page, { to: OUTSIDE, subject: 'Draft', text: `Number ${SSN}` });
  await page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('savedraft'));
  await expect(page.locator('input[name="_draft_saveid"]')).not.toHaveValue('');
});

test('a script that sends by itself meets the request lock', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  await compose(page, { to: OUTSIDE, subject: 'Script', text: `Her social security number is ${SSN}.` });
  await page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('send', {}));
  const warning = await warningFrame(page);
  await nothingArrived(received);
  await warning.locator('button.primary').click();
  await waitFor(() => !warned(page), 'the warning closes');
  await expect(page.locator('.formbuttons button.send')).toBeEnabled();
  expect(received).toHaveLength(0);
});

test('what a picture is described as is held like text, and sent anyway without a second question', async ({
  page,
  roundcube,
}) => {
  const { received } = roundcube.smtp;
  await compose(page, { to: OUTSIDE, subject: 'Alt', text: 'See the picture.', html: true });
  await page
    .frameLocator('#composebody_ifr')
    .locator('body')
    .evaluate((body, ssn) => {
      body.insertAdjacentHTML(
        'beforeend',
        `<p>Here <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Her social security number is ${ssn}."> and ` +
          `<a href="mailto:a@out.example?body=Hello%20there" title="A tip">there</a></p>`,
      );
    }, SSN);
  await clickSend(page);
  const warning = await warningFrame(page);
  await expect(warning.locator('.findings')).toContainText('Social Security');
  await nothingArrived(received);
  await warning.locator('button.risky').click();
  await waitFor(() => received.length > 0, 'the message arrives');
  await leftCompose(page);
  expect(received).toHaveLength(1);
  expect(received[0]?.mail.html).toContain(SSN);
  expect(warned(page)).toBe(false);
});

for (const where of ['on its own', 'in the preview of its list'])
  test(`a message shown ${where} is resent: held, refused without a trace, then sent once`, async ({
    page,
    roundcube,
  }) => {
    const { received } = roundcube.smtp;
    const uid = await saveDraft(page, `Her social security number is ${SSN}.`);
    if (where === 'on its own') await page.goto(messageUrl(page, 'show', uid));
    else await preview(page, uid);
    await resend(page, OUTSIDE);
    const warning = await warningFrame(page);
    await expect(warning.locator('.recipients')).toContainText(OUTSIDE);
    await expect(warning.locator('.findings')).toContainText('Social Security');
    await nothingArrived(received);
    await warning.locator('button.primary').click();
    await waitFor(() => !warned(page), 'the warning closes');
    await notBusy(page);
    await resend(page, OUTSIDE);
    await (await warningFrame(page)).locator('button.risky').click();
    await waitFor(() => received.length > 0, 'the message arrives');
    await notBusy(page);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual([OUTSIDE]);
    expect(warned(page)).toBe(false);
  });

test('a clean message is resent once, with no dialog', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  const uid = await saveDraft(page, 'Shall we meet at noon?');
  await page.goto(messageUrl(page, 'show', uid));
  await resend(page, OUTSIDE);
  await waitFor(() => received.length > 0, 'the message arrives');
  await notBusy(page);
  expect(received).toHaveLength(1);
  expect(warned(page)).toBe(false);
});

test('a message that is not shown is not resent, and the page says why', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  const uid = await saveDraft(page, `Her social security number is ${SSN}.`);
  await preview(page, uid);
  await page.locator('#messagecontframe').evaluate((frame) => frame.setAttribute('src', 'about:blank'));
  await resend(page, OUTSIDE);
  await expect(page.locator('draftguard-layer')).toBeAttached();
  await nothingArrived(received);
  await notBusy(page);
});

test('Ctrl+Enter, as a plugin binds it, is held like a click', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  await compose(page, { to: OUTSIDE, subject: 'Keys', text: `Her social security number is ${SSN}.` });
  await bindCtrlEnter(page);
  await page.keyboard.press('Control+Enter');
  const warning = await warningFrame(page);
  await nothingArrived(received);
  await warning.locator('button.risky').click();
  await waitFor(() => received.length > 0, 'the message arrives');
  await leftCompose(page);
  expect(received).toHaveLength(1);
});

test('Ctrl+Enter sends a clean message once', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  await compose(page, { to: OUTSIDE, subject: 'Keys', text: 'Until tomorrow then.' });
  await bindCtrlEnter(page);
  await page.keyboard.press('Control+Enter');
  await waitFor(() => received.length > 0, 'the message arrives');
  await leftCompose(page);
  expect(received).toHaveLength(1);
});

test('with the worker stopped just before Send: held, and a clean message arrives once', async ({
  page,
  browser_,
  roundcube,
}) => {
  const { received } = roundcube.smtp;
  await compose(page, { to: OUTSIDE, subject: 'Worker', text: `Her social security number is ${SSN}.` });
  await stopWorker(browser_.context);
  await clickSend(page);
  const warning = await warningFrame(page);
  await stopWorker(browser_.context);
  await nothingArrived(received);
  await warning.locator('button.primary').click();
  await waitFor(() => !warned(page), 'the warning closes');
  await typeBody(page, 'Call me about it.');
  await stopWorker(browser_.context);
  await clickSend(page);
  await waitFor(() => received.length > 0, 'the message arrives');
  await leftCompose(page);
  expect(received).toHaveLength(1);
});

/** Stops every service worker as the browser does when it needs memory; state in variables is gone. */
async function stopWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** Roundcube has no send shortcut; this is how its plugins make one. */
async function bindCtrlEnter(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key === 'Enter')
        (window as unknown as RoundcubeWindow).rcmail.command('send', {});
    }),
  );
}

/** Writes a message to the server, and says its number there. */
async function saveDraft(page: Page, text: string): Promise<string> {
  await compose(page, { to: OUTSIDE, subject: 'Numbers', text });
  await page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('savedraft'));
  const saved = page.locator('input[name="_draft_saveid"]');
  await expect(saved).not.toHaveValue('');
  return saved.inputValue();
}

const messageUrl = (page: Page, action: string, uid: string) =>
  `${new URL(page.url()).origin}/?_task=mail&_action=${action}&_mbox=Drafts&_uid=${uid}`;

/** Shows a message beside its list, as a click on its row does. */
async function preview(page: Page, uid: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/?_task=mail&_mbox=Drafts`);
  await page.locator('#messagelist tr.message').first().waitFor();
  await page.evaluate(
    (one) =>
      (
        window as unknown as { rcmail: { message_list: { select(uid: string): void } } }
      ).rcmail.message_list.select(one),
    uid,
  );
  await page.frameLocator('#messagecontframe').locator('#messagebody').waitFor();
}

/** Drafts have no "Resend" in their menu: this does what it does elsewhere. */
async function resend(page: Page, to: string): Promise<void> {
  await page.evaluate(() => {
    const { rcmail } = window as unknown as {
      rcmail: {
        enable_command(name: string, on: boolean): void;
        command(name: string, argument: string, element: Element, event: Event): void;
      };
    };
    rcmail.enable_command('bounce', true);
    rcmail.command('bounce', '', document.body, new MouseEvent('click'));
  });
  const dialog = page.locator('.ui-dialog');
  await dialog.frameLocator('iframe').locator('ul.recipient-input input').first().fill(to);
  await dialog.locator('.ui-dialog-buttonset button').first().click();
}

/** The page works on, whatever became of the request. */
async function notBusy(page: Page): Promise<void> {
  await page.waitForFunction(() => !(window as unknown as { rcmail: { busy: boolean } }).rcmail.busy);
}

const leftCompose = (page: Page) => page.waitForURL((url) => !url.search.includes('_action=compose'));
