/** The worker is killed while an answer is recorded: nothing leaves that is not in the log, and the log stays whole. */
import type { BrowserContext, Page } from '@playwright/test';
import { ndjsonTexts } from '../../lib/audit/export/ndjson';
import { createExportVerifier } from '../../lib/audit/export/verify';
import { waitFor } from '../rig/wait';
import { exportLog } from './export-log';
import { expect, freshTest as test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
/** In each the worker dies a little later after the answer. */
const ROUNDS = 4;

/** Kills every worker of the extension, after so many round trips to the browser. */
async function killWorkers(context: BrowserContext, page: Page, trips: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  for (let trip = 0; trip < trips; trip++) await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

test('what was sent is in the log, whenever the worker dies', async ({ browser_ }) => {
  test.setTimeout(240_000);
  const { context } = browser_;
  let sent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage();
    const recorded = await openStage(context, page, GMAIL, SECRET);
    await part(page, 'send').click();
    const warning = await warningFrame(page);
    const killer = await context.newPage();
    // Without waiting: the answer is on its way while the worker dies.
    // Where the question died with the worker before, there is no button, and the page says so.
    const answered = warning
      .locator('button.risky')
      .click({ timeout: 15_000 })
      .catch(() => {});
    await Promise.all([answered, killWorkers(context, killer, round * 8)]);
    const told = warning.getByRole('alert');
    await waitFor(
      async () => recorded.sent.length > 0 || !warned(page) || (await told.count()) > 0,
      'it is sent, or the person is told that it is not',
    );
    sent += recorded.sent.length;
    await killer.close();
    await page.close();
  }
  const text = await exportLog(context);
  const verifier = createExportVerifier();
  for (const line of ndjsonTexts(text)) verifier.take(line);
  expect(verifier.report()).toMatchObject({ ok: true, problems: [] });
  const answers = text.split('\n').filter((line) => line.includes('"answer":"send"'));
  expect(answers.length).toBeGreaterThanOrEqual(sent);
});
