/** How a person, or a script, sends from the real Roundcube. */
import { expect } from '@playwright/test';
import { type RoundcubeWindow, typeBody } from '../../rig/roundcube-page';
import type { Cell } from './cell';

interface Options {
  halfTyped?: boolean;
}

const send = (cell: Cell) => cell.page.locator('.formbuttons button.send');

async function fill(cell: Cell, { halfTyped = false }: Options = {}): Promise<void> {
  const { page } = cell;
  await page.locator('#_to + ul.recipient-input input').fill(halfTyped ? cell.to : `${cell.to},`);
  await page.fill('#compose-subject', cell.subject);
  await typeBody(page, cell.text);
}

export async function clickSend(cell: Cell, options?: Options): Promise<void> {
  await fill(cell, options);
  await send(cell).click();
}

/** Roundcube has no send shortcut; this is how its plugins make one. */
export async function ctrlEnterOfPlugin(cell: Cell): Promise<void> {
  await fill(cell);
  await cell.page.evaluate(() =>
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key === 'Enter')
        (window as unknown as RoundcubeWindow).rcmail.command('send', {});
    }),
  );
  await cell.page.keyboard.press('Control+Enter');
}

async function press(cell: Cell, key: string): Promise<void> {
  await fill(cell);
  await send(cell).focus();
  await cell.page.keyboard.press(key);
}
export const enterOnSend = (cell: Cell) => press(cell, 'Enter');
export const spaceOnSend = (cell: Cell) => press(cell, 'Space');

export async function clickSendBesideAnotherTab(cell: Cell): Promise<void> {
  const other = await cell.page.context().newPage();
  await other.goto(cell.page.url().replace(/&_id=[^&]+/, ''));
  await other.fill('#compose-subject', 'Another draft');
  await cell.page.bringToFront();
  await clickSend(cell);
  await other.close({ runBeforeUnload: false });
}

export async function saveAndClickSend(cell: Cell): Promise<void> {
  await fill(cell);
  await cell.page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('savedraft'));
  await expect(cell.page.locator('input[name="_draft_saveid"]')).not.toHaveValue('');
  await send(cell).click();
}

export async function command(cell: Cell): Promise<void> {
  await fill(cell);
  await cell.page.evaluate(() => (window as unknown as RoundcubeWindow).rcmail.command('send', {}));
}

export async function pasteTemplate(cell: Cell): Promise<void> {
  await fill({ ...cell, text: 'Dear Bob,' });
  await cell.page.evaluate((text) => {
    const body = document.querySelector<HTMLTextAreaElement>('#composebody');
    if (body) body.value = text;
  }, cell.text);
  await send(cell).click();
}
