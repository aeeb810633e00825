/** The diagonal of the route matrix in Firefox: each webmail, each lock, held and let go. One browser for all. */
import type { Browser, Page } from 'puppeteer-core';
import { missingFirefox, startFirefox } from '../rig/firefox';
import { waitFor } from '../rig/wait';
import { named, openStageInFirefox } from './firefox-open-stage';
import { expect, test } from './fixtures';
import { GMAIL, OUTLOOK, type Stage } from './stage';

test.skip(missingFirefox !== null, `Firefox left out: ${missingFirefox}`);

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const CLEAN = 'Shall we meet at noon?';

let browser: Browser;
test.beforeAll(async () => {
  browser = await startFirefox();
});
test.afterAll(() => browser.close());

type Press = (page: Page) => Promise<unknown>;
const click: Press = (page) => page.click(named('send'));
const shortcut: Press = async (page) => {
  await page.focus(named('body'));
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
};
const script: Press = (page) =>
  page.evaluate(
    (compose) => void document.querySelector(compose)?.dispatchEvent(new Event('stage-send')),
    named('compose'),
  );

const CELLS: [string, Stage, Press, string][] = [
  ['Gmail, button', GMAIL, click, ''],
  ['Gmail, shortcut, requests as objects', GMAIL, shortcut, 'form=object'],
  ['Gmail, a script, control lock broken', GMAIL, script, 'break=control'],
  ['Outlook, button', OUTLOOK, click, ''],
  ['Outlook, shortcut, by XHR', OUTLOOK, shortcut, 'transport=xhr'],
  ['Outlook, a script, control lock broken', OUTLOOK, script, 'break=control'],
];

for (const [name, stage, press, query] of CELLS)
  test(`${name}: an SSN is held, a clean message leaves once`, async () => {
    const held = await openStageInFirefox(browser, stage, SECRET, query);
    await press(held.page);
    // WebDriver BiDi does not list the extension's frame; its host element stands in the page.
    await held.page.waitForSelector('draftguard-layer');
    await held.page.evaluate(async () => void (await fetch('/stage/shared/stage.css')));
    expect(held.recorded.sent).toHaveLength(0);
    await held.page.close();

    const clean = await openStageInFirefox(browser, stage, CLEAN, query);
    await press(clean.page);
    await waitFor(() => clean.recorded.sent.length > 0, 'the message leaves');
    await clean.page.evaluate(async () => void (await fetch('/stage/shared/stage.css')));
    expect(clean.recorded.sent).toHaveLength(1);
    await clean.page.close();
  });
