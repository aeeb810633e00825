/** Issue 21, points 14 and 15: what the warning says and counts, and the first word when nobody answers. */
import { compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { exportLog } from './export-log';
import { expect, needsRoundcube, test, warned, warningFrame } from './fixtures';
import { savePolicy } from './save-policy';
import { GMAIL, openStage, part } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const rule = (then: string) => ({ id: 'numbers', title: 'Numbers', when: { entities: ['US_SSN'] }, then });
const policy = (more: object, then = 'warn') => ({
  version: 1,
  mode: 'enforce',
  onFailure: 'hold',
  rules: [rule(then)],
  ...more,
});

for (const [detail, words] of [
  [0, 'never your text'],
  [1, 'Your reason is recorded'],
] as const)
  test(`21.14: at level ${detail} the warning says what becomes of a reason`, async ({ page, browser_ }) => {
    await savePolicy(browser_.context, policy({ audit: { detail, worksCouncil: false } }, 'justify'));
    await openStage(browser_.context, page, GMAIL, SECRET);
    await part(page, 'send').click();
    await expect((await warningFrame(page)).locator('.reason')).toContainText(words);
  });

test('21.14: the last warning of a day is counted once it is answered, and its message is recorded once', async ({
  page,
  browser_,
}) => {
  await savePolicy(browser_.context, policy({ warningBudget: { perDay: 1 } }));
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  await (await warningFrame(page)).locator('button.risky:enabled').click();
  await waitFor(() => recorded.sent.length === 1, 'it leaves');
  const log = await exportLog(browser_.context);
  expect(log.match(/"draft\.held"/g)).toHaveLength(1);
  expect(log.match(/"draft\.answered"/g)).toHaveLength(1);
  expect(log).not.toContain('"draft.released"');
  // The budget is spent now: the next one is marked and logged, and nobody is asked.
  await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  await waitFor(() => !warned(page), 'nothing is asked');
  await waitFor(async () => (await exportLog(browser_.context)).includes('"draft.released"'), 'it is logged');
});

test('21.15: with a background that does not answer a person is told within a moment', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, 'x');
  const worker = await browser_.worker();
  // Busy for 6 s, as a browser under load has been seen to be.
  const busy = worker.evaluate(() => {
    const until = Date.now() + 6000;
    while (Date.now() < until);
    return Date.now();
  });
  await part(page, 'body').press('End');
  await page.keyboard.insertText(` ${SECRET}`);
  const pressed = Date.now();
  await part(page, 'send').click();
  await page.locator('draftguard-layer').waitFor({ state: 'attached' });
  const told = Date.now();
  expect(told).toBeLessThan(await busy);
  expect(told - pressed).toBeLessThan(5000);
  await warningFrame(page);
  expect(recorded.sent).toHaveLength(0);
});

test.describe('21.15 on Roundcube', () => {
  needsRoundcube();
  test('F8 in plain text puts the card beside the place, not over it', async ({ page, roundcube }) => {
    expect(roundcube.url).toBeTruthy();
    await logIn(page);
    await compose(page, { to: 'bob@outside.example', subject: 'Card', text: `Hi\n\n${SECRET}` });
    const editor = page.locator('#composebody');
    const card = page.locator('draftguard-card');
    await expect(async () => {
      await editor.press('Control+Home');
      await editor.press('F8');
      await card.waitFor({ state: 'attached', timeout: 2000 });
    }).toPass();
    // The frame is there before its page is.
    const frame = await warningFrame(page);
    const box = await (await frame.frameElement()).boundingBox();
    const text = await editor.boundingBox();
    if (!box || !text) throw new Error('Neither the card nor the text can be seen.');
    // The third line of the text is below its top by less than a hundred pixels; the card begins under it.
    expect(box.y).toBeGreaterThan(text.y + 20);
    expect(box.y).toBeLessThan(text.y + 140);
  });
});
