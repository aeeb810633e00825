/** Real Chromium with the built extension, in a profile of its own. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

const CANDIDATES = [
  process.env.DRAFTGUARD_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const chromiumPath = CANDIDATES.find((path) => path && existsSync(path));

/** The id that the manifest's key gives. */
export const EXTENSION_ID = 'mjleblpnfbfhenbikilhpfkdkjaoigfb';

export interface Browser {
  context: BrowserContext;
  profile: string;
  worker(): Promise<Worker>;
}

export async function startChromium(
  extension: string,
  options: { headless?: boolean; locale?: string; profile?: string } = {},
): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium was found: run scripts/setup, or set DRAFTGUARD_CHROMIUM.');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'draftguard-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: options.headless ?? true,
    locale: options.locale ?? 'en-US',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${options.locale ?? 'en-US'}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  return {
    context,
    profile,
    worker: async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')),
  };
}
