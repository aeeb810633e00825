/** A real Roundcube in Firefox, driven by puppeteer-core (WebDriver BiDi); the proof is at the SMTP server. One browser for all. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { docx, paragraph, pdf, utf8 } from '../rig/files';
import { missingFirefox, startFirefox } from '../rig/firefox';
import { ROUNDCUBE_URL, ROUNDCUBE_USER } from '../rig/roundcube';
import { openCompose } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, test } from './fixtures';

needsRoundcube();

test.skip(missingFirefox !== null, `Firefox left out: ${missingFirefox}`);

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const BRIEF = 'Please see the attachment.';

let browser: Browser;
let page: Page;

test.beforeAll(async ({ roundcube }) => {
  test.setTimeout(150_000);
  // Specs that ran before in this worker have sent mail of their own.
  roundcube.smtp.received.length = 0;
  browser = await startFirefox();
  page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(ROUNDCUBE_URL);
  await page.type('#rcmloginuser', ROUNDCUBE_USER.name);
  await page.type('#rcmloginpwd', ROUNDCUBE_USER.password);
  await Promise.all([page.waitForNavigation(), page.click('#rcmloginsubmit')]);
});
test.afterAll(() => browser.close());

async function compose(text: string): Promise<void> {
  await openCompose(page, { html: true });
  await page.waitForSelector('#_to + ul.recipient-input input');
  await page.type('#_to + ul.recipient-input input', 'bob@outside.example,');
  await page.type('#compose-subject', 'From Firefox');
  const frame = await (await page.$('#composebody_ifr'))?.contentFrame();
  await frame?.waitForSelector('body[contenteditable="true"]');
  await frame?.type('body', text);
}

/** Chooses a file from the disk, as a person does. */
async function attach(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'draftguard-file-')), name);
  writeFileSync(path, bytes);
  const input = (await page.$(
    'input[type="file"][name="_attachments[]"]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await page.waitForSelector('#attachment-list > li:not(.uploading)');
}

/** WebDriver BiDi does not list the extension's frame; its host element stands in the page. */
async function held(received: readonly unknown[]): Promise<void> {
  await page.waitForSelector('draftguard-layer');
  const until = Date.now() + 5000;
  await waitFor(() => Date.now() > until, '5 s have passed');
  expect(received).toHaveLength(0);
}

async function arrives(received: readonly unknown[]): Promise<void> {
  await waitFor(() => received.length > 0, 'the message arrives');
  expect(received).toHaveLength(1);
}

test('an SSN is held, a clean message goes once', async ({ roundcube }) => {
  const { received } = roundcube.smtp;
  received.length = 0;
  await compose(SECRET);
  await page.click('.formbuttons button.send');
  await held(received);
  await compose('Shall we meet at noon?');
  await page.click('.formbuttons button.send');
  await arrives(received);
});

const FILES: [string, () => Promise<Uint8Array>][] = [
  ['contract.docx', () => docx(paragraph(SECRET))],
  ['people.csv', async () => utf8(`name,note\nErika,${SECRET}\n`)],
  // What cannot be read is held too.
  ['broken.pdf', async () => pdf('Soup at noon').slice(0, 120)],
];

for (const [name, file] of FILES)
  test(`${name} is read and held`, async ({ roundcube }) => {
    const { received } = roundcube.smtp;
    received.length = 0;
    await compose(BRIEF);
    await attach(name, await file());
    await page.click('.formbuttons button.send');
    await held(received);
  });

test('clean attachments leave, once and whole', async ({ roundcube }) => {
  const { received } = roundcube.smtp;
  received.length = 0;
  await compose(BRIEF);
  const menu = await docx(paragraph('Soup at noon'));
  await attach('menu.docx', menu);
  await page.click('.formbuttons button.send');
  await arrives(received);
  const [sent] = received[0]?.mail.attachments ?? [];
  expect(Buffer.from(sent?.content as ArrayBuffer).equals(menu)).toBe(true);
});
