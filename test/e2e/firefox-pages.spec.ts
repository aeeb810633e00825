/** The stories of the Consent and the Audit page in Firefox. One browser for both. */
import type { Browser } from 'puppeteer-core';
import { missingFirefox, startFirefox } from '../rig/firefox';
import { ENTER, type FirefoxPage, openFirefoxPage, SYSTEM_ACCESS } from '../rig/firefox-page';
import { waitFor } from '../rig/wait';
import { named, openStageInFirefox } from './firefox-open-stage';
import { expect, test } from './fixtures';
import { GMAIL } from './stage';

test.skip(missingFirefox !== null, `Firefox left out: ${missingFirefox}`);

/** Firefox gives the extension this one, so that its pages have an address. */
const UUID = '3f9d5c52-6d0e-4b65-9c61-0f6f1f0f7a11';
const OPTIONS = `moz-extension://${UUID}/options.html`;
const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const LIST = [
  'Email,Purpose,Given on,Source',
  'nora@list.example,marketing,2026-03-29,Fair',
  'ines@list.example,marketing,2026-03-30,Shop',
  'not an address,marketing,2026-03-29,Fair',
].join('\n');

let browser: Browser;
test.beforeAll(async () => {
  browser = await startFirefox({
    args: [SYSTEM_ACCESS],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'draftguard@draftguard.dev': UUID }),
    },
  });
});
test.afterAll(() => browser.close());

/** Waits for a text in the page; what is there instead is told. */
async function shows(page: FirefoxPage, text: string): Promise<void> {
  const shown = () => page.evaluate('document.querySelector("main")?.innerText');
  await waitFor(async () => (await shown()).includes(text), `the page shows "${text}"`).catch(async () => {
    expect(await shown()).toContain(text);
  });
}

/** Waits for what a selector and, where given, a text name, and does something with it. */
async function onElement(page: FirefoxPage, does: 'focus' | 'select' | 'click', selector: string, text = '') {
  const [wanted, named] = [JSON.stringify(selector), JSON.stringify(text)];
  const found = `[...document.querySelectorAll(${wanted})].find((each) => each.textContent.includes(${named}))`;
  await waitFor(
    async () =>
      (await page.evaluate(`(() => { const it = ${found}; it?.${does}(); return it ? 'done' : ''; })()`)) ===
      'done',
    `there is "${selector}" ${text}`,
  );
}

/** Types into a field, in the place of what is there, and sends its form. */
async function typeAndEnter(page: FirefoxPage, field: string, text: string): Promise<void> {
  await onElement(page, 'focus', field);
  await onElement(page, 'select', field);
  await page.press(text + ENTER);
}

/** No key: Firefox gives Enter to a field of a window that is not in front, but to no button. */
const press = (page: FirefoxPage, button: string) => onElement(page, 'click', '.page button', button);

test('Consent: a list is imported, one person is looked up and withdraws', async () => {
  const page = await openFirefoxPage(browser, `${OPTIONS}#consent`);
  await shows(page, 'None yet.');
  await page.evaluate(`(() => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([${JSON.stringify(LIST)}], 'readers.csv', { type: 'text/csv' }));
    const field = document.getElementById('consent-file');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await shows(page, 'nora@list.example');
  await press(page, 'See what would be recorded');
  await press(page, 'Import');
  await shows(
    page,
    'readers.csv is imported. Records: 2, of these refusals and withdrawals: 0; duplicates left out: 0, rows refused: 1.',
  );
  await typeAndEnter(page, '#consent-address', 'nora@list.example');
  await shows(page, 'For advertising: given');
  await press(page, 'Withdraw for advertising');
  await shows(page, 'Withdrawn. Records changed: 1.');
  await shows(page, 'For advertising: withdrawn');
});

test('Audit log: a held draft is found, the log is verified and exported', async () => {
  const held = await openStageInFirefox(browser, GMAIL, SECRET);
  await held.page.click(named('send'));
  await held.page.waitForSelector('draftguard-layer');
  await held.page.close();
  const page = await openFirefoxPage(browser, `${OPTIONS}#audit`);
  await shows(page, 'US Social Security number: 1');
  await typeAndEnter(page, '#audit-entity', 'iban_code');
  await shows(page, 'Records found: 0.');
  await typeAndEnter(page, '#audit-entity', 'us_ssn');
  await shows(page, 'Records found: 1.');
  await press(page, 'Verify the log');
  await shows(page, 'The log is whole.');
  await press(page, 'Export');
  await shows(page, 'Exported. Records: ');
});
