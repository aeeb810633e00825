/** Training in the real browser: practice, lessons, the review of warnings, the report. */
import type { Page } from '@playwright/test';
import type { AuditEvent } from '../../lib/audit/event';
import { EXTENSION_ID } from '../rig/chromium';
import { exported } from '../unit/audit/log-rig';
import { somebodysLog } from '../unit/training/somebodys-log';
import { expectAccessibleInThemes } from './accessible';
import { expect, test } from './fixtures';
import { picture } from './images';
import { seedLog } from './seed-log';

const open = (page: Page, hash: string) =>
  page.goto(`chrome-extension://${EXTENSION_ID}/options.html#${hash}`);
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name, exact: true });
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function go(page: Page, name: string) {
  await part(page, name).press('Enter');
  await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeFocused();
}

/** 220 warnings of last week, so that 22 are drawn. */
const EVENTS = Array.from(
  { length: 220 },
  (_, at): AuditEvent => ({
    type: 'draft.held',
    webmail: 'gmail',
    route: 'click',
    action: 'warn',
    rules: ['secrets'],
    entities: { PASSWORD: 1 },
    recipients: { internal: 0, external: 1 },
    attachments: 0,
    digest: at.toString(16).padStart(64, '0'),
    policyHash: 'cd'.repeat(32),
  }),
);

test('practice is graded by the real engine, by keyboard', async ({ page }) => {
  await open(page, 'training/practice');
  await expect(page.getByRole('heading', { level: 3 })).toContainText('Draft 1 of 21');
  const body = page.getByLabel('Text', { exact: true });
  await expect(body).toHaveValue(/4111/);
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  await expect(page.getByText('This would have leaked')).toBeVisible();
  await expect(page.getByText('In the draft: Payment card number')).toBeVisible();
  await expectAccessibleInThemes(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await picture(page, 'training-practice-light');
  await page.getByRole('button', { name: 'Next draft' }).press('Enter');
  await expect(page.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(body).toHaveValue(/DE89/);
  await body.fill('Hello,\n\nplease send the invoice of October again.\n\nNora');
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  await expect(page.getByText('Right: 1 of 2. This measures knowledge, not behaviour.')).toBeVisible();
  await page.getByRole('link', { name: 'Lesson: Send less' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Send less' })).toBeFocused();
  await expectAccessibleInThemes(page);
  await page.goBack();
  await expect(page.getByText('Right: 1 of 2.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toContainText('Draft 2 of 21');
  await page.getByLabel('Language of the drafts').selectOption({ label: 'Deutsch' });
  await expect(body).toHaveValue(/Kreditkarte/);
});

test('warnings are reviewed, and a noisy rule is told with a proposed change', async ({ page }) => {
  test.slow();
  await open(page, 'audit');
  await expect(page.getByRole('button', { name: 'Verify the log' })).toBeVisible();
  await seedLog(page, EVENTS, Date.now() - 3 * 86_400_000);
  await open(page, 'training/queue');
  await page.reload();
  await expect(page.getByText('Warnings: 220; drawn for review:')).toBeVisible();
  await expectAccessibleInThemes(page);
  const waiting = page.getByRole('heading', { name: /^To review: \d+$/ });
  const first = Number((await waiting.textContent())?.match(/\d+/)?.[0]);
  expect(first).toBeGreaterThanOrEqual(22);
  // Without a verdict the form asks for one.
  await page.getByRole('button', { name: 'Save and go on' }).press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
  for (let left = first; left > 0; left--) {
    await page.getByLabel(/^Wrong:/).press('Space');
    await page.getByRole('button', { name: 'Save and go on' }).press('Enter');
    await expect(
      page.getByRole('heading', {
        name: left > 1 ? `To review: ${left - 1}` : 'Nothing waits for a verdict',
      }),
    ).toBeFocused();
  }
  await go(page, 'Report');
  await expect(page.getByText('Not shown: it takes logs of at least five people')).toBeVisible();
  await go(page, 'Imported logs');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const logs = await Promise.all(
    [1, 2, 3, 4, 5].map(async (at) =>
      file(`log${at}.ndjson`, await exported(await somebodysLog(), { events: true })),
    ),
  );
  await page.getByLabel('Import exports (.ndjson)').setInputFiles([...logs, file('other.ndjson', 'hello\n')]);
  await expect(page.getByRole('alert')).toContainText('other.ndjson: This is no export of an audit log');
  await expect(page.getByText('imported. Warnings: 3.')).toHaveCount(5);
  await expectAccessibleInThemes(page);

  await go(page, 'Report');
  await expect(page.getByRole('row', { name: /^secrets 0% \(0% to 1\d%\)/ })).toBeVisible();
  await expect(page.getByText('Proposed change: from “warn” to “mark”.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy the policy with this change' }).press('Enter');
  await expect(page.getByText('Copied.')).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^payment-cards 15 0% \(0% to 20%\) 67% \(42% to 85%\)/ }),
  ).toBeVisible();
  await expectAccessibleInThemes(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'training-report-dark');
  await page.setViewportSize({ width: 320, height: 800 });
  for (const name of ['Practice', 'Lessons', 'Review', 'Report', 'Imported logs']) {
    await go(page, name);
    await expect(page.getByText('Loading')).toHaveCount(0);
    expect(await fits(page), name).toBeLessThanOrEqual(0);
  }
});
