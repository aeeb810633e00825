/** Attachments on a real Roundcube: read in the extractor, judged before they leave; the proof is at the SMTP server. */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docx, ole, paragraph, pdf, utf8 } from '../rig/files';
import { clickSend, compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, test, warned, warningFrame } from './fixtures';

needsRoundcube();

const OUTSIDE = 'bob@outside.example';
const SSN = ['536', '48', '2917'].join('-');

/** Chooses a file from the disk, as a person does: the browser's own event, not one of a script. */
async function attach(page: Page, name: string, bytes: Uint8Array, shown = name): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'draftguard-file-')), name);
  writeFileSync(path, bytes);
  await page.locator('input[type="file"][name="_attachments[]"]').first().setInputFiles(path);
  await expect(page.locator('#attachment-list > li:not(.uploading)', { hasText: shown })).toBeVisible();
}

async function rename(page: Page, name: string): Promise<void> {
  await page.locator('#attachment-list a.dropdown').first().click();
  await page.locator('#attachmentmenu a.rename').click();
  const dialog = page.locator('.ui-dialog');
  await dialog.locator('input[type="text"]').fill(name);
  await dialog.locator('button.save').click();
  await expect(page.locator('#attachment-list > li', { hasText: name })).toBeVisible();
}

const letter = (text = 'Please see the attachment.') => ({ to: OUTSIDE, subject: 'File', text });

async function nothingArrived(received: unknown[]): Promise<void> {
  const until = Date.now() + 3000;
  await waitFor(() => Date.now() > until, '3 s have passed');
  expect(received).toHaveLength(0);
}

test.beforeEach(async ({ page, roundcube }) => {
  await logIn(page);
  roundcube.smtp.received.length = 0;
});

test('an SSN in a docx is held, the warning names the file; sent anyway, it leaves once and whole', async ({
  page,
  roundcube,
}) => {
  const { received } = roundcube.smtp;
  const file = await docx(paragraph(`Her social security number is ${SSN}.`));
  await compose(page, letter());
  await attach(page, 'contract.docx', file);
  await clickSend(page);
  const warning = await warningFrame(page);
  await expect(warning.locator('.findings')).toContainText('Social Security');
  await expect(warning.locator('.findings')).toContainText('contract.docx');
  expect(await warning.locator('body').textContent()).not.toContain(SSN);
  await nothingArrived(received);
  await warning.locator('button.risky').click();
  await waitFor(() => received.length > 0, 'the message arrives');
  await page.waitForURL((url) => !url.search.includes('_action=compose'));
  expect(received).toHaveLength(1);
  const sent = received[0]?.mail.attachments[0]?.content as ArrayBuffer;
  expect(hash(new Uint8Array(sent))).toBe(hash(file));
});

test('a renamed attachment is read as the file that it was', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  await compose(page, letter());
  await attach(page, 'staff.csv', new TextEncoder().encode(`Her social security number is ${SSN}.`));
  await rename(page, 'menu.csv');
  await clickSend(page);
  const warning = await warningFrame(page);
  await expect(warning.locator('.findings')).toContainText('menu.csv');
  await nothingArrived(received);
  await warning.locator('button.risky').click();
  await waitFor(() => received.length > 0, 'the message arrives');
  expect(received[0]?.mail.attachments[0]?.filename).toBe('menu.csv');
});

for (const [name, shown] of [
  ['x\'y"z.csv', "x'y%22z.csv"],
  ['a\\b.csv', 'b.csv'],
] as const)
  test(`a file called ${name} is read, though Roundcube calls it ${shown}`, async ({ page, roundcube }) => {
    await compose(page, letter());
    await attach(page, name, new TextEncoder().encode(`Her social security number is ${SSN}.`), shown);
    await clickSend(page);
    const warning = await warningFrame(page);
    await expect(warning.locator('.findings')).toContainText(shown);
    await nothingArrived(roundcube.smtp.received);
  });

test('clean files pass unasked, once', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  await compose(page, letter());
  await attach(page, 'menu.docx', await docx(paragraph('Soup at noon')));
  await attach(page, 'menu.pdf', pdf('Soup at noon'));
  await clickSend(page);
  await waitFor(() => received.length > 0, 'the message arrives');
  await page.waitForURL((url) => !url.search.includes('_action=compose'));
  expect(warned(page)).toBe(false);
  expect(received).toHaveLength(1);
  expect(received[0]?.mail.attachments).toHaveLength(2);
});

test('a password-protected workbook is held, and the warning says why', async ({ page, roundcube }) => {
  const { received } = roundcube.smtp;
  await compose(page, letter());
  await attach(page, 'salaries.xlsx', ole({ EncryptionInfo: utf8('x') }));
  await clickSend(page);
  const warning = await warningFrame(page);
  await expect(warning.locator('.unread')).toContainText('salaries.xlsx');
  await expect(warning.locator('.unread')).toContainText('password');
  await nothingArrived(received);
});

test('a script that sends by itself meets the request lock with the same findings', async ({
  page,
  roundcube,
}) => {
  const { received } = roundcube.smtp;
  await compose(page, letter());
  await attach(page, 'data.pdf', pdf(`Her social security number is ${SSN}.`));
  await page.evaluate(() =>
    (window as never as { rcmail: { command(c: string, a: object): void } }).rcmail.command('send', {}),
  );
  const warning = await warningFrame(page);
  await expect(warning.locator('.findings')).toContainText('data.pdf');
  await nothingArrived(received);
});

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
