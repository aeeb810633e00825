/** Gmail and Outlook, each as a stage at its real origin, with a send endpoint that records. */
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, type Recorded } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const CLEAN = 'Shall we meet at noon?';

async function nothingSent(recorded: Recorded): Promise<void> {
  const until = Date.now() + 2000;
  await waitFor(() => Date.now() > until, '2 s have passed');
  expect(recorded.sent).toHaveLength(0);
}

for (const stage of [GMAIL, OUTLOOK]) {
  test(`${stage.name}: a clean message leaves once, unasked`, async ({ page, browser_ }) => {
    const recorded = await openStage(browser_.context, page, stage, CLEAN);
    await page.click('#send');
    await expect(page.locator('#state')).toContainText(stage.done);
    expect(recorded.sent).toHaveLength(1);
    expect(warned(page)).toBe(false);
    expect(recorded.saved.length).toBeGreaterThan(0);
  });

  for (const trigger of ['click', 'Ctrl+Enter'] as const)
    test(`${stage.name}: a finding holds ${trigger}; sent anyway, it leaves once`, async ({
      page,
      browser_,
    }) => {
      const recorded = await openStage(browser_.context, page, stage, SECRET);
      if (trigger === 'click') await page.click('#send');
      else await page.keyboard.press('Control+Enter');
      const warning = await warningFrame(page);
      await nothingSent(recorded);
      await warning.locator('button.risky').click();
      await waitFor(() => recorded.sent.length > 0, 'the message leaves');
      await expect(page.locator('#state')).toContainText(stage.done);
      expect(recorded.sent).toHaveLength(1);
    });
}

test('Gmail: a scheduled send meets the request lock; refused, the page sees a network error', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await page.click('#schedule');
  const warning = await warningFrame(page);
  await nothingSent(recorded);
  await warning.locator('button.primary').click();
  await expect(page.locator('#state')).toContainText('failed ^scheduled');
  expect(recorded.sent).toHaveLength(0);
});

test('Outlook: a send that carries only the subject is judged with the open draft', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, OUTLOOK, SECRET);
  await page.evaluate(() => void (window as unknown as { sendPartial(): void }).sendPartial());
  const warning = await warningFrame(page);
  await nothingSent(recorded);
  await warning.locator('button.primary').click();
  await expect(page.locator('#state')).toContainText('failed');
  expect(recorded.sent).toHaveLength(0);
});

test('the gate leaves no global and keeps the page able to work', async ({ page, browser_ }) => {
  await openStage(browser_.context, page, GMAIL, CLEAN);
  const added = await page.evaluate(() =>
    Object.keys(window).filter((key) => /draftguard|wxt|gate/i.test(key)),
  );
  expect(added).toEqual([]);
});
