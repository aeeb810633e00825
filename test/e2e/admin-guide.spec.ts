/** The commands of docs/admin-guide.md, copied: from nothing to an applied policy, in Chromium and in Firefox. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { EXTENSION_ID, startChromium } from '../rig/chromium';
import { missingFirefox, startFirefox } from '../rig/firefox';
import { openFirefoxPage, SYSTEM_ACCESS } from '../rig/firefox-page';
import { waitFor } from '../rig/wait';
import { EXTENSION, expect, test } from './fixtures';

const GECKO = 'draftguard@draftguard.dev';
/** Firefox gives each installation another one, unless it is told. */
const UUID = '0b6f3f4e-2f0e-4d7c-9a51-4d1f3c1f9a10';

/** Runs the commands that stand in the guide for a browser, as they stand; root needs no sudo. */
function follow(browser: 'chromium' | 'firefox'): void {
  const guide = readFileSync('docs/admin-guide.md', 'utf8');
  const commands = new RegExp(`\`\`\`sh ${browser}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1];
  if (!commands) throw new Error(`The guide has no commands for ${browser}.`);
  const prelude = 'command -v sudo >/dev/null || sudo() { "$@"; }\n';
  execFileSync('sh', ['-euc', prelude + commands], { stdio: 'pipe' });
}

const needsRoot = () =>
  test.skip(process.getuid?.() !== 0, 'The commands of the guide left out: they need root');

test.afterEach(() => {
  rmSync('deploy', { recursive: true, force: true });
});

test('Chromium', async () => {
  needsRoot();
  const file = '/etc/chromium/policies/managed/draftguard.json';
  try {
    follow('chromium');
    const browser = await startChromium(EXTENSION);
    try {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${EXTENSION_ID}/options.html#policy`);
      const facts = page.locator('#policy dl').first();
      // The page itself notices that the browser has answered.
      await expect(facts).toContainText('your organisation', { timeout: 60_000 });
      await expect(facts).toContainText('Kontor GmbH');
      await expect(facts).toContainText('Coach');
      await expect(facts).toContainText('Set by your organisation');
      await expect(page.getByLabel('Your own policy')).not.toBeEditable();
    } finally {
      await browser.context.close();
    }
  } finally {
    rmSync(file, { force: true });
  }
});

test('Firefox', async () => {
  needsRoot();
  test.skip(missingFirefox !== null, `Firefox left out: ${missingFirefox}`);
  const file = '/etc/firefox/policies/policies.json';
  test.skip(existsSync(file), `Firefox left out: ${file} is there already`);
  try {
    follow('firefox');
    const browser = await startFirefox({
      args: [SYSTEM_ACCESS],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO]: UUID }) },
    });
    try {
      const page = await openFirefoxPage(browser, `moz-extension://${UUID}/options.html#policy`);
      const facts = () => page.evaluate("document.querySelector('#policy dl')?.textContent");
      await waitFor(async () => (await facts()).includes('your organisation'), 'the policy is in force');
      expect(await facts()).toContain('Kontor GmbH');
      expect(await facts()).toContain('Coach');
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(file, { force: true });
  }
});
