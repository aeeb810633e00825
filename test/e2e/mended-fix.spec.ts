/** 21.9: a fix of a list changes the values and nothing between; taking it out takes the lines that were shown. */
import type { Page } from '@playwright/test';
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part } from './stage';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dario', 'Edda', 'Finn', 'Gesa'];
const LINES = NAMES.map(
  (name, at) => `${name} Beispiel, ${name.toLowerCase()}@kunde.example, order A-77${at}`,
);
const BEFORE = 'Hello Bob, this is for the fair.';
const AFTER = 'Kind regards';

/** Puts the list into the editor, each line in an element of its own, as paragraphs, items of a list or rows of a table do. */
async function writeList(page: Page, tag: 'div' | 'li' | 'tr'): Promise<void> {
  await part(page, 'body').evaluate(
    (body, { tag, lines, before, after }) => {
      const made = (name: string, text = '') => {
        const element = document.createElement(name);
        element.textContent = text;
        return element;
      };
      const rows = lines.map((line) => {
        if (tag !== 'tr') return made(tag, line);
        const row = made('tr');
        row.append(...line.split(', ').map((cell) => made('td', cell)));
        return row;
      });
      const list = made(tag === 'li' ? 'ul' : tag === 'tr' ? 'table' : 'div');
      list.append(...rows);
      body.replaceChildren(made('div', before), list, made('div', after));
      body.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    { tag, lines: LINES, before: BEFORE, after: AFTER },
  );
}

/** The words of the editor, wherever they stand. */
const words = async (page: Page) =>
  ((await part(page, 'body').allInnerTexts()).join(' ').match(/\S+/g) ?? []).join(' ');
const closed = (page: Page) => waitFor(() => !warned(page), 'the warning closes');

for (const stage of [GMAIL, OUTLOOK])
  for (const tag of ['div', 'li', 'tr'] as const)
    test.describe(`${stage.name}, <${tag}>`, () => {
      test('placeholders leave every name, order number and line', async ({ page, browser_ }) => {
        const recorded = await openStage(browser_.context, page, stage, '');
        await writeList(page, tag);
        await part(page, 'send').click();
        await (await warningFrame(page)).getByRole('button', { name: 'Use placeholders' }).click();
        await closed(page);
        const after = await words(page);
        expect(after).not.toContain('@kunde.example');
        for (const [at, name] of NAMES.entries())
          expect(after).toMatch(new RegExp(`${name} Beispiel,? \\[[^\\]]+ ${at + 1}\\],? order A-77${at}`));
        expect(after.startsWith(BEFORE)).toBe(true);
        expect(after.endsWith(AFTER)).toBe(true);
        await part(page, 'send').click();
        await waitFor(() => recorded.sent.length === 1, 'what is left leaves');
        expect(recorded.sent[0]).toContain('order A-773');
        expect(recorded.sent[0]).not.toContain('@kunde.example');
      });

      test('the list is taken out after a look at its lines', async ({ page, browser_ }) => {
        await openStage(browser_.context, page, stage, '');
        await writeList(page, tag);
        await part(page, 'send').click();
        const warning = await warningFrame(page);
        await warning.getByRole('button', { name: 'Take out the list' }).click();
        await expect(warning.getByText('These lines would go (7)')).toBeVisible();
        await expect(warning.getByText('Ge•• Be••••••')).toBeVisible();
        expect(await warning.locator('.cut').textContent()).not.toContain('gesa');
        expect(await words(page)).toContain('gesa@kunde.example');
        await warning.getByRole('button', { name: 'Take out these lines (7)' }).click();
        await closed(page);
        expect(await words(page)).toBe(`${BEFORE} ${AFTER}`);
      });
    });
