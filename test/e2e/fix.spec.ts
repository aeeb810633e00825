/** Fixes in the draft: from the warning and from a mark's card, taken back by the editor's own undo. */
import type { Locator, Page } from '@playwright/test';
import { clickSend, compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { closed, expect, needsRoundcube, pressToClose, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part } from './stage';

const SSN = ['536', '48', '2917'].join('-');
const OTHER = ['219', '09', '9998'].join('-');
const TEXT = `Her social security number is ${SSN}, his social security number is ${OTHER}.`;
const OUTSIDE = 'bob@outside.example';

/** Where a mark stands: the middle of the first text node's place that holds a value. */
async function pointAt(page: Page, body: Locator, value: string): Promise<void> {
  const place = await body.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error('The value is not in the draft.');
  }, value);
  await page.mouse.move(place.x, place.y);
}

async function tabTo(page: Page, control: Locator): Promise<void> {
  const focused = () => control.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 10 && !(await focused()); steps++) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
}

const marked = (page: Page) =>
  waitFor(() => page.evaluate(() => CSS.highlights.size > 0), 'marks are painted');

for (const stage of [GMAIL, OUTLOOK]) {
  test.describe(stage.name, () => {
    test('one click in the warning masks everything, and the message then leaves', async ({
      page,
      browser_,
    }) => {
      const recorded = await openStage(browser_.context, page, stage, TEXT);
      await part(page, 'subject').fill(`About SSN ${SSN}`);
      await part(page, 'send').click();
      const warning = await warningFrame(page);
      await warning.getByRole('button', { name: 'Mask' }).click();
      await closed(page);
      await expect(part(page, 'body')).toHaveText(/number is •+917, .* number is •+998\.$/);
      await expect(part(page, 'subject')).toHaveValue(/^About SSN •+917$/);
      expect(recorded.sent).toHaveLength(0);
      await part(page, 'send').click();
      await waitFor(() => recorded.sent.length === 1, 'the masked message leaves');
      expect(recorded.sent[0]).not.toContain(SSN);
      expect(recorded.sent[0]).not.toContain(OTHER);
    });

    test('the editor takes a fix back', async ({ page, browser_ }) => {
      await openStage(browser_.context, page, stage, TEXT);
      await part(page, 'send').click();
      await (await warningFrame(page)).getByRole('button', { name: 'Use placeholders' }).click();
      await closed(page);
      await expect(part(page, 'body')).toContainText('[US Social Security number 2]');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect(part(page, 'body')).toHaveText(TEXT);
    });

    test('a card opens where the pointer rests, and fixes that place alone', async ({ page, browser_ }) => {
      await openStage(browser_.context, page, stage, TEXT);
      await marked(page);
      await pointAt(page, part(page, 'body'), OTHER);
      const card = await warningFrame(page);
      await expect(card.getByRole('heading')).toHaveText('US Social Security number');
      expect(await card.locator('body').textContent()).not.toContain(OTHER);
      await card.getByRole('button', { name: 'Delete' }).click();
      await closed(page);
      await expect(part(page, 'body')).toHaveText(
        `Her social security number is ${SSN}, his social security number is .`,
      );
      await pointAt(page, part(page, 'body'), SSN);
      await warningFrame(page);
      await page.mouse.move(1, 1);
      await part(page, 'subject').hover();
      await part(page, 'body').press('End');
      await closed(page);
    });

    test('a card goes when the pointer leaves the editor, and before a warning', async ({
      page,
      browser_,
    }) => {
      await openStage(browser_.context, page, stage, TEXT);
      await marked(page);
      await pointAt(page, part(page, 'body'), SSN);
      await warningFrame(page);
      await part(page, 'subject').hover();
      await closed(page);
      await part(page, 'body').press('F8');
      await (await warningFrame(page)).locator('.card').waitFor();
      await part(page, 'send').click();
      await waitFor(
        async () => (await page.locator('draftguard-card').count()) === 0 && warned(page),
        'the warning takes the place of the card',
      );
    });

    test('what no rule minds is not marked', async ({ page, browser_ }) => {
      await openStage(browser_.context, page, stage, `Dear Anna Schmidt, ${TEXT} Kind regards, Erika Muster`);
      await marked(page);
      const texts = await page.evaluate(() =>
        [...(CSS.highlights.get('draftguard') ?? [])].map((range) =>
          range.startContainer.nodeValue?.slice(range.startOffset, range.endOffset),
        ),
      );
      expect(texts.sort()).toEqual([OTHER, SSN]);
    });

    test('what cannot be changed in the draft is told', async ({ page, browser_ }) => {
      const recorded = await openStage(browser_.context, page, stage, 'Hi');
      await part(page, 'body').evaluate((body, address) => {
        const link = document.createElement('a');
        link.href = address;
        link.append('the form');
        body.append(link);
      }, `https://forms.example/?note=social security number ${SSN}`);
      await part(page, 'send').click();
      await (await warningFrame(page)).getByRole('button', { name: 'Mask' }).click();
      await waitFor(
        async () => !warned(page) && (await page.locator('draftguard-layer').count()) === 1,
        'a notice says so',
      );
      expect(recorded.sent).toHaveLength(0);
    });

    test('by keyboard alone: F8 to the marks one after the other, all fixed at once', async ({
      page,
      browser_,
    }) => {
      await openStage(browser_.context, page, stage, TEXT);
      await marked(page);
      await part(page, 'body').press('Control+Home');
      await page.keyboard.press('F8');
      const first = await warningFrame(page);
      await expect(first.locator('code')).toHaveText(/917$/);
      await expect(first.getByRole('heading')).toBeFocused();
      await pressToClose(page, 'Escape');
      await page.keyboard.press('F8');
      const second = await warningFrame(page);
      await expect(second.locator('code')).toHaveText(/998$/);
      await expect(second.getByRole('heading')).toBeFocused();
      await tabTo(page, second.getByRole('checkbox'));
      await page.keyboard.press('Space');
      await tabTo(page, second.getByRole('button', { name: 'Mask' }));
      await pressToClose(page, 'Enter');
      await expect(part(page, 'body')).toHaveText(/number is •+917, .* number is •+998\.$/);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('body');
    });

    test('a recipient is moved to Bcc, half-typed or not; another is removed', async ({ page, browser_ }) => {
      const recorded = await openStage(browser_.context, page, stage, TEXT, 'half@outside.example');
      await part(page, 'to').fill('');
      await part(page, 'to').pressSequentially(`Bob <${OUTSIDE}>,eve@elsewhere.example,half@outside.example`);
      await part(page, 'send').click();
      const warning = await warningFrame(page);
      await warning.getByRole('button', { name: 'Remove: eve@elsewhere.example' }).click();
      await closed(page);
      await part(page, 'send').click();
      const again = await warningFrame(page);
      await expect(again.locator('.recipients li')).toHaveCount(2);
      await again.getByRole('button', { name: 'Move all 2 visible' }).click();
      await closed(page);
      await part(page, 'send').click();
      const last = await warningFrame(page);
      await expect(last.locator('.recipients li')).toHaveCount(2);
      await last.locator('button.risky:enabled').click();
      await waitFor(() => recorded.sent.length === 1, 'the message leaves');
      // Outlook's send names the saved item only.
      const left = stage === OUTLOOK ? recorded.saved.at(-1) : recorded.sent[0];
      expect(left).toContain(OUTSIDE);
      expect(left).toContain('half@outside.example');
      expect(left).not.toContain('eve@elsewhere.example');
    });
  });
}

test('what the page says in place of the person fixes nothing', async ({ page, browser_ }) => {
  await openStage(browser_.context, page, GMAIL, TEXT);
  await marked(page);
  await page.evaluate(() => {
    const body = document.querySelector('[data-part="body"]');
    for (let i = 0; i < 50; i++)
      body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, composed: true }));
  });
  await part(page, 'body').press('End');
  expect(await page.locator('draftguard-card').count()).toBe(0);
});

test.describe('Roundcube', () => {
  needsRoundcube();
  for (const html of [false, true])
    test(`${html ? 'HTML' : 'plain text'}: masked by the warning, taken back, masked again, sent`, async ({
      page,
      roundcube,
    }) => {
      await logIn(page);
      const { received } = roundcube.smtp;
      received.length = 0;
      await compose(page, { to: OUTSIDE, subject: 'Data', text: TEXT, html });
      const text = () =>
        html
          ? page.frameLocator('#composebody_ifr').locator('body').textContent()
          : page.locator('#composebody').inputValue();
      const mask = async () => {
        await clickSend(page);
        await (await warningFrame(page)).getByRole('button', { name: 'Mask' }).click();
        await closed(page);
        await waitFor(async () => /•+917.*•+998/.test((await text()) ?? ''), 'the draft is masked');
      };
      await mask();
      await page.keyboard.press('Control+z');
      // TinyMCE takes back all of it at once, a textarea one place after the other.
      if (!html) await page.keyboard.press('Control+z');
      await waitFor(async () => ((await text()) ?? '').includes(SSN), 'the draft is as it was');
      await mask();
      await clickSend(page);
      await waitFor(() => received.length === 1, 'the masked message arrives');
      expect(received[0]?.mail.text).toMatch(/number is [•*]+917/);
      expect(received[0]?.mail.text).not.toContain(SSN);
    });

  test('everyone outside is moved to Bcc, and nobody sees them', async ({ page, roundcube }) => {
    await logIn(page);
    const { received } = roundcube.smtp;
    received.length = 0;
    await compose(page, { to: `${OUTSIDE},eve@elsewhere.example,`, subject: 'Data', text: TEXT });
    await clickSend(page);
    await (await warningFrame(page)).getByRole('button', { name: 'Move all 2 visible' }).click();
    await closed(page);
    await waitFor(
      async () => (await page.locator('#_bcc').inputValue()).includes('eve@elsewhere.example'),
      'they are in Bcc',
    );
    await clickSend(page);
    const warning = await warningFrame(page);
    await warning.locator('button.risky:enabled').click();
    await waitFor(() => received.length === 1, 'the message arrives');
    expect(received[0]?.to.toSorted()).toEqual([OUTSIDE, 'eve@elsewhere.example']);
    expect(JSON.stringify(received[0]?.mail.headerLines)).not.toContain('elsewhere.example');
  });
});
