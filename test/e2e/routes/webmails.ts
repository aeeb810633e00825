/** Opens compose windows for cells in each webmail; several cells may be open at once. */
import type { BrowserContext, Page } from '@playwright/test';
import type { RoundcubeRig } from '../../rig/roundcube';
import { logIn, openCompose, type RoundcubeWindow } from '../../rig/roundcube-page';
import { waitFor } from '../../rig/wait';
import { part, type Recorded, type Stage, serveStage } from '../stage';
import type { Cell } from './cell';

type Opened = Omit<Cell, 'subject' | 'to' | 'text'>;

export interface OpenWebmail {
  /** Opens a compose window; `broken` takes away everything that the adapter knows it by. */
  open(options: string, broken: boolean): Promise<Opened>;
}

interface StageWindow {
  stage: { meant: string[] };
}

/** One page serves all cells; a pop-out and what it leaves behind are closed with the cell. */
function pageOf(context: BrowserContext, prepare: (page: Page) => void = () => {}) {
  let known: Page | undefined;
  return async (): Promise<Page> => {
    if (!known || known.isClosed()) {
      known = await context.newPage();
      prepare(known);
    }
    return known;
  };
}

export async function openStageWebmail(context: BrowserContext, stage: Stage): Promise<OpenWebmail> {
  const records = new WeakMap<Page, Recorded>();
  await serveStage(context, stage, (page) => {
    const recorded = records.get(page);
    if (!recorded) throw new Error('A request of a page that no cell has opened.');
    return recorded;
  });
  const pageFor = pageOf(context);
  return {
    open: async (options, broken) => {
      const query = new URLSearchParams(options);
      if (broken) query.set('break', 'control');
      const recorded: Recorded = { sent: [], saved: [] };
      const home = await pageFor();
      records.set(home, recorded);
      await home.goto(`${stage.url}?${query}`);
      const pages = [home];
      if (query.get('view') === 'popout') {
        const popOut = home.waitForEvent('popup');
        await part(home, 'pop-out').click();
        pages.unshift(await popOut);
      }
      const page = pages[0] ?? home;
      records.set(page, recorded);
      await part(page, 'body').waitFor();
      return {
        page,
        pages,
        recorded,
        meant: () => home.evaluate(() => (window as unknown as StageWindow).stage.meant),
        forget: () =>
          home.evaluate(() => {
            (window as unknown as StageWindow).stage.meant.length = 0;
          }),
        arrived: async () => {
          // Requests of one page come in order: when this one is answered, those before it have arrived.
          await home.evaluate(async () => void (await fetch('/stage/shared/stage.css')));
          return recorded.sent.length;
        },
      };
    },
  };
}

export async function openRoundcube(context: BrowserContext, rig: RoundcubeRig): Promise<OpenWebmail> {
  const first = await context.newPage();
  await logIn(first);
  await makeOriginal(first);
  await first.close({ runBeforeUnload: false });
  const records = new WeakMap<Page, Recorded>();
  const pageFor = pageOf(context, (page) => {
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('request', (request) => {
      const body = request.method() === 'POST' ? (request.postData() ?? '') : '';
      const fields = new URLSearchParams(body);
      if (fields.get('_action') === 'send' && fields.get('_draft') !== '1')
        records.get(page)?.sent.push(body);
    });
  });
  return {
    open: async (options, broken) => {
      const recorded: Recorded = { sent: [], saved: [] };
      const page = await pageFor();
      records.set(page, recorded);
      const html = options.startsWith('html');
      await openCompose(page, { query: options.replace(/^html&?/, ''), html });
      await page.evaluate(rememberMeaning, broken);
      return {
        page,
        pages: [page],
        recorded,
        meant: () => page.evaluate(() => JSON.parse(sessionStorage.getItem('meant') ?? '[]') as string[]),
        forget: () => page.evaluate(() => sessionStorage.removeItem('meant')),
        arrived: async (subject) => rig.smtp.received.filter((one) => one.mail.subject === subject).length,
      };
    },
  };
}

/** A draft on the server, to reply to and to forward. */
async function makeOriginal(page: Page): Promise<void> {
  await openCompose(page);
  await page.fill('#compose-subject', 'Original');
  await page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('savedraft'));
  const saved = () => page.locator('input[name="_draft_saveid"]').inputValue().then(Boolean);
  await waitFor(saved, 'a draft is saved');
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
    if (form.querySelector<HTMLInputElement>('[name="_draft"]')?.value !== '1')
      sessionStorage.setItem('meant', JSON.stringify([new URLSearchParams(fields).toString()]));
    submit.call(form);
  };
  if (broken) form.setAttribute('name', 'renamed');
}
