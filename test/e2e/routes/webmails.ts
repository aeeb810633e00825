/** Opens a cell's compose window in each webmail. */
import type { BrowserContext, Page } from '@playwright/test';
import { ROUNDCUBE_URL, type RoundcubeRig } from '../../rig/roundcube';
import { logIn, type RoundcubeWindow } from '../../rig/roundcube-page';
import { waitFor } from '../../rig/wait';
import { GMAIL, OUTLOOK, part, type Recorded, type Stage, serveStage } from '../stage';
import type { Cell } from './cell';

export interface OpenWebmail {
  /** Opens a compose window; `broken` takes away everything that the adapter knows it by. */
  open(options: string, broken: boolean): Promise<Pick<Cell, 'page' | 'recorded' | 'meant' | 'forget'>>;
  /** Waits until whatever was on its way has arrived, and says how many messages with this subject did. */
  arrived(subject: string): Promise<number>;
}

interface StageWindow {
  stage: { meant: string[] };
}

async function openStageWebmail(context: BrowserContext, stage: Stage): Promise<OpenWebmail> {
  const recorded = await serveStage(context, stage);
  const home = await context.newPage();
  return {
    open: async (options, broken) => {
      const query = new URLSearchParams(options);
      if (broken) query.set('break', 'control');
      recorded.sent.length = 0;
      recorded.saved.length = 0;
      for (const page of context.pages())
        if (page !== home && page.url() !== 'about:blank#') await closeIfPopOut(page, home);
      await home.goto(`${stage.url}?${query}`);
      let page = home;
      if (query.get('view') === 'popout') {
        const popOut = context.waitForEvent('page');
        await part(home, 'pop-out').click();
        page = await popOut;
      }
      await part(page, 'body').waitFor();
      return {
        page,
        recorded,
        meant: () => home.evaluate(() => (window as unknown as StageWindow).stage.meant),
        forget: () =>
          home.evaluate(() => {
            (window as unknown as StageWindow).stage.meant.length = 0;
          }),
      };
    },
    arrived: async () => {
      // Requests of one page come in order: when this one is answered, those before it have arrived.
      await home.evaluate(async () => void (await fetch('/stage/shared/stage.css')));
      return recorded.sent.length;
    },
  };
}

async function closeIfPopOut(page: Page, home: Page): Promise<void> {
  if ((await page.opener()) === home) await page.close();
}

async function openRoundcube(context: BrowserContext, rig: RoundcubeRig): Promise<OpenWebmail> {
  const recorded: Recorded = { sent: [], saved: [] };
  context.on('request', (request) => {
    const body = request.method() === 'POST' ? (request.postData() ?? '') : '';
    const fields = new URLSearchParams(body);
    if (fields.get('_action') === 'send' && fields.get('_draft') !== '1') recorded.sent.push(body);
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await logIn(page);
  await makeOriginal(page);
  return {
    open: async (options, broken) => {
      recorded.sent.length = 0;
      const html = /^html&?/.test(options);
      await page.goto(`${ROUNDCUBE_URL}?_task=mail&_action=compose&${options.replace(/^html&?/, '')}`);
      await page.waitForSelector('#composebody_ifr');
      if (!html) {
        await page.evaluate(() =>
          (window as unknown as RoundcubeWindow).rcmail.command('toggle-editor', {
            id: 'composebody',
            html: false,
          }),
        );
        await page.waitForSelector('#composebody_ifr', { state: 'detached' });
      }
      await page.evaluate(rememberMeaning, broken);
      return {
        page,
        recorded,
        meant: () => page.evaluate(() => JSON.parse(sessionStorage.getItem('meant') ?? '[]') as string[]),
        forget: () => page.evaluate(() => sessionStorage.removeItem('meant')),
      };
    },
    arrived: async (subject) => {
      await page.evaluate(async () => void (await fetch('/?_task=mail')));
      return rig.smtp.received.filter((one) => one.mail.subject?.endsWith(subject)).length;
    },
  };
}

/** A draft on the server, to reply to and to forward. */
async function makeOriginal(page: Page): Promise<void> {
  await page.goto(`${ROUNDCUBE_URL}?_task=mail&_action=compose`);
  await page.waitForSelector('#composebody_ifr');
  await page.fill('#compose-subject', 'Original');
  await page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('savedraft'));
  await waitFor(
    () => page.locator('input[name="_draft_saveid"]').inputValue().then(Boolean),
    'a draft is saved',
  );
}

/** Runs in the page: keeps what Roundcube hands to form.submit(), and, broken, renames the form. */
function rememberMeaning(broken: boolean): void {
  sessionStorage.removeItem('meant');
  const form = document.querySelector<HTMLFormElement>('form[name="form"]');
  if (!form) throw new Error('Roundcube has no compose form.');
  const submit = form.submit;
  form.submit = () => {
    const fields = [...new FormData(form)].map(([name, value]) => [
      name,
      String(value).replace(/\r?\n/g, '\r\n'),
    ]);
    const body = new URLSearchParams(fields).toString();
    if (form.querySelector<HTMLInputElement>('[name="_draft"]')?.value !== '1')
      sessionStorage.setItem('meant', JSON.stringify([body]));
    submit.call(form);
  };
  if (broken) form.setAttribute('name', 'renamed');
}

export const WEBMAIL_OPENERS = {
  gmail: (context: BrowserContext) => openStageWebmail(context, GMAIL),
  outlook: (context: BrowserContext) => openStageWebmail(context, OUTLOOK),
  roundcube: openRoundcube,
};
