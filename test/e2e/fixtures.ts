/** What every browser test stands on: the built extension in Chromium and, where asked for, the real Roundcube. */
import { resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Browser, startChromium } from '../rig/chromium';
import { missingRoundcube, type RoundcubeRig, startRoundcube } from '../rig/roundcube';
import { waitFor } from '../rig/wait';

/** Built by scripts/test with the Roundcube rig's address as a site. */
export const EXTENSION = resolve('.output/e2e/chrome-mv3');

interface Fixtures {
  browser_: Browser;
  page: Page;
}

interface WorkerFixtures {
  roundcube: RoundcubeRig;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browser_: async ({}, use) => {
    const browser = await startChromium(EXTENSION);
    await browser.worker();
    await use(browser);
    await browser.context.close();
  },
  page: async ({ browser_ }, use) => {
    await use(await browser_.context.newPage());
  },
  roundcube: [
    async ({}, use) => {
      const rig = await startRoundcube();
      await use(rig);
      await rig.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
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
