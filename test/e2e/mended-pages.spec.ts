/** 21.15: what the pages say and show is true of one another, and whole at the usual width. */
import type { AuditEvent } from '../../lib/audit/event';
import { EXTENSION_ID } from '../rig/chromium';
import { expect, test } from './fixtures';
import { seedLog } from './seed-log';

const OPTIONS = `chrome-extension://${EXTENSION_ID}/options.html`;

test('21.15 the Overview counts the sites that the Policy page lists', async ({ page }) => {
  await page.goto(`${OPTIONS}#policy/sites`);
  const listed = page.locator('#sites li');
  // This build has the Roundcube of the tests.
  await expect(listed.first()).toContainText('from this build');
  const count = await listed.filter({ hasNotText: 'not watched' }).count();
  await page.goto(`${OPTIONS}#overview`);
  await expect(page.getByText(`further sites: ${count}.`)).toBeVisible();
});

test('21.15 at 1,280 px no cell of the audit table is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${OPTIONS}#audit`);
  await expect(page.getByRole('button', { name: 'Verify the log' })).toBeVisible();
  const event: AuditEvent = {
    type: 'draft.answered',
    webmail: 'gmail',
    route: 'click',
    action: 'justify',
    rules: ['secrets'],
    entities: { PASSWORD: 1 },
    recipients: { internal: 10, external: 12 },
    attachments: 0,
    digest: 'ab'.repeat(32),
    policyHash: 'cd'.repeat(32),
    answer: 'send-with-reason',
    reasonLength: 12,
    durationMs: 900,
  };
  await seedLog(page, [event, event, event], Date.now() - 3_600_000);
  await page.reload();
  const table = page.locator('.records');
  await expect(table.getByRole('cell').filter({ hasText: 'reason' }).first()).toBeVisible();
  await page.screenshot({ path: 'test-results/audit-1280.png' });
  const cut = await table.evaluate((section) => ({
    table: section.scrollWidth > section.clientWidth,
    cells: [...section.querySelectorAll('[role=cell], [role=columnheader]')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight)
      .map((cell) => cell.textContent),
  }));
  expect(cut).toEqual({ table: false, cells: [] });
});
