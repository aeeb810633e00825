/** Pictures for the documentation, written only when somebody asks for them: DRAFTGUARD_IMAGES=1 npx playwright test shell. */
import type { Page } from '@playwright/test';

/** The top of a page, as docs/images/<name>.png. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.DRAFTGUARD_IMAGES !== '1') return;
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
}
