/**
 * The matrix: every route × webmail × verdict × control lock on or broken. What counts is what the recording endpoint
 * (Roundcube: the SMTP server) received: held is nothing, released is once and byte for byte what the webmail meant.
 */
import type { BrowserContext, TestType } from '@playwright/test';
import { startChromium } from '../../rig/chromium';
import { missingRoundcube } from '../../rig/roundcube';
import { waitFor } from '../../rig/wait';
import { test as base, EXTENSION, expect } from '../fixtures';
import { savePolicy } from '../save-policy';
import { GMAIL, OUTLOOK } from '../stage';
import { type Cell, ROUTES_POLICY, TEXTS, VERDICTS, type Verdict } from './cell';
import { type Lock, ROUTES, type Way, type WebmailName } from './table';
import { type OpenWebmail, openRoundcube, openStageWebmail } from './webmails';

type WebmailTest = TestType<object, { webmail: OpenWebmail }>;

/** The extension in a browser of its own, with the policy that the verdicts stand for. */
async function startWithPolicy(): Promise<BrowserContext> {
  const { context } = await startChromium(EXTENSION);
  await savePolicy(context, ROUTES_POLICY);
  return context;
}

/** For a busy machine; the limit only ends a test that has failed (ms). */
const PATIENCE = 60_000;

const warningOf = (cell: Cell) =>
  cell.pages
    .filter((page) => !page.isClosed())
    .flatMap((page) => page.frames())
    .find((frame) => frame.url().includes('/warning.html'));

async function answerWarning(cell: Cell, lock: Lock, verdict: Verdict): Promise<void> {
  await waitFor(() => warningOf(cell) !== undefined, 'a warning opens', PATIENCE);
  expect(await cell.arrived(cell.subject)).toBe(0);
  // Held by the control lock, the webmail has not even begun to send.
  expect((await cell.meant()).length > 0 ? 'request' : 'control').toBe(lock);
  const button = verdict === 'warn' ? 'button.risky:enabled' : 'button.primary';
  // The click takes its own frame away, and Chromium then does not always acknowledge it: what counts is that the warning closes.
  await expect(async () => {
    await warningOf(cell)?.locator(button).click({ timeout: 5_000 });
    await expect.poll(() => warningOf(cell), { timeout: 5_000 }).toBeUndefined();
  }).toPass({ timeout: PATIENCE });
}

async function leftOnce(cell: Cell): Promise<void> {
  await waitFor(async () => (await cell.arrived(cell.subject)) > 0, 'the message arrives', PATIENCE);
  expect(await cell.arrived(cell.subject)).toBe(1);
  expect(cell.recorded.sent).toEqual(await cell.meant());
  expect(cell.recorded.sent).toHaveLength(1);
}

let cells = 0;

async function runCell(webmail: OpenWebmail, way: Way, broken: boolean, verdict: Verdict): Promise<void> {
  const opened = await webmail.open(way.options, broken);
  const cell: Cell = {
    ...opened,
    subject: `Cell-${++cells}`,
    to: 'bob@outside.example',
    text: TEXTS[verdict],
  };
  await way.go(cell);
  if (verdict !== 'clean') await answerWarning(cell, broken ? 'request' : way.lock, verdict);
  if (verdict === 'warn') await way.finish?.(cell);
  if (verdict === 'block') expect(await cell.arrived(cell.subject)).toBe(0);
  else await leftOnce(cell);
  // Never a second question.
  expect(warningOf(cell)).toBeUndefined();
  if (cell.pages.length > 1) await cell.page.close();
}

/** Declares the tests of one webmail; one browser, with the webmail opened once, serves all of them. */
function matrix(name: WebmailName, test: WebmailTest): void {
  for (const route of ROUTES) {
    const way = route.ways[name];
    if (typeof way === 'string') continue;
    for (const broken of [false, true])
      test(`${name} ${route.id}, ${broken ? 'control lock broken' : 'both locks'}`, async ({ webmail }) => {
        // One after the other: a tab in the background draws nothing, and an undrawn warning does not arm "Send anyway".
        for (const verdict of VERDICTS)
          await test.step(verdict, () => runCell(webmail, way, broken, verdict));
      });
  }
}

export function stageMatrix(name: 'gmail' | 'outlook'): void {
  const test = base.extend<object, { webmail: OpenWebmail }>({
    webmail: [
      async ({}, use) => {
        const context = await startWithPolicy();
        await use(await openStageWebmail(context, name === 'gmail' ? GMAIL : OUTLOOK));
        await context.close();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
  });
  matrix(name, test);
}

export function roundcubeMatrix(): void {
  const test = base.extend<object, { webmail: OpenWebmail }>({
    webmail: [
      async ({ roundcube }, use) => {
        const context = await startWithPolicy();
        await use(await openRoundcube(context, roundcube));
        await context.close();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
  });
  const missing = missingRoundcube();
  test.skip(missing !== null, `Real Roundcube left out: ${missing}`);
  matrix('roundcube', test);
}
