/** Firefox loads the build and holds a Roundcube send. Driven by puppeteer-core (WebDriver BiDi). */
import type { Page } from 'puppeteer-core';
import { missingFirefox, startFirefox } from '../rig/firefox';
import { ROUNDCUBE_URL, ROUNDCUBE_USER } from '../rig/roundcube';
import { openCompose } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, test } from './fixtures';

needsRoundcube();

test.skip(missingFirefox !== null, `Firefox left out: ${missingFirefox}`);

async function compose(page: Page, text: string): Promise<void> {
  await openCompose(page, { html: true });
  await page.waitForSelector('#_to + ul.recipient-input input');
  await page.type('#_to + ul.recipient-input input', 'bob@outside.example,');
  await page.type('#compose-subject', 'From Firefox');
  const frame = await (await page.$('#composebody_ifr'))?.contentFrame();
  await frame?.waitForSelector('body[contenteditable="true"]');
  await frame?.type('body', text);
}

test('Firefox holds an SSN and lets a clean message go once', async ({ roundcube }) => {
  test.setTimeout(150_000);
  const { received } = roundcube.smtp;
  received.length = 0;
  const browser = await startFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(ROUNDCUBE_URL);
    await page.type('#rcmloginuser', ROUNDCUBE_USER.name);
    await page.type('#rcmloginpwd', ROUNDCUBE_USER.password);
    await Promise.all([page.waitForNavigation(), page.click('#rcmloginsubmit')]);

    await compose(page, `Her social security number is ${['536', '48', '2917'].join('-')}.`);
    await page.click('.formbuttons button.send');
    // WebDriver BiDi does not list the extension's frame; its host element stands in the page.
    await page.waitForSelector('draftguard-layer');
    const until = Date.now() + 5000;
    await waitFor(() => Date.now() > until, '5 s have passed');
    expect(received).toHaveLength(0);
    page.on('dialog', (dialog) => void dialog.accept());

    await compose(page, 'Shall we meet at noon?');
    await page.click('.formbuttons button.send');
    await waitFor(() => received.length > 0, 'the message arrives');
    expect(received).toHaveLength(1);
  } finally {
    await browser.close();
  }
});
