/** How a person, or a script, sends from the stages of Gmail and Outlook. */
import { waitFor } from '../../rig/wait';
import { part } from '../stage';
import type { Cell } from './cell';

interface Options {
  /** Wait until the webmail has saved the draft. */
  saved?: boolean;
  /** Leave the recipient as typed, without a chip. */
  halfTyped?: boolean;
}

async function fill(cell: Cell, { saved = false, halfTyped = false }: Options = {}): Promise<void> {
  const { page, recorded } = cell;
  await part(page, 'subject').fill(cell.subject);
  // What stands there already, a quoted thread or a signature, stays below.
  await part(page, 'body').press('Control+Home');
  await page.keyboard.insertText(cell.text);
  const to = part(page, 'to');
  await to.click();
  await page.keyboard.insertText(cell.to);
  if (!halfTyped) await page.keyboard.press('Enter');
  if (!saved) return;
  // The save after the last change: the chip makes no input event, so that one is made.
  await page.keyboard.press('Space');
  await page.keyboard.press('Backspace');
  // Outlook saves what changed, so that the parts may come in several requests.
  const said = (text: string) => recorded.saved.some((body) => body.includes(text));
  await waitFor(() => said(cell.subject) && said(cell.to), 'it is saved');
  await page.locator('[data-part="state"]', { hasText: 'saved' }).first().waitFor({ state: 'attached' });
}

export async function clickSend(cell: Cell, options?: Options): Promise<void> {
  await fill(cell, options);
  await part(cell.page, 'send').click();
}

export async function ctrlEnter(cell: Cell, options?: Options): Promise<void> {
  await fill(cell, options);
  await cell.page.keyboard.press('Control+Enter');
}

async function press(cell: Cell, key: string): Promise<void> {
  await fill(cell);
  await part(cell.page, 'send').focus();
  await cell.page.keyboard.press(key);
}
export const enterOnSend = (cell: Cell) => press(cell, 'Enter');
export const spaceOnSend = (cell: Cell) => press(cell, 'Space');

export async function sendAndArchive(cell: Cell): Promise<void> {
  await fill(cell);
  await part(cell.page, 'archive').click();
}

export async function schedule(cell: Cell): Promise<void> {
  await fill(cell);
  await part(cell.page, 'more').click();
  await part(cell.page, 'later').click();
  const warned = () =>
    cell.pages.some((page) => page.frames().some((frame) => frame.url().includes('/warning.html')));
  await waitFor(
    async () => warned() || (await part(cell.page, 'preset').isVisible()),
    'the command is held, or passes',
  );
  if (!warned()) await chooseTime(cell);
}

/** The menu's command has passed, and asks for the time; with the control lock broken it was chosen before. */
export async function chooseTime(cell: Cell): Promise<void> {
  if (cell.recorded.sent.length > 0 || (await cell.meant()).length > 0) return;
  await part(cell.page, 'preset').click();
}

export async function fromScript(cell: Cell): Promise<void> {
  await fill(cell);
  await part(cell.page, 'compose').dispatchEvent('stage-send');
}

export async function pasteTemplate(cell: Cell): Promise<void> {
  await fill({ ...cell, text: 'Dear Bob,' });
  await part(cell.page, 'compose').evaluate((compose, text) => {
    compose.dispatchEvent(new CustomEvent('stage-template', { detail: `<p>${text}</p>` }));
  }, cell.text);
  await part(cell.page, 'send').click();
}

/** With Gmail's confidential mode, or Outlook's Encrypt. */
export async function sendProtected(cell: Cell): Promise<void> {
  await fill(cell);
  await part(cell.page, 'protect').click();
  const confirm = part(cell.page, 'protected');
  if ((await confirm.count()) > 0) await confirm.click();
  await part(cell.page, 'notice').waitFor();
  await part(cell.page, 'send').click();
}

/** With a link that the webmail puts in for a file in its cloud. */
export async function sendCloudLink(cell: Cell): Promise<void> {
  await fill(cell);
  await part(cell.page, 'drive').click();
  await part(cell.page, 'insert').click();
  await part(cell.page, 'body').locator('a').waitFor();
  await part(cell.page, 'send').click();
}

/** The first send is harmless and taken back; what counts is the second. */
export async function undoAndSendAgain(cell: Cell): Promise<void> {
  const { page, recorded } = cell;
  await fill({ ...cell, text: 'Until tomorrow.' });
  await part(page, 'send').click();
  await part(page, 'undo').click();
  // What was taken back may still be on its way to the recorder; it must not be counted with the second send.
  const settled = async () => recorded.sent.length === (await cell.meant()).length;
  await waitFor(settled, 'the first send has arrived');
  await part(page, 'body').press('Control+A');
  await page.keyboard.insertText(cell.text);
  await cell.forget();
  recorded.sent.length = 0;
  await part(page, 'send').click();
}
