/** Gmail and Outlook as stages at their real addresses, with a send endpoint that records. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';

export interface Stage {
  name: 'Gmail' | 'Outlook';
  folder: 'gmail' | 'outlook';
  url: string;
  /** How the paths of its endpoints end: of the one for messages, and for files. */
  endpoints: string[];
  isSend(body: string): boolean;
}

export const GMAIL: Stage = {
  name: 'Gmail',
  folder: 'gmail',
  url: 'https://mail.google.com/mail/u/0/',
  endpoints: ['/sync/u/0/i/s', '/_/upload'],
  isSend: (body) => /"\^pfg"|"\^scheduled"/.test(body),
};

export const OUTLOOK: Stage = {
  name: 'Outlook',
  folder: 'outlook',
  url: 'https://outlook.office.com/mail/',
  endpoints: ['/owa/service.svc'],
  isSend: (body) => body.includes('"SendAndSaveCopy"'),
};

/** What the endpoint received. */
export interface Recorded {
  sent: string[];
  saved: string[];
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types stage";
const TYPES = { js: 'text/javascript', css: 'text/css' } as const;

/** The stage's own files and its page, under a policy as strict as the originals'. */
function fileOf(stage: Stage, url: string) {
  const file = /^\/stage\/([a-z]+\/[a-z]+\.(js|css))$/.exec(new URL(url).pathname);
  return {
    contentType: file ? TYPES[file[2] as keyof typeof TYPES] : 'text/html',
    headers: { 'content-security-policy': POLICY },
    body: readFileSync(`test/webmail/${file?.[1] ?? `${stage.folder}/index.html`}`, 'utf8'),
  };
}

let items = 0;
/** Outlook's answer names the item that a first save has made. */
const answer = () => ({
  Body: {
    ResponseMessages: {
      Items: [{ ResponseClass: 'Success', Items: [{ ItemId: { Id: `AAMk${++items}` } }] }],
    },
  },
});

/** A request as both drivers show it. */
interface Asked {
  url: string;
  body: string | undefined;
  headers: Record<string, string>;
}

/** What a stage's server answers; a request to an endpoint of it is recorded. */
export function stageAnswer(stage: Stage, { url, body, headers }: Asked, recorded: () => Recorded) {
  if (!stage.endpoints.some((end) => new URL(url).pathname.endsWith(end))) return fileOf(stage, url);
  const message = body || decodeURIComponent(headers['x-owa-urlpostdata'] ?? '');
  const { sent, saved } = recorded();
  (stage.isSend(message) ? sent : saved).push(message);
  return { contentType: 'application/json', headers: {}, body: JSON.stringify(answer()) };
}

/** Serves a stage to every page of a context; what a page's requests carry is recorded where `recordOf` says. */
export async function serveStage(
  context: BrowserContext,
  stage: Stage,
  recordOf: (page: Page) => Recorded,
): Promise<void> {
  await context.route(`${new URL(stage.url).origin}/**`, (route) => {
    const request = route.request();
    const asked = { url: request.url(), body: request.postData() ?? undefined, headers: request.headers() };
    return route.fulfill(stageAnswer(stage, asked, () => recordOf(request.frame().page())));
  });
}

/** A part of the newest compose window, by the stage's own name for it. */
export const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`).last();

/** Opens a stage and fills in its draft. */
export async function openStage(
  context: BrowserContext,
  page: Page,
  stage: Stage,
  text: string,
  to = 'bob@outside.example',
  query = '',
): Promise<Recorded> {
  const recorded: Recorded = { sent: [], saved: [] };
  await serveStage(context, stage, () => recorded);
  await page.goto(stage.url + query);
  await part(page, 'to').fill(to);
  await part(page, 'body').fill(text);
  return recorded;
}
