/** No raw finding in the log, the console or anywhere in the profile, apart from what the webmail itself keeps. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clickSend, compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, test, warningFrame } from './fixtures';

needsRoundcube();

const SSN = ['601', '22', '8356'].join('-');
const CANARY = 'kw7qfh3canary';
/** The page's own storage: Roundcube keeps a copy of the draft itself. */
const WEBMAILS_OWN =
  /\/(Cache|Code Cache|GPUCache|Local Storage|Session Storage|Sessions|Service Worker\/CacheStorage)(\/|$)/;

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || WEBMAILS_OWN.test(path)) continue;
    if (stat.isDirectory()) yield* files(path);
    else if (stat.isFile()) yield path;
  }
}

test('a canary is nowhere in the profile', async ({ page, browser_, roundcube }) => {
  const said: string[] = [];
  browser_.context.on('console', (message) => said.push(message.text()));
  await logIn(page);
  await compose(page, {
    to: 'bob@outside.example',
    subject: `About ${CANARY}`,
    text: `${CANARY}: her social security number is ${SSN}.`,
  });
  roundcube.smtp.received.length = 0;
  await clickSend(page);
  const warning = await warningFrame(page);
  await warning.locator('button.risky').click();
  await waitFor(() => roundcube.smtp.received.length > 0, 'the message arrives');
  await browser_.context.close();
  const forms = [SSN, SSN.replaceAll('-', ''), CANARY].flatMap((text) => [
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
  ]);
  const hits = [...files(browser_.profile)].filter((path) => {
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form));
  });
  expect(hits).toEqual([]);
  expect(said.join('\n')).not.toContain(CANARY);
});
