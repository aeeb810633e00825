/**
 * How soon the pages of the options are there, and the recipients of a draft looked up, in a real Chromium whose profile holds a
 * full log and a full list of consents.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildSync } from 'esbuild';
import { EXTENSION_ID, startChromium } from '../../test/rig/chromium';
import type { LookUpFigures } from './consent-page';
import { quantile } from './quantile';

const OPTIONS = `chrome-extension://${EXTENSION_ID}/options.html`;
const TURNS = 5;

/** What each page shows once its own question is answered. */
const READY = {
  overview: '.tile',
  policy: '#policy dl',
  consent: '#consent dl',
  audit: '#audit .rows [role="row"]',
  'my-data': '#my-data table',
  help: '#help section',
} as const;

interface Chrome {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; job?: { at: string } }> } };
}
type WithBench = typeof globalThis & {
  auditBench: { fill(records: number): Promise<void> };
  consentBench(people: number): Promise<LookUpFigures>;
};

export interface PagesFigures {
  records: number;
  consents: number;
  /** By page: the first time that it was opened, the very first of all being also that of the browser, and the median of more. */
  pages: Record<string, { first: Opened; again: Opened }>;
  lookUp: LookUpFigures;
}

const scriptOf = (path: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

async function fillLog(page: Page, records: number): Promise<void> {
  await page.goto(`${OPTIONS}?database=draftguard#help`);
  await page.evaluate(scriptOf('scripts/bench/audit/page.ts'));
  await page.evaluate((n) => (globalThis as WithBench).auditBench.fill(n), records);
}

async function fillConsents(page: Page, rows: number): Promise<void> {
  await page.goto(`${OPTIONS}#help`);
  await page.evaluate(async (count) => {
    const { runtime } = (globalThis as unknown as Chrome).chrome;
    const pieces = ['email,obtained,source,proof\n'];
    for (let at = 0; at < count; at++)
      pieces.push(`person${at}@kontor-${at % 997}.example,2026-03-29,Fair ${at % 7},box ${at}\n`);
    const none = { purpose: null, basis: null, expires: null, withdrawn: null, wording: null };
    await runtime.sendMessage({
      type: 'pages.consent.import',
      file: new Blob(pieces),
      name: 'list',
      mapping: { address: 0, obtained: 1, source: 2, proof: 3, ...none },
      defaults: { purpose: 'marketing', basis: 'consent', obtained: '2026-01-01', source: '' },
    });
    for (;;) {
      const { job } = await runtime.sendMessage({ type: 'pages.consent.progress' });
      if (job?.at === 'done') return;
      if (job?.at !== 'running') throw new Error(`The import ended: ${job?.at}.`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }, rows);
}

/** ms from the navigation until the frame with its links is there, and until the page's content is. */
interface Opened {
  frame: number;
  content: number;
}

/** Times as the page's own clock has them. */
async function open(page: Page, id: string, selector: string): Promise<Opened> {
  await page.goto('about:blank');
  await page.goto(`${OPTIONS}#${id}`, { waitUntil: 'commit' });
  const ready = await page.waitForFunction(
    (wanted) => {
      const { clock } = globalThis as unknown as { clock: { frame?: number } | undefined };
      const times = clock ?? Object.assign(globalThis, { clock: {} as { frame?: number } }).clock;
      if (document.querySelector('nav a')) times.frame ??= performance.now();
      return (
        document.querySelector(wanted) !== null && { frame: times.frame ?? 0, content: performance.now() }
      );
    },
    selector,
    { polling: 'raf', timeout: 120_000 },
  );
  return (await ready.jsonValue()) as Opened;
}

const median = (times: readonly Opened[]): Opened => ({
  frame: quantile(
    times.map(({ frame }) => frame),
    0.5,
  ),
  content: quantile(
    times.map(({ content }) => content),
    0.5,
  ),
});

export async function pagesFigures(records: number): Promise<PagesFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'draftguard-bench-'));
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  // The profile names the extension by its folder, which a build beside the bench would change.
  cpSync('.output/chrome-mv3', extension, { recursive: true });
  try {
    const filling = await startChromium(extension, { profile });
    await filling.worker();
    const filled = await filling.context.newPage();
    await fillLog(filled, records);
    await fillConsents(filled, records);
    await filling.context.close();
    const { context } = await startChromium(extension, { profile });
    const page = await context.newPage();
    const pages: PagesFigures['pages'] = {};
    for (const [id, selector] of Object.entries(READY)) {
      const first = await open(page, id, selector);
      const again: Opened[] = [];
      for (let turn = 0; turn < TURNS; turn++) again.push(await open(page, id, selector));
      pages[id] = { first, again: median(again) };
    }
    await page.evaluate(scriptOf('scripts/bench/consent-page.ts'));
    const lookUp = await page.evaluate((n) => (globalThis as WithBench).consentBench(n), records);
    await context.close();
    return { records, consents: records, pages, lookUp };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = ({ frame, content }: Opened) => `${frame.toFixed(0)} and ${content.toFixed(0)}`;

export const pagesLine = ({ records, consents, pages, lookUp }: PagesFigures): string =>
  [
    `Options in Chromium with ${records} records in the log and ${consents} consents, ms from the navigation to the frame and to the content`,
    ...Object.entries(pages).map(
      ([id, { first, again }]) =>
        `  ${id.padEnd(10)} first ${shown(first)}, median of ${TURNS} more ${shown(again)}`,
    ),
    `100 of ${consents} recipients looked up, ms: the very first time ${lookUp.first.toFixed(1)}, with the lists in memory median ` +
      `${lookUp.median.toFixed(2)}, slowest ${lookUp.slowest.toFixed(2)}; the lists were in memory after ${lookUp.held.toFixed(0)}`,
  ].join('\n');
