/** Protected data: imported on the options page, sought in a draft, shown in the warning, removed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createDocumentsBuilder } from '../../lib/detect/protected/documents/build';
import { writeDocuments } from '../../lib/detect/protected/documents/library';
import { EXTENSION_ID } from '../rig/chromium';
import { prose } from '../unit/detect/protected/documents/rig';
import { HEAD, listOf, ROWS } from '../unit/detect/protected/exact/rig';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

const PLAN = prose(300, 5);
const field = (page: Page) => page.getByLabel('Import a .dgedm or .dgfp file');

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await field(page).setInputFiles(file);
}

async function documents(): Promise<Uint8Array> {
  const builder = createDocumentsBuilder({ ...HEAD, id: 'plans', label: 'Plans' });
  builder.add('plan', 'plan-2027.md', PLAN);
  const { library } = builder.finish();
  if (!library) throw new Error('No document is left.');
  return writeDocuments(library);
}

test('files are imported, drafts are judged by them, and are not when they are removed', async ({
  page,
  browser_,
}) => {
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#protected`);
  const section = page.locator('#protected');
  await expect(section.getByText('No protected data yet.')).toBeVisible();

  const list = await listOf(ROWS);
  await choose(page, 'broken.dgedm', list.slice(0, -1));
  await expect(page.getByRole('alert')).toContainText('broken.dgedm: The file is cut short');
  await choose(page, 'customers.csv', new TextEncoder().encode('a,b\n1,2\n'));
  await expect(page.getByRole('alert')).toContainText('This is no file of protected data');
  await expect(section.getByText('No protected data yet.')).toBeVisible();

  await choose(page, 'customers.dgedm', list);
  await expect(section.getByText('“Customers” is imported.')).toBeVisible();
  await choose(page, 'plans.dgfp', await documents());
  await expect(section.locator('li')).toHaveCount(2);
  await expect(section.locator('li').first()).toContainText('documents: 1');
  await expect(section.locator('li').last()).toContainText('rows: 3');
  await page.screenshot({ path: 'test-results/protected.png', fullPage: true });
  expect((await new AxeBuilder({ page }).include('#protected').analyze()).violations).toEqual([]);

  const excerpt = PLAN.split(' ').slice(100, 160).join(' ');
  const text = `Mara Lindqvist, born 12 March 1984, asked for this:\n\n${excerpt}`;
  const mail = await browser_.context.newPage();
  const recorded = await openStage(browser_.context, mail, GMAIL, text);
  await part(mail, 'send').click();
  const warning = await warningFrame(mail);
  await expect(warning.getByText('This is data of a row in “Customers”.').first()).toBeVisible();
  await expect(warning.getByText(/This is an excerpt of “plan-2027.md”: \d+ % of it/)).toBeVisible();
  await expect(warning.getByText('Data that your organisation protects is about to leave')).toBeVisible();
  expect(recorded.sent).toHaveLength(0);
  await mail.close();

  for (const name of ['Remove Customers', 'Remove Plans'])
    await section.getByRole('button', { name }).click();
  await expect(section.getByText('No protected data yet.')).toBeVisible();
  const after = await browser_.context.newPage();
  await openStage(browser_.context, after, GMAIL, `Mara Lindqvist asked for this:\n\n${excerpt}`);
  await part(after, 'send').click();
  await expect(part(after, 'state')).toHaveText('sent');
  expect(warned(after)).toBe(false);
});

test('what was imported stays, and holds a draft by an id alone', async ({ page, browser_ }) => {
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#protected`);
  await choose(page, 'customers.dgedm', await listOf(ROWS));
  await expect(page.locator('#protected li')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('#protected li')).toContainText('Customers');
  const mail = await browser_.context.newPage();
  await openStage(browser_.context, mail, GMAIL, 'What about customer KD-104 223?');
  await part(mail, 'send').click();
  await warningFrame(mail);
});
