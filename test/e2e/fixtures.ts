/** What every browser test stands on: the built extension in Chromium and, where asked for, the real Roundcube. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { asInstalled, type Browser, startChromium } from '../rig/chromium';
import { missingRoundcube, type RoundcubeRig, startRoundcube } from '../rig/roundcube';
import { waitFor } from '../rig/wait';

/** Made by scripts/test-builds.ts with the Roundcube rig's addresses as sites. */
export const EXTENSION = resolve('.output/e2e/chrome-mv3');

interface Fixtures {
  browser_: Browser;
  page: Page;
}

const withRoundcube = base.extend<object, { roundcube: RoundcubeRig }>({
  roundcube: [
    async ({}, use) => {
      const rig = await startRoundcube();
      await use(rig);
      await rig.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await startChromium(EXTENSION);
  await browser.worker();
  await use(browser);
  await browser.context.close();
  rmSync(browser.profile, { recursive: true });
}

/**
 * Each test finds the extension as it is after its installation. One browser serves those of a Playwright worker, as to start one
 * takes some seconds of both cores; after each test everything that is stored is taken out of it.
 */
export const test = withRoundcube.extend<Pick<Fixtures, 'page'>, Pick<Fixtures, 'browser_'>>({
  browser_: [async ({}, use) => withBrowser(use), { scope: 'worker', timeout: 60_000 }],
  page: async ({ browser_: { context } }, use) => {
    await use(await context.newPage());
    // The first stays: a browser without any page ends.
    const [, ...pages] = context.pages();
    for (const page of pages) await page.close();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    // Of the webmail's session, or the next test would not be asked to log in.
    await context.clearCookies();
    await asInstalled(context);
  },
});

/** Each test has a browser of its own: for those that change the browser itself, or read its whole profile. */
export const freshTest = withRoundcube.extend<Fixtures>({
  browser_: async ({}, use) => withBrowser(use),
  page: async ({ browser_ }, use) => {
    await use(await browser_.context.newPage());
  },
});

export { expect } from '@playwright/test';

/** Skips the tests of a file, by name and with the reason, where the real Roundcube cannot run. */
export function needsRoundcube(): void {
  const missing = missingRoundcube();
  test.skip(missing !== null, `Real Roundcube left out: ${missing}`);
}

/** The warning page inside the webmail's page. Its frame is in a closed root: found by its address, not by a selector. */
export async function warningFrame(page: Page) {
  const find = () => page.frames().find((frame) => frame.url().includes('/warning.html'));
  await waitFor(() => find() !== undefined, 'a warning opens');
  const frame = find();
  if (!frame) throw new Error('The warning closed at once.');
  return frame;
}

/** Whether a warning is open. */
export const warned = (page: Page) => page.frames().some((frame) => frame.url().includes('/warning.html'));

/** Until no warning or card stands. */
export const closed = (page: Page) => waitFor(() => !warned(page), 'the warning or card closes');

/**
 * Presses a key that closes the warning or card. The frame goes with the key going down, and then the browser
 * may owe the answer to the key coming up for good: nothing waits for that.
 */
export async function pressToClose(page: Page, key: string): Promise<void> {
  void page.keyboard.press(key).catch(() => {});
  await closed(page);
}
