/** Gmail and Outlook as stages at their real addresses, with a send endpoint that records. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';

export interface Stage {
  name: string;
  url: string;
  file: string;
  endpoint: string;
  /** What the stage says when its send was answered. */
  done: string;
  isSend(body: string): boolean;
  to: string;
  body: string;
}

export const GMAIL: Stage = {
  name: 'Gmail',
  url: 'https://mail.google.com/mail/u/0/',
  file: 'test/webmail/gmail.html',
  endpoint: '**/sync/u/0/i/s*',
  done: 'done ^pfg',
  isSend: (body) => /\^pfg|\^scheduled/.test(body),
  to: '[peoplekit-id]',
  body: '[g_editable]',
};

export const OUTLOOK: Stage = {
  name: 'Outlook',
  url: 'https://outlook.office.com/mail/',
  file: 'test/webmail/outlook.html',
  endpoint: '**/owa/service.svc*',
  done: 'done',
  isSend: (body) => body.includes('"SendAndSaveCopy"'),
  to: '#to',
  body: '#body',
};

export interface Recorded {
  sent: string[];
  saved: string[];
}

/** Opens a stage and fills in its draft. */
export async function openStage(
  context: BrowserContext,
  page: Page,
  stage: Stage,
  text: string,
  to = 'bob@outside.example',
): Promise<Recorded> {
  const recorded: Recorded = { sent: [], saved: [] };
  await context.route(`${new URL(stage.url).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(stage.file, 'utf8') }),
  );
  await context.route(stage.endpoint, (route) => {
    const body = route.request().postData() ?? '';
    (stage.isSend(body) ? recorded.sent : recorded.saved).push(body);
    return route.fulfill({ json: {} });
  });
  await page.goto(stage.url);
  await page.fill(stage.to, to);
  await page.fill(stage.body, text);
  return recorded;
}
