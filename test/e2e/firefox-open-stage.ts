/** A stage in Firefox with a draft in it, and what it sends. */
import type { Browser, Page } from 'puppeteer-core';
import { type Recorded, type Stage, stageAnswer } from './stage';

export const named = (name: string) => `[data-part="${name}"]`;

export async function openStageInFirefox(
  browser: Browser,
  stage: Stage,
  text: string,
  query = '',
): Promise<{ page: Page; recorded: Recorded }> {
  const recorded: Recorded = { sent: [], saved: [] };
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const body = request.hasPostData() ? await request.fetchPostData() : undefined;
    const asked = { url: request.url(), body, headers: request.headers() };
    void request.respond({ status: 200, ...stageAnswer(stage, asked, () => recorded) });
  });
  await page.goto(`${stage.url}?${query}`);
  await page.type(named('to'), 'bob@outside.example');
  await page.type(named('body'), text);
  return { page, recorded };
}
