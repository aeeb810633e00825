/** The Consent page in the real browser: a list comes in, one person is looked up, withdrawn and erased. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';
import { expectAccessibleInThemes } from './accessible';
import { expect, freshTest, test } from './fixtures';

const ROWS = 20_000;
const LIST = [
  'Email,Purpose,Given on,Source',
  ...Array.from({ length: ROWS }, (_, at) => `reader${at}@list.example,marketing,2026-03-29,Fair ${at}`),
  'not an address,marketing,2026-03-29,Fair',
  '=1+1,marketing,2026-03-29,Fair',
].join('\n');

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text as string),
});
const consent = (page: Page) => page.locator('#consent');

async function open(page: Page) {
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#consent`);
  await expect(consent(page).getByText('None yet.')).toBeVisible();
}

async function choose(page: Page, list = file('readers.csv', LIST)) {
  await consent(page).getByLabel('CSV file').setInputFiles(list);
}

/** Sees first what would be recorded. */
async function record(page: Page) {
  await consent(page).getByRole('button', { name: 'See what would be recorded' }).press('Enter');
  const button = consent(page).getByRole('button', { name: 'Import', exact: true });
  await expect(button).toBeVisible({ timeout: 60_000 });
  await button.press('Enter');
}

async function importList(page: Page) {
  await choose(page);
  await record(page);
  const done = `readers.csv is imported. Records: ${ROWS}, of these refusals and withdrawals: 0; duplicates left out: 0, rows refused: 2.`;
  await expect(consent(page).getByText(done)).toBeVisible({ timeout: 60_000 });
}

async function lookUp(page: Page, address: string) {
  const field = consent(page).getByRole('textbox', { name: 'E-mail address' });
  await field.fill(address);
  await field.press('Enter');
  await expect(consent(page).getByRole('heading', { name: address })).toBeVisible();
}

/** Every file of a browser profile in which a text stands. */
function filesWith(profile: string, text: string): string[] {
  const wanted = (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding));
  const paths = readdirSync(profile, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(profile, path),
  );
  return paths.filter((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    return wanted.some((each) => bytes.includes(each));
  });
}

test('a list is previewed, imported, exported and taken back, by keyboard', async ({ page }) => {
  await open(page);
  await choose(page);
  await expect(consent(page).getByRole('cell', { name: 'reader0@list.example' })).toBeVisible();
  const columns = consent(page).getByRole('group', { name: 'Which column holds what' });
  await expect(columns.getByLabel('E-mail address')).toHaveValue('0');
  await expect(columns.getByLabel('Given on')).toHaveValue('2');
  await expect(columns.getByLabel('Proof')).toHaveValue('');
  await importList(page);
  await consent(page).getByText('Rows that were refused: 2').press('Enter');
  await expect(consent(page).getByText(`Row ${ROWS + 2}: this is not an e-mail address`)).toBeVisible();
  await expect(consent(page).getByText(`Row ${ROWS + 3}: a cell is a formula`)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await consent(page).getByRole('button', { name: 'Export as CSV' }).press('Enter');
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(ROWS + 1);
  await consent(page).getByRole('button', { name: 'Take back the import readers.csv' }).press('Enter');
  await consent(page).getByRole('button', { name: 'Take back readers.csv for good' }).press('Enter');
  await expect(consent(page).getByText('None yet.')).toBeVisible();
  await expect(consent(page).getByText(/readers\.csv is imported/)).toHaveCount(0);
});

freshTest(
  'one person withdraws, and is erased from every file of the profile',
  async ({ page, browser_ }) => {
    await open(page);
    await importList(page);
    await lookUp(page, 'reader77@list.example');
    await expect(consent(page).getByText('For advertising: given')).toBeVisible();
    await consent(page).getByRole('button', { name: 'Withdraw for advertising' }).press('Enter');
    const told = consent(page).getByRole('status').filter({ hasText: 'Withdrawn. Records changed: 1.' });
    await expect(told).toBeFocused();
    await expect(consent(page).getByText('For advertising: withdrawn')).toBeVisible();
    await consent(page).getByRole('button', { name: 'Erase all records' }).press('Enter');
    await consent(page).getByRole('button', { name: 'Erase for good: records 1' }).press('Enter');
    await expect(consent(page).getByText('nothing of this address is left')).toBeVisible();
    await expect(consent(page).getByText('No records are kept about this address.')).toBeVisible();
    await lookUp(page, 'reader78@list.example');
    await expect(consent(page).getByText('For advertising: given')).toBeVisible();
    const { profile, context } = browser_;
    await context.close();
    // What is in clear in the profile would be found: the name of the list is.
    expect(filesWith(profile, 'readers.csv').length).toBeGreaterThan(0);
    expect(filesWith(profile, 'reader77@list.example')).toEqual([]);
    expect(filesWith(profile, 'Fair 77')).toEqual([]);
  },
);

test('a file that is no list is refused with the reason', async ({ page }) => {
  await open(page);
  const broken = LIST.replace('reader9000@', '"reader9000@');
  await choose(page, file('broken.csv', broken));
  await consent(page).getByRole('button', { name: 'See what would be recorded' }).click();
  const alert = consent(page).getByRole('alert');
  await expect(alert).toContainText('broken.csv: A quotation mark is never closed', { timeout: 60_000 });
  await expect(alert).toContainText('Row 9002. Nothing of it was kept.');
  await expect(consent(page).getByText('None yet.')).toBeVisible();
});

test('every state is accessible in light, dark and forced colours, and fits 320 px', async ({ page }) => {
  await open(page);
  await importList(page);
  await consent(page).getByText('Rows that were refused: 2').click();
  await lookUp(page, 'reader77@list.example');
  await choose(page);
  await consent(page).getByRole('button', { name: 'Take back the import readers.csv' }).click();
  await expectAccessibleInThemes(page);
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
});
