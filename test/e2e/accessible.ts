/** What axe says of a page, by WCAG 2.2 A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await expectClean(new AxeBuilder({ page }).withTags(tags));
}

/** In the light, in the dark and in colours that the system forces: colours are all that differs. */
export async function expectAccessibleInThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expectContrast(page);
  await page.emulateMedia({ forcedColors: 'none' });
}

/** For a page whose other findings are known from other colours. */
export async function expectContrast(page: Page): Promise<void> {
  await expectClean(new AxeBuilder({ page }).withRules(['color-contrast']));
}

async function expectClean(axe: AxeBuilder): Promise<void> {
  // Our pages have no frames; without legacy mode axe opens a page of its own for each look.
  const { violations } = await axe.setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
