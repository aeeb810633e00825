/**
 * A random walker in the real extension. `npm run test:wild` walks for as long as DRAFTGUARD_WILD_STEPS says, from
 * DRAFTGUARD_WILD_SEED; `npm test` walks 500 steps. Nothing that should have been held may arrive.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { logIn, openCompose, type RoundcubeWindow } from '../rig/roundcube-page';
import { expect, needsRoundcube, test } from './fixtures';
import { GMAIL, OUTLOOK, type Recorded, type Stage, serveStage } from './stage';
import { gmailMessage, outlookMessage, smtpMessage } from './wild/oracle';
import { type Ground, walk } from './wild/walk';

const STEPS = Number(process.env.DRAFTGUARD_WILD_STEPS ?? 500);
const SEED = Number(process.env.DRAFTGUARD_WILD_SEED ?? 1);
/** Of all steps, as each webmail takes its time. */
const SHARES = { Gmail: 0.4, Outlook: 0.35, Roundcube: 0.25 };
/** ms for a step, at the very most */
const SLOWEST = 3000;

async function stageGround(context: BrowserContext, page: Page, stage: Stage): Promise<Ground> {
  const recorded: Recorded = { sent: [], saved: [] };
  await serveStage(context, stage, () => recorded);
  const message = stage === GMAIL ? gmailMessage : outlookMessage;
  const bodies = page.locator('[data-part="body"]');
  let current = 0;
  const own = (name: string) => page.locator(`[data-part="${name}"]`).nth(current);
  const focus: Ground['focus'] = async (random) => {
    current = random.upTo(await bodies.count());
    await own('body').click();
  };
  return {
    page,
    open: async () => {
      current = 0;
      await page.goto(`${stage.url}?n=2&saves=0`);
      for (let at = 0; at < 2; at++)
        await page.locator('[data-part="to"]').nth(at).fill('bob@outside.example');
      await own('body').click();
    },
    focus,
    setRecipients: async (to) => {
      await own('to').fill(to);
    },
    pasteHtml: async (html) => {
      await own('compose').evaluate((compose, detail) => {
        compose.dispatchEvent(new CustomEvent('stage-template', { detail }));
      }, html);
    },
    sends: {
      click: () => own('send').click(),
      key: async () => {
        await own('body').click();
        await page.keyboard.press('Control+Enter');
      },
      script: () => own('compose').dispatchEvent('stage-send'),
    },
    arrived: () => recorded.sent.map(message),
  };
}

for (const stage of [GMAIL, OUTLOOK])
  test(`a walk through ${stage.name}, seed ${SEED}`, async ({ page, browser_ }) => {
    const steps = Math.ceil(STEPS * SHARES[stage.name]);
    test.setTimeout(60_000 + steps * SLOWEST);
    const { arrived, leaked } = await walk(
      await stageGround(browser_.context, page, stage),
      browser_.context,
      SEED,
      steps,
    );
    expect(leaked).toEqual([]);
    expect(arrived).toBeGreaterThan(0);
  });

test.describe('on the real Roundcube', () => {
  needsRoundcube();
  test(`a walk through Roundcube, seed ${SEED}`, async ({ page, browser_, roundcube }) => {
    const steps = Math.ceil(STEPS * SHARES.Roundcube);
    test.setTimeout(60_000 + steps * SLOWEST);
    page.on('dialog', (dialog) => void dialog.accept());
    await logIn(page);
    roundcube.smtp.received.length = 0;
    let html = false;
    const editor = () =>
      html ? page.frameLocator('#composebody_ifr').locator('body') : page.locator('#composebody');
    const ground: Ground = {
      page,
      open: async () => {
        html = !html;
        await openCompose(page, { html });
        await ground.setRecipients('bob@outside.example');
        await page.fill('#compose-subject', 'A walk');
        await editor().click();
      },
      focus: () => editor().click(),
      setRecipients: async (to) => {
        await page.evaluate((value) => {
          const field = document.querySelector<HTMLTextAreaElement>('#_to');
          if (!field) return;
          field.value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }, to);
      },
      sends: {
        click: () => page.locator('.formbuttons button.send').click(),
        script: () => page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('send', {})),
      },
      arrived: () => roundcube.smtp.received.map(smtpMessage),
    };
    const { arrived, leaked } = await walk(ground, browser_.context, SEED, steps);
    expect(leaked).toEqual([]);
    expect(arrived).toBeGreaterThan(0);
  });
});
