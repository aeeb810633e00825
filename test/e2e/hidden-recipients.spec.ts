/** Bcc behind its control, and where there is none; who is called visible. The proof is what the endpoint received. */
import type { Page } from '@playwright/test';
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part, type Stage } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const PEOPLE = ['bob@outside.example', 'eve@elsewhere.example'];

const closed = (page: Page) => waitFor(() => !warned(page), 'the warning closes');

/** Addresses in To and Bcc of a sent message. */
function sentTo(stage: Stage, body: string | undefined): { to: string[]; bcc: string[] } {
  const root = JSON.parse(body ?? '{}');
  if (stage === GMAIL) {
    const record = root[1][0][0][1][1][13][0];
    const list = (slot: number) => (record[slot] ?? []).map((person: string[]) => person[1]);
    return { to: list(2), bcc: list(4) };
  }
  const list = (key: string) =>
    root.Body.Items[0][key].map((person: { EmailAddress: string }) => person.EmailAddress);
  return { to: list('ToRecipients'), bcc: list('BccRecipients') };
}

for (const stage of [GMAIL, OUTLOOK])
  test.describe(stage.name, () => {
    const open = async (page: Page, context: Parameters<typeof openStage>[0], lang = 'en') =>
      openStage(context, page, stage, SECRET, PEOPLE.join(', '), `?fields=to&saves=0&lang=${lang}`);
    const sendAnyway = async (page: Page) => {
      await part(page, 'send').click();
      await (await warningFrame(page)).locator('button.risky:enabled').click();
    };

    for (const lang of ['en', 'he'])
      test(`recipients move to a Bcc that is opened for them (${lang})`, async ({ page, browser_ }) => {
        const recorded = await open(page, browser_.context, lang);
        await part(page, 'send').click();
        const warning = await warningFrame(page);
        await warning.getByRole('button', { name: 'Move all 2 visible' }).click();
        await closed(page);
        await part(page, 'bcc').waitFor();
        await sendAnyway(page);
        await waitFor(() => recorded.sent.length === 1, 'the message leaves');
        expect(sentTo(stage, recorded.sent[0])).toEqual({ to: [], bcc: PEOPLE });
      });

    test('where no Bcc is to be had nobody is taken out, and a notice says so', async ({
      page,
      browser_,
    }) => {
      const recorded = await open(page, browser_.context);
      for (const name of ['add-cc', 'add-bcc']) await part(page, name).evaluate((link) => link.remove());
      await part(page, 'send').click();
      await (await warningFrame(page)).getByRole('button', { name: 'Move all 2 visible' }).click();
      await closed(page);
      const notice = page.locator('draftguard-layer');
      await notice.waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await notice.waitFor({ state: 'detached' });
      await sendAnyway(page);
      await waitFor(() => recorded.sent.length === 1, 'the message leaves');
      expect(sentTo(stage, recorded.sent[0])).toEqual({ to: PEOPLE, bcc: [] });
    });
  });

const MANY = Array.from({ length: 16 }, (_, at) => `p${at}@outside.example`);

for (const [query, said] of [
  ['', 'label'],
  ['&break=labels', 'nothing'],
] as const)
  test(`Outlook, To and Bcc alone, told by ${said}: the hidden are not called visible`, async ({
    page,
    browser_,
  }) => {
    const recorded = await openStage(
      browser_.context,
      page,
      OUTLOOK,
      'Our plan. To unsubscribe, write to us.',
      'mara@outside.example',
      `?fields=to&saves=0${query}`,
    );
    await part(page, 'add-bcc').click();
    await part(page, 'bcc').fill(MANY.join(', '));
    await part(page, 'send').click();
    await waitFor(() => recorded.sent.length === 1 || warned(page), 'the message leaves, or is held');
    expect(warned(page)).toBe(false);
    expect(sentTo(OUTLOOK, recorded.sent[0]).bcc).toEqual(MANY);
  });
