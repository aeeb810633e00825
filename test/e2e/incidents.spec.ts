/** Incidents in the real browser: from "I sent it to the wrong person" to the register as a file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AuditEvent } from '../../lib/audit/event';
import { clockTime } from '../../lib/base/clock-time';
import { EXTENSION_ID } from '../rig/chromium';
import { expectAccessibleInThemes } from './accessible';
import { expect, test } from './fixtures';
import { picture } from './images';
import { seedLog } from './seed-log';

const HOUR = 3_600_000;
/** The first one last: it is where an incident opens. */
const STEPS = ['Risk', 'Tasks', 'Drafts', 'Notices sent', 'Timeline', 'Close', 'Facts'] as const;
const SECRET = 'The list of the spring fair went to Ansel Quade';
const HELD: AuditEvent = {
  type: 'draft.held',
  webmail: 'gmail',
  route: 'click',
  action: 'warn',
  rules: ['payment-cards'],
  entities: { CREDIT_CARD: 2, EMAIL_ADDRESS: 1 },
  recipients: { internal: 0, external: 1 },
  attachments: 0,
  digest: 'ab'.repeat(32),
  policyHash: 'cd'.repeat(32),
};

const open = (page: Page, hash: string) =>
  page.goto(`chrome-extension://${EXTENSION_ID}/options.html#${hash}`);
const step = (page: Page, name: (typeof STEPS)[number]) =>
  page.getByRole('navigation', { name: 'Steps of this incident' }).getByRole('link', { name, exact: true });
const zone = (page: Page) => page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);

async function go(page: Page, name: (typeof STEPS)[number]) {
  await step(page, name).press('Enter');
  await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeFocused();
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('an incident is opened, assessed, reported, closed and exported, by keyboard', async ({ page }) => {
  await open(page, 'incidents');
  await expect(page.getByText('No incident is in the register.')).toBeVisible();
  await page.getByRole('link', { name: 'I sent it to the wrong person' }).press('Enter');
  await page.getByRole('button', { name: 'Open an incident' }).press('Enter');
  await expect(
    page.getByText(/Time left to tell the authority: 7[12] h .*Counted from when the incident was opened/),
  ).toBeVisible();

  await page.getByLabel('What happened').fill(SECRET);
  const aware = Date.now() - 71 * HOUR;
  await page
    .getByLabel('When somebody of the organisation became aware')
    .fill(clockTime(aware, await zone(page)));
  await page.getByLabel('Health data').press('Space');
  await page.getByLabel('About how many people').fill('240');
  await expect(page.getByText('Not saved yet.')).toBeVisible();
  await save(page);
  await expect(page.getByText(/Time left to tell the authority: [01] h/)).toBeVisible();

  await go(page, 'Risk');
  await expect(page.getByText('Proposed: Risk.')).toBeVisible();
  await page.getByLabel('A stranger, or we do not know').press('Space');
  await expect(page.getByText('Proposed: High risk.')).toBeVisible();
  // The browser has said that nobody manages it.
  await expect(page.getByRole('link', { name: 'Consent', exact: true })).toBeVisible();
  await picture(page, 'incident-risk-light');
  await page.getByLabel('Your decision').selectOption({ label: 'High risk' });
  await save(page);

  await go(page, 'Tasks');
  const stop = page.getByRole('group', { name: /^Stop it/ });
  await stop.getByLabel('Who').fill('Ansel Quade');
  await stop.getByLabel('Done').press('Space');
  await page.getByRole('button', { name: 'Fill in usual dates' }).press('Enter');
  await expect(stop.getByLabel('Until')).not.toHaveValue('');
  await save(page);

  await go(page, 'Drafts');
  await page.getByLabel('For', { exact: true }).selectOption({ label: 'the authority (Article 33)' });
  await expect(page.getByLabel(/^Draft/)).toHaveValue(
    /about 240 people[\s\S]*health data[\s\S]*\[FILL IN: measures\]/,
  );
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await expect(page.getByLabel(/^Draft/)).toHaveValue(/Gesundheitsdaten[\s\S]*\[ERGÄNZEN: Maßnahmen\]/);

  await go(page, 'Notices sent');
  const told = page.getByLabel('The authority was told', { exact: true });
  await told.fill(clockTime(Date.now() + 2 * HOUR, await zone(page)));
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  // What is yet to come has not been done.
  await expect(page.locator('#notified-authority:invalid')).toBeFocused();
  await told.fill('');

  await go(page, 'Facts');
  await page
    .getByLabel('When somebody of the organisation became aware')
    .fill(clockTime(aware - 4 * HOUR, await zone(page)));
  await go(page, 'Notices sent');
  await expect(page.getByText('What was filled in at another step is not saved yet.')).toBeVisible();
  // It stays while somebody looks elsewhere.
  await page.getByRole('link', { name: 'All incidents' }).press('Enter');
  await page.getByRole('link', { name: /^Incident / }).press('Enter');
  await go(page, 'Close');
  const closing = page.getByRole('button', { name: 'Close the incident' });
  await expect(closing).toHaveAttribute('aria-disabled', 'true');
  await go(page, 'Facts');
  await save(page);
  await go(page, 'Notices sent');
  await expect(page.getByText('Saved.')).toHaveCount(0);
  await told.fill(clockTime(Date.now() - HOUR, await zone(page)));
  await page.getByLabel('Reasons of the delay').fill('A long weekend');
  await save(page);
  await expect(page.getByText(/after the 72 hours/)).toBeVisible();

  await go(page, 'Timeline');
  await page.getByLabel('New note').fill('Called the office');
  await page.getByRole('button', { name: 'Add the note' }).press('Enter');
  await expect(page.getByRole('main').getByRole('listitem').last()).toContainText('Note: Called the office');

  await go(page, 'Close');
  await expect(page.getByText('Why were the people concerned not told?')).toBeVisible();
  await closing.press('Enter');
  await expect(page.getByText(/^Closed .*: Handled\./)).toBeVisible();

  await page.getByRole('link', { name: 'All incidents' }).press('Enter');
  await expect(page.getByText(SECRET)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).press('Enter');
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  expect(csv).toContain(SECRET);
  expect(csv).toContain('A long weekend');

  await page.getByRole('link', { name: /^Incident / }).press('Enter');
  await go(page, 'Close');
  const erase = page.getByRole('button', { name: 'Erase this incident' });
  await erase.press('Enter');
  await expect(erase).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Nothing requires keeping this incident').press('Space');
  await expectAccessibleInThemes(page);
  await erase.press('Enter');
  await expect(page.getByText('No incident is in the register.')).toBeVisible();
});

test('a record of the log opens an incident with what it tells; every step is accessible', async ({
  page,
}) => {
  // Twenty looks with axe take their time on a busy machine.
  test.slow();
  await open(page, 'audit');
  await expect(page.getByRole('button', { name: 'Verify the log' })).toBeVisible();
  await seedLog(page, [HELD], Date.UTC(2026, 10, 20, 9));
  await page.reload();
  await page.locator('.rows [role="row"]').filter({ hasText: 'Warning opened' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Open an incident from this record' }).press('Enter');
  await expect(page.getByLabel('Bank and card data')).toBeChecked();
  await expect(page.getByLabel('Names and contact data')).toBeChecked();
  await expect(page.getByLabel('Health data')).not.toBeChecked();
  await expect(page.getByLabel('When it happened')).toHaveValue(/^2026-11-20T/);

  for (const name of STEPS) {
    await go(page, name);
    await expectAccessibleInThemes(page);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  for (const name of STEPS) {
    await go(page, name);
    expect(await fits(page), name).toBeLessThanOrEqual(0);
  }
  for (const hash of ['incidents', 'incidents/new', 'incidents/0000000000000000']) {
    await open(page, hash);
    await expect(page.getByRole('heading', { name: 'Incidents', level: 1 })).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
    await expectAccessibleInThemes(page);
    expect(await fits(page), hash).toBeLessThanOrEqual(0);
  }
});

test('an incident whose timeline was changed in the database shows what is left, and says so', async ({
  page,
}) => {
  await open(page, 'incidents/new');
  await page.getByRole('button', { name: 'Open an incident' }).press('Enter');
  await page.getByLabel('What happened').fill(SECRET);
  await save(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('draftguard');
        opening.onsuccess = () => {
          const change = opening.result.transaction('incidentEntries', 'readwrite');
          const entries = change.objectStore('incidentEntries');
          entries.getAllKeys().onsuccess = ({ target }) =>
            entries.delete((target as IDBRequest<IDBValidKey[]>).result[0] as IDBValidKey);
          change.oncomplete = () => done();
          change.onerror = () => failed(change.error);
        };
      }),
  );
  await page.reload();
  await expect(page.getByText(/was changed outside of Draftguard/)).toBeVisible();
  await expect(page.getByLabel('What happened')).toHaveValue(SECRET);
  await expectAccessibleInThemes(page);
  await go(page, 'Timeline');
  await expect(page.locator('main ol > li')).toHaveCount(1);
});
