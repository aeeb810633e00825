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

/** @param extension the folder of a build; null for a browser without one */
export async function startChromium(
  extension: string | null,
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
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  return {
    context,
    profile,
    worker: async () => context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker')),
  };
}

interface Storage {
  chrome: { storage: Record<'local' | 'session', { clear(): Promise<void> }> };
}

/** Stops the extension's worker and takes out all that the extension has stored; its pages must be closed. */
export async function asInstalled(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  // Of the extension's origin, and runs nothing that would write again.
  await page.goto(`chrome-extension://${EXTENSION_ID}/icon/16.png`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name ?? '');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
        deleting.onblocked = () => reject(new Error(`The database ${name} is still open.`));
      });
    // Last, as the worker is woken by it.
    const { local, session } = (globalThis as unknown as Storage).chrome.storage;
    await Promise.all([local.clear(), session.clear()]);
  });
  await page.close();
}
