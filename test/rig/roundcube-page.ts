/** What a person does in Roundcube, as functions over a Playwright page. */
import type { Page } from '@playwright/test';
import { ROUNDCUBE_URL, ROUNDCUBE_USER } from './roundcube';

export async function logIn(page: Page): Promise<void> {
  await page.goto(ROUNDCUBE_URL);
  await page.fill('#rcmloginuser', ROUNDCUBE_USER.name);
  await page.fill('#rcmloginpwd', ROUNDCUBE_USER.password);
  await page.click('#rcmloginsubmit');
  await page.waitForURL(/_task=mail/);
}

/** The part of Roundcube's client that stands for other extensions and plugins in the tests. */
export interface RoundcubeWindow {
  rcmail: { command(name: string, argument?: unknown): void };
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: boolean;
}

/** What Playwright's and puppeteer's pages have in common. */
interface Tab {
  goto(url: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  evaluate(script: () => void): Promise<void>;
}

/** Opens a compose page; again when the page that is being left cut it short. */
export async function openCompose(tab: Tab, { query = '', html = false } = {}): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    try {
      await tab.goto(`${ROUNDCUBE_URL}?_task=mail&_action=compose&${query}`);
      await tab.waitForSelector('#composebody');
      if (html) await openHtmlEditor(tab);
      return;
    } catch (error) {
      // The page that is being left had a navigation of its own under way.
      if (!/ERR_ABORTED|context was destroyed/.test(String(error))) throw error;
    }
  }
  throw new Error('The compose page was cut short five times in a row.');
}

async function openHtmlEditor(tab: Tab): Promise<void> {
  await tab.evaluate(() =>
    (window as unknown as RoundcubeWindow).rcmail.command('toggle-editor', { id: 'composebody', html: true }),
  );
  await tab.waitForSelector('#composebody_ifr');
}

/** Opens a compose page and fills it in like a person: typed recipients become chips, the body is typed. */
export async function compose(page: Page, letter: Letter): Promise<void> {
  await openCompose(page, { html: letter.html });
  await page.locator('#_to + ul.recipient-input input').fill(letter.to);
  await page.fill('#compose-subject', letter.subject);
  await typeBody(page, letter.text);
}

/** Replaces the body, in whichever editor is open. */
export async function typeBody(page: Page, text: string): Promise<void> {
  const frame = page.frameLocator('#composebody_ifr').locator('body');
  const editor = (await page.locator('#composebody_ifr').count()) > 0 ? frame : page.locator('#composebody');
  await editor.click();
  await editor.press('Control+A');
  await editor.press('Delete');
  await page.keyboard.insertText(text);
}

export const clickSend = (page: Page) => page.locator('.formbuttons button.send').click();
