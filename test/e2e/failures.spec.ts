/** What happens when something is wrong: a clear state for the person, nothing lost, nothing sent unasked. */
import type { Worker } from '@playwright/test';
import { waitFor } from '../rig/wait';
import { expect, freshTest, test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;

interface Chrome {
  runtime: { reload(): void; sendMessage(message: unknown): Promise<{ ok: boolean; code?: string }> };
  action: { getBadgeText(details: object): Promise<string> };
  tabs: { query(query: object): Promise<{ id: number }[]> };
}
type WithChrome = typeof globalThis & { chrome: Chrome };

/** The notice is in a closed root; Playwright's own engine sees through none, the screen reader's tree does. */
const notice = (page: import('@playwright/test').Page) => page.locator('draftguard-layer');

test('a draft of 5 MB to 5,000 people is judged', async ({ page, browser_ }) => {
  const people = Array.from({ length: 5000 }, (_, i) => `person${i}@outside.example`).join(', ');
  const recorded = await openStage(browser_.context, page, GMAIL, 'x', people);
  await page.evaluate((secret) => {
    const body = document.querySelector('[g_editable]');
    if (body) body.textContent = `${'Nothing to see here. '.repeat(250_000)}${secret}`;
  }, SECRET);
  await part(page, 'send').click();
  const warning = await warningFrame(page);
  await expect(warning.locator('.recipients + p')).toContainText('4950');
  expect(recorded.sent).toHaveLength(0);
});

test('a draft too large to judge is held, with a word', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, 'x');
  await page.evaluate(() => {
    const body = document.querySelector('[g_editable]');
    if (body) body.textContent = 'Nothing to see here. '.repeat(400_000);
  });
  await part(page, 'send').click();
  await notice(page).waitFor({ state: 'attached' });
  expect(recorded.sent).toHaveLength(0);
});

test('without a database for the log, a finding is held', async ({ page, browser_ }) => {
  const worker = await browser_.worker();
  await worker.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  await notice(page).waitFor({ state: 'attached' });
  expect(recorded.sent).toHaveLength(0);
});

freshTest('T12: after an update the old page says so and holds', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  const worker = await browser_.worker();
  const gone = new Promise((resolve) => worker.on('close', resolve));
  await worker.evaluate(() => (globalThis as WithChrome).chrome.runtime.reload()).catch(() => {});
  await gone;
  await part(page, 'send').click();
  await notice(page).waitFor({ state: 'attached' });
  expect(recorded.sent).toHaveLength(0);
});

freshTest(
  'T12: an update under an open warning takes it away, says so, and lets nothing go',
  async ({ page, browser_ }) => {
    const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
    await part(page, 'send').click();
    await warningFrame(page);
    const worker = await browser_.worker();
    await worker.evaluate(() => (globalThis as WithChrome).chrome.runtime.reload()).catch(() => {});
    await waitFor(async () => !warned(page) && (await notice(page).count()) === 1, 'a notice stands alone');
    await page.keyboard.press('Enter');
    await notice(page).waitFor({ state: 'detached' });
    await part(page, 'body').press('Control+End');
    expect(recorded.sent).toHaveLength(0);
  },
);

const badge = (worker: Worker) =>
  worker.evaluate(async () => {
    const { action, tabs } = (globalThis as WithChrome).chrome;
    const texts = await Promise.all(
      (await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id })),
    );
    return texts.join('');
  });

test('T11: a page that is no longer understood is shown within two seconds, and its request is still held', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  const worker = await browser_.worker();
  expect(await badge(worker)).toBe('');
  await page.evaluate(() => {
    const compose = document.querySelector('.M9');
    compose?.querySelector('.editable')?.removeAttribute('contenteditable');
    compose?.append('changed');
  });
  await waitFor(async () => (await badge(worker)) === '!', 'the badge says so', 2000);
  await part(page, 'send').evaluate((send) => {
    send.removeAttribute('role');
    send.setAttribute('class', 'new');
  });
  await part(page, 'send').click();
  await warningFrame(page);
  expect(recorded.sent).toHaveLength(0);
});

test('a send from a page in which nothing was recognised is held, and shows that the page is not watched', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(
    browser_.context,
    page,
    GMAIL,
    SECRET,
    'bob@outside.example',
    '?break=control',
  );
  const worker = await browser_.worker();
  expect(await badge(worker)).toBe('');
  await part(page, 'send').click();
  await waitFor(async () => (await badge(worker)) === '!', 'the badge says so', 2000);
  await warningFrame(page);
  // The page changes, and is looked at anew: the state stays.
  await page.evaluate(async () => {
    for (let time = 0; time < 30; time++) {
      document.body.append(document.createElement('p'));
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await badge(worker)).toBe('!');
  expect(recorded.sent).toHaveLength(0);
});

test('messages of the wrong shape or from the wrong place are refused', async ({ page, browser_ }) => {
  const worker = await browser_.worker();
  await page.goto(worker.url().replace('background.js', 'warning.html'));
  const ask = (message: unknown) =>
    page.evaluate((m) => (globalThis as unknown as WithChrome).chrome.runtime.sendMessage(m), message);
  for (const message of [
    null,
    'x',
    { type: 'guard.check' },
    { type: 'pages.policy' },
    { type: 'warning.claim', id: '../x' },
    { type: 'warning.answer', id: '0'.repeat(32), answer: 'send', reason: '', extra: 1 },
  ])
    expect(await ask(message)).toMatchObject({ ok: false, code: 'wrong-shape' });
  expect(await ask({ type: 'warning.claim', id: '0'.repeat(32) })).toMatchObject({
    ok: false,
    code: 'unknown-question',
  });
});
