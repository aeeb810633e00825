/** A clean draft that has rested leaves without another word to the background: what was scanned is what leaves, to the letter. */
import type { Worker } from '@playwright/test';
import { compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, test } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part } from './stage';

interface Counting {
  chrome: {
    storage: { managed: { get(): Promise<object> } };
    runtime: { onMessage: { addListener(listen: (message: { trigger?: { kind: string } }) => void): void } };
  };
  asked: string[];
}

/** Notes what the background is asked, from now on: once it knows its policy, which a browser says some seconds after its start. */
const count = (worker: Worker) =>
  worker.evaluate(async () => {
    const scope = globalThis as unknown as Counting;
    await scope.chrome.storage.managed.get();
    scope.asked = [];
    scope.chrome.runtime.onMessage.addListener(({ trigger }) => {
      if (trigger) scope.asked.push(trigger.kind);
    });
  });
const asked = (worker: Worker) => worker.evaluate(() => (globalThis as unknown as Counting).asked);

/** Until the draft has been scanned as it stands. */
async function rested(worker: Worker): Promise<void> {
  let last = -1;
  let since = Date.now();
  await waitFor(async () => {
    const now = (await asked(worker)).length;
    if (now !== last) since = Date.now();
    last = now;
    return now > 0 && Date.now() - since > 800;
  }, 'the draft is scanned');
}

for (const stage of [GMAIL, OUTLOOK])
  for (const query of ['', '?view=reply&signature=1', '?plain=1'])
    test(`${stage.name}${query}`, async ({ page, browser_ }) => {
      const worker = await browser_.worker();
      const recorded = await openStage(browser_.context, page, stage, '', 'Bob <bob@outside.example>', query);
      await count(worker);
      await part(page, 'to').press('Enter');
      await part(page, 'body').click();
      await page.keyboard.type('Shall we  meet at noon?');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Best, Erika');
      await rested(worker);
      await part(page, 'send').click();
      await waitFor(() => recorded.sent.length === 1, 'it leaves');
      expect((await asked(worker)).filter((trigger) => trigger !== 'typing')).toEqual([]);
    });

test.describe('Roundcube', () => {
  needsRoundcube();
  for (const html of [false, true])
    test(html ? 'HTML' : 'plain', async ({ page, browser_, roundcube }) => {
      await logIn(page);
      roundcube.smtp.received.length = 0;
      const worker = await browser_.worker();
      await count(worker);
      await compose(page, { to: 'bob@outside.example', subject: 'Noon', text: 'Hello Bob,', html });
      await page.keyboard.press('Enter');
      await page.keyboard.type('Shall we  meet at noon?');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Best, Erika');
      await rested(worker);
      await page.locator('.formbuttons button.send').click();
      await waitFor(() => roundcube.smtp.received.length === 1, 'it arrives');
      expect((await asked(worker)).filter((trigger) => trigger !== 'typing')).toEqual([]);
    });
});
