/**
 * No raw finding in the log, its exports, the console or anywhere in the profile, apart from what the webmail itself keeps.
 * The extension shows no notifications and asks for no permission to.
 */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';
import { clickSend, compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, freshTest as test, warningFrame } from './fixtures';

needsRoundcube();

/** The page's own storage: Roundcube keeps a copy of the draft itself. */
const WEBMAILS_OWN =
  /\/(Cache|Code Cache|GPUCache|Local Storage|Session Storage|Sessions|Service Worker\/CacheStorage)(\/|$)/;

/** 200 secrets, each of which stands nowhere else: social security numbers, and words about them. */
const SECRETS = Array.from({ length: 100 }, (_, i) => {
  const digits = String(7000 + i * 29);
  return [['601', String(11 + (i % 80)), digits].join('-'), `kw7qfh3canary${digits}x`];
}).flat();
const [TYPED, PASTED, ATTACHED] = [SECRETS.slice(0, 80), SECRETS.slice(80, 140), SECRETS.slice(140)];

const said = (secrets: string[]) =>
  secrets
    .map((secret) => (secret.startsWith('kw7') ? `${secret}.` : `Social security number ${secret},`))
    .join(' ');

/** Also without their dashes, as the engine reads them. */
const FORMS = new RegExp(
  SECRETS.flatMap((secret) => [secret, secret.replaceAll('-', '')])
    .filter((form, i, all) => all.indexOf(form) === i)
    .join('|'),
);

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || WEBMAILS_OWN.test(path)) continue;
    if (stat.isDirectory()) yield* files(path);
    else if (stat.isFile()) yield path;
  }
}

/** In one byte a letter, in two, and in two that begin at an odd place. */
function holdsSecret(bytes: Buffer): boolean {
  const texts = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
  return texts.some((text) => FORMS.test(text));
}

/** Every format of an export, with events. */
async function exports(page: Page): Promise<Buffer[]> {
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#audit`);
  const pieces: Buffer[] = [];
  for (const format of ['ndjson', 'csv', 'ocsf', 'ecs', 'cef', 'otlp']) {
    await page.getByLabel('Format', { exact: true }).selectOption(format);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    pieces.push(readFileSync(await (await downloading).path()));
    await expect(page.getByText('Exported. Records:')).toBeVisible();
  }
  return pieces;
}

test('of 200 secrets that are typed, pasted and attached none is anywhere', async ({
  page,
  browser_,
  roundcube,
}) => {
  const console: string[] = [];
  browser_.context.on('console', (message) => console.push(message.text()));
  (await browser_.worker()).on('console', (message) => console.push(message.text()));
  await browser_.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await logIn(page);
  await compose(page, {
    to: 'bob@outside.example',
    subject: `About ${TYPED[1]}`,
    text: said(TYPED),
  });
  const body = page.locator('#composebody');
  await page.evaluate((text) => navigator.clipboard.writeText(text), said(PASTED));
  await body.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+V');
  await expect(body).toHaveValue(new RegExp(PASTED.at(-1) ?? ''));
  const attachment = join(mkdtempSync(join(tmpdir(), 'draftguard-canary-')), 'numbers.txt');
  writeFileSync(attachment, said(ATTACHED));
  await page.locator('input[type="file"][name="_attachments[]"]').first().setInputFiles(attachment);
  await expect(page.locator('#attachment-list > li:not(.uploading)')).toBeVisible();
  roundcube.smtp.received.length = 0;
  await clickSend(page);
  const warning = await warningFrame(page);
  // So many are bulk, for which the policy asks for a reason.
  await warning.locator('#reason').fill('The authority asked for the list');
  await warning.locator('button.risky').click();
  await waitFor(() => roundcube.smtp.received.length > 0, 'the message arrives');
  const made = await exports(page);
  expect(made.every((bytes) => bytes.length > 500)).toBe(true);
  expect(made.filter(holdsSecret)).toEqual([]);
  await browser_.context.close();
  // The check can fail: it finds them in what did leave.
  expect(holdsSecret(Buffer.from(JSON.stringify(roundcube.smtp.received[0]?.mail.text ?? '')))).toBe(true);
  expect([...files(browser_.profile)].filter((path) => holdsSecret(readFileSync(path)))).toEqual([]);
  expect(FORMS.test(console.join('\n'))).toBe(false);
});
