/** 21.11: a messy list. What it would be is said before anything is recorded, and a no stays a no. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';
import { expect, freshTest } from './fixtures';

const LIST = [
  'E-Mail;Name;Einwilligung;Datum;Abmeldung;Geprüft am',
  'ja@list.example;Jürgen;Ja;15.03.2026;;01.04.2026',
  'nein@list.example;Zoë;Nein;15.03.2026;;01.04.2026',
  'weg@list.example;Ana;Ja;15.03.2026;abgemeldet;01.04.2026',
  'wann@list.example;Ida;Ja;;;01.04.2026',
  'offen@list.example;Ole;ausstehend;15.03.2026;;01.04.2026',
  'strich@list.example;Ulf;Ja;03/04/2026;;01.04.2026',
].join('\r\n');

const consent = (page: Page) => page.locator('#consent');
const button = (page: Page, name: string) => consent(page).getByRole('button', { name, exact: true });
const fact = (page: Page, name: string) =>
  consent(page).locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');

async function stateOf(page: Page, address: string): Promise<string> {
  const field = consent(page).getByRole('textbox', { name: 'E-mail address' });
  await field.fill(address);
  await field.press('Enter');
  const card = consent(page).getByRole('article', { name: address });
  await expect(card).toBeVisible();
  return (await card.getByText('For advertising:').textContent()) ?? '';
}

freshTest('a list in Windows-1252 is tried, read as somebody says, and recorded', async ({ page }) => {
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#consent`);
  await consent(page)
    .getByLabel('CSV file')
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'latin1') });
  await expect(consent(page).getByText('Read as WINDOWS-1252.')).toBeVisible();
  await expect(consent(page).getByRole('cell', { name: 'Jürgen' })).toBeVisible();
  await expect(consent(page).getByLabel('Has agreed')).toHaveValue('2');
  await expect(consent(page).getByLabel('Given on')).toHaveValue('3');
  await button(page, 'See what would be recorded').click();
  await expect(fact(page, 'Consents and other grounds')).toHaveText('1');
  await expect(fact(page, 'Refusals and withdrawals')).toHaveText('2');
  await expect(consent(page).getByText('50 % of the rows are left out.')).toBeVisible();
  await expect(consent(page).getByText('Geprüft am: dates')).toBeVisible();
  await expect(consent(page).getByText('None yet.')).toBeVisible();

  await consent(page).getByText('Rows that were refused: 3').click();
  const downloading = page.waitForEvent('download');
  await button(page, 'Save all of them as a file').click();
  const refused = readFileSync(await (await downloading).path(), 'utf8')
    .trim()
    .split('\n');
  expect(refused.map((line) => line.split(',')[0])).toEqual(['Row', '5', '6', '7']);

  await consent(page).getByLabel('“ausstehend” (1 rows) means').selectOption('no: recorded as withdrawn');
  await consent(page)
    .getByLabel('Dates with slashes (1): which comes first?')
    .selectOption('day / month / year');
  // What was tried is another thing now.
  await expect(button(page, 'Import')).toHaveCount(0);
  await button(page, 'See what would be recorded').click();
  await expect(fact(page, 'Consents and other grounds')).toHaveText('2');
  await expect(fact(page, 'Refusals and withdrawals')).toHaveText('3');
  await button(page, 'Import').click();
  await expect(consent(page).getByText('Records: 5, of these refusals and withdrawals: 3')).toBeVisible();

  expect(await stateOf(page, 'ja@list.example')).toBe('For advertising: given');
  for (const name of ['nein', 'weg', 'offen'])
    expect(await stateOf(page, `${name}@list.example`)).toBe('For advertising: withdrawn');
  expect(await stateOf(page, 'strich@list.example')).toBe('For advertising: given');
  expect(await stateOf(page, 'wann@list.example')).toBe('For advertising: not given');
});
