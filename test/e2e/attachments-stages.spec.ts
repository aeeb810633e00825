/** Attachments in Gmail and Outlook: judged by both locks; the proof is what the endpoint received. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docx, paragraph } from '../rig/files';
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part, type Recorded, type Stage } from './stage';

const SSNS = [
  ['536', '48', '2917'],
  ['219', '09', '9998'],
].map((groups) => groups.join('-'));
const PEOPLE = `name,social security number\nAnna,${SSNS[0]}\nBen,${SSNS[1]}\n`;
const TO = 'bob@outside.example';

function onDisk(name: string, bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'draftguard-file-')), name);
  writeFileSync(path, bytes);
  return path;
}

/** Chooses a file from the disk, as a person does, and waits until it is uploaded and listed. */
async function attach(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  await part(page, 'file').setInputFiles(onDisk(name, bytes));
  await part(page, 'remove-file').waitFor();
}

/** A request of the page that is answered after those before it. */
const settled = (page: Page) => page.evaluate(async () => void (await fetch('/stage/shared/stage.css')));

async function held(page: Page, recorded: Recorded, file: string): Promise<void> {
  const warning = await warningFrame(page);
  await expect(warning.locator('.findings')).toContainText(file);
  await settled(page);
  expect(recorded.sent).toHaveLength(0);
}

async function leaves(page: Page, recorded: Recorded): Promise<void> {
  await waitFor(() => recorded.sent.length > 0 || warned(page), 'the message leaves, or is held');
  await settled(page);
  expect(warned(page)).toBe(false);
  expect(recorded.sent).toHaveLength(1);
}

const script = (page: Page) => part(page, 'compose').dispatchEvent('stage-send');
const click = (page: Page) => part(page, 'send').click();

/** How the upload of a file carries its bytes. */
const uploaded = (recorded: Recorded, bytes: Uint8Array) =>
  recorded.saved.some((body) => body.includes(`"${Buffer.from(bytes).toString('base64')}"`));

const CELLS: [Stage, string][] = [
  [GMAIL, ''],
  [OUTLOOK, ''],
  [OUTLOOK, '?list=strange'],
];

for (const [stage, query] of CELLS)
  test.describe(stage.name + query, () => {
    const open = (page: Page, context: Parameters<typeof openStage>[0], text: string, more = '') =>
      openStage(context, page, stage, text, TO, query + more);

    test('a csv with two SSNs is held, and leaves once when sent anyway', async ({ page, browser_ }) => {
      const recorded = await open(page, browser_.context, 'Here are the figures.');
      await attach(page, 'people.csv', PEOPLE);
      await click(page);
      await held(page, recorded, 'people.csv');
      await (await warningFrame(page)).locator('button.risky:enabled').click();
      await waitFor(() => recorded.sent.length > 0, 'the message leaves');
      await settled(page);
      expect(recorded.sent).toHaveLength(1);
    });

    test('a script that sends meets the request lock with the same findings', async ({ page, browser_ }) => {
      const recorded = await open(page, browser_.context, 'Here are the figures.');
      await attach(page, 'people.csv', PEOPLE);
      await script(page);
      await held(page, recorded, 'people.csv');
    });

    for (const [lock, send] of [
      ['control', click],
      ['request', script],
    ] as const)
      test(`a clean docx that the text speaks of passes the ${lock} lock byte for byte`, async ({
        page,
        browser_,
      }) => {
        const file = await docx(paragraph('Soup at noon'));
        const recorded = await open(page, browser_.context, 'Please find the menu attached.');
        await attach(page, 'menu.docx', file);
        await send(page);
        await leaves(page, recorded);
        expect(uploaded(recorded, file)).toBe(true);
      });

    test('an attachment that the text speaks of and that is not there is asked about', async ({
      page,
      browser_,
    }) => {
      const recorded = await open(page, browser_.context, 'Please find the menu attached.');
      await click(page);
      const warning = await warningFrame(page);
      await expect(warning.getByText('nothing is attached')).toBeVisible();
      expect(recorded.sent).toHaveLength(0);
    });
  });

for (const stage of [GMAIL, OUTLOOK])
  test.describe(stage.name, () => {
    test('a removed attachment no longer counts', async ({ page, browser_ }) => {
      const recorded = await openStage(browser_.context, page, stage, 'Here are the figures.', TO);
      await attach(page, 'people.csv', PEOPLE);
      await click(page);
      await held(page, recorded, 'people.csv');
      await (await warningFrame(page)).locator('button.primary').click();
      await waitFor(() => !warned(page), 'the warning closes');
      await part(page, 'remove-file').click();
      await click(page);
      await leaves(page, recorded);
    });

    test('a dropped file counts', async ({ page, browser_: { context } }) => {
      const recorded = await openStage(context, page, stage, 'Here are the figures.', TO);
      const box = await part(page, 'well').boundingBox();
      if (!box) throw new Error('There is nowhere to drop a file.');
      const session = await context.newCDPSession(page);
      const data = { items: [], files: [onDisk('people.csv', PEOPLE)], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data });
      await part(page, 'remove-file').waitFor();
      await click(page);
      await held(page, recorded, 'people.csv');
    });

    test('a file in one draft is not held against another', async ({ page, browser_ }) => {
      const recorded = await openStage(browser_.context, page, stage, 'Shall we meet?', TO, '?n=2');
      await page.locator('[data-part="file"]').first().setInputFiles(onDisk('people.csv', PEOPLE));
      await page.locator('[data-part="remove-file"]').waitFor();
      await script(page);
      await leaves(page, recorded);
    });
  });
