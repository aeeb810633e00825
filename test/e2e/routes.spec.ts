/**
 * The matrix: every route × webmail × verdict × control lock on or broken. What counts is what the recording endpoint
 * (Roundcube: the SMTP server) received: held is nothing, released is once and byte for byte what the webmail meant.
 */
import type { Frame } from '@playwright/test';
import { EXTENSION_ID, startChromium } from '../rig/chromium';
import { missingRoundcube } from '../rig/roundcube';
import { waitFor } from '../rig/wait';
import { test as base, EXTENSION, expect } from './fixtures';
import { type Cell, ROUTES_POLICY, TEXTS, VERDICTS, type Verdict } from './routes/cell';
import { type Lock, ROUTES, type Way, WEBMAILS } from './routes/table';
import { type OpenWebmail, WEBMAIL_OPENERS } from './routes/webmails';

const OUTSIDE = 'bob@outside.example';

/** One browser and one open webmail serve all cells of that webmail. */
const test = base.extend<
  object,
  { matrix: { webmail(name: string): Promise<OpenWebmail>; warning(): Frame | undefined } }
>({
  matrix: [
    async ({ roundcube }, use) => {
      const browser = await startChromium(EXTENSION);
      const { context } = browser;
      const options = await context.newPage();
      await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
      const saved = await options.evaluate(
        (text) =>
          (
            globalThis as unknown as {
              chrome: { runtime: { sendMessage(m: object): Promise<{ ok: boolean }> } };
            }
          ).chrome.runtime.sendMessage({ type: 'pages.savePolicy', text }),
        JSON.stringify(ROUTES_POLICY),
      );
      expect(saved).toMatchObject({ ok: true });
      await options.close();
      const open = new Map<string, Promise<OpenWebmail>>();
      await use({
        webmail: (name) => {
          const opener = WEBMAIL_OPENERS[name as keyof typeof WEBMAIL_OPENERS];
          const known = open.get(name) ?? opener(context, roundcube);
          open.set(name, known);
          return known;
        },
        warning: () =>
          context
            .pages()
            .flatMap((page) => page.frames())
            .find((frame) => frame.url().includes('/warning.html')),
      });
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

async function held(
  cell: Cell,
  webmail: OpenWebmail,
  find: () => Frame | undefined,
  lock: Lock,
): Promise<Frame> {
  await waitFor(() => find() !== undefined, 'a warning opens');
  expect(await webmail.arrived(cell.subject)).toBe(0);
  // Held by the control lock, the webmail has not even begun to send.
  expect((await cell.meant()).length > 0 ? 'request' : 'control').toBe(lock);
  const warning = find();
  if (!warning) throw new Error('The warning closed by itself.');
  return warning;
}

async function leftOnce(cell: Cell, webmail: OpenWebmail): Promise<void> {
  await waitFor(async () => (await webmail.arrived(cell.subject)) > 0, 'the message arrives');
  expect(await webmail.arrived(cell.subject)).toBe(1);
  expect(cell.recorded.sent).toEqual(await cell.meant());
  expect(cell.recorded.sent).toHaveLength(1);
}

let cells = 0;

for (const name of WEBMAILS)
  for (const route of ROUTES) {
    const way = route.ways[name];
    if (typeof way === 'string') continue;
    for (const broken of [false, true])
      for (const verdict of VERDICTS) {
        const lock: Lock = broken ? 'request' : (way as Way).lock;
        test(`${name} ${route.id} ${verdict} ${broken ? 'control lock broken' : 'both locks'}`, async ({
          matrix,
        }) => {
          test.skip(
            name === 'roundcube' && missingRoundcube() !== null,
            `Real Roundcube left out: ${missingRoundcube()}`,
          );
          const webmail = await matrix.webmail(name);
          const opened = await webmail.open(way.options, broken);
          const subject = `Cell ${++cells}`;
          const cell: Cell = { ...opened, subject, to: OUTSIDE, text: TEXTS[verdict as Verdict] };
          await way.go(cell);
          if (verdict !== 'clean') {
            const warning = await held(cell, webmail, matrix.warning, lock);
            await warning.locator(verdict === 'warn' ? 'button.risky' : 'button.primary').click();
            await waitFor(() => matrix.warning() === undefined, 'the warning closes');
          }
          if (verdict === 'block') expect(await webmail.arrived(subject)).toBe(0);
          else await leftOnce(cell, webmail);
          expect(matrix.warning()).toBeUndefined();
        });
      }
  }
