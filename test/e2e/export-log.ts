import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';

/** The log as the options page exports it, as NDJSON. */
export async function exportLog(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#audit`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  await page.close();
  return text;
}
