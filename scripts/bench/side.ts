/** A browser with the Gmail stage in it: with the extension, with the yardstick, or with none. */
import type { CDPSession, Page } from '@playwright/test';
import { GMAIL, openStage } from '../../test/e2e/stage';
import { startChromium } from '../../test/rig/chromium';

/** What an extension costs that asks its worker and does nothing else. */
export const YARDSTICK = 'scripts/bench/yardstick';

/** Nothing in it is asked about; no two seeds give the same. */
export const clean = (length: number, seed: number) =>
  `The supplier promised batch ${seed} for the end of the month, and the shops will be told. `
    .repeat(Math.ceil(length / 80))
    .slice(0, length);

export interface Side {
  page: Page;
  cdp: CDPSession;
  close(): Promise<void>;
}

/** @param build the folder of an extension; null for none */
export async function startSide(build: string | null): Promise<Side> {
  // The same browser in the same mode: a profile of its own and what extensions bring with them cost by themselves.
  const { context, worker } = await startChromium(build);
  if (build) await worker();
  const page = await context.newPage();
  return { page, cdp: await context.newCDPSession(page), close: () => context.close() };
}

export async function open({ page }: Side, text: string): Promise<void> {
  await page.context().unrouteAll();
  await openStage(page.context(), page, GMAIL, text);
}

export const rest = (page: Page, ms: number) =>
  page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);
