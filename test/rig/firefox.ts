/** Real Firefox with the built extension, driven by puppeteer-core (WebDriver BiDi). */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

export const firefoxPath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** Why tests in Firefox are left out; null when they can run. */
export const missingFirefox = firefoxPath ? null : 'firefox-esr is not installed, run scripts/setup all';

export async function startFirefox(
  options: Pick<LaunchOptions, 'args' | 'extraPrefsFirefox'> = {},
): Promise<Browser> {
  if (!firefoxPath) throw new Error(`No Firefox was found: ${missingFirefox}.`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    ...options,
  });
  await browser.installExtension(resolve('.output/e2e/firefox-mv3'));
  return browser;
}
