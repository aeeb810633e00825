/**
 * 21.10: what is typed into our surfaces is nowhere on the disk when the browser has ended: not in its sessions, not in what
 * it offers to fill in again. Each field gets words of its own; none of them is saved in a form.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';
import { expect, freshTest as test, warningFrame } from './fixtures';
import { seedLog } from './seed-log';
import { GMAIL, openStage, part } from './stage';

const OPTIONS = `chrome-extension://${EXTENSION_ID}/options.html`;
const SHORT = 'qz7canary';
const canaryOf = (id: string) => `${SHORT}${id.replace(/[^a-z]/gi, '')}zq`;
/** Also for a field that takes digits only. */
const NUMBER = '7312049865';

/** Every text field of the options pages and the warning, by its id. */
const FIELDS = [
  ...[
    'reason',
    'policy-text',
    'try-to',
    'try-subject',
    'try-body',
    'simulate-text',
    'deploy-text',
    'deploy-key',
  ],
  ...[
    'deploy-source',
    'site',
    'consent-address',
    'consent-source',
    'help-search',
    'audit-rule',
    'audit-entity',
  ],
  ...['export-recipients', 'lock-after', 'lock-again', 'practice-to', 'practice-subject', 'practice-body'],
  ...['review-note', 'incident-note', 'risk-reason', 'notice-text', 'notified-reference', 'owner-stop'],
  ...['fact-what', 'fact-recipients', 'fact-consequences', 'fact-measures', 'fact-people', 'fact-records'],
];

const TYPED =
  'input:not([type=checkbox],[type=radio],[type=file],[type=date],[type=datetime-local]), textarea';

/** Types into all fields that are there, key by key where it is a person's own text; their ids. */
async function fillAll(page: Page | Frame): Promise<string[]> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  const filled: string[] = [];
  for (const field of await page.locator(TYPED).all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const id = (await field.getAttribute('id')) ?? '';
    const type = await field.getAttribute('type');
    const canary = canaryOf(id);
    await field.fill(type === 'number' ? NUMBER : type === 'email' ? `${canary}@x.example` : canary);
    filled.push(id);
  }
  return filled;
}

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* files(path);
    else if (stat?.isFile()) yield path;
  }
}

/** Words of ours in a file, in one byte a letter, in two, and in two that begin at an odd place. */
function foundIn(path: string): string[] {
  const bytes = readFileSync(path);
  const texts = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
  const words = texts.flatMap((text) => text.match(new RegExp(`${SHORT}\\w*|${NUMBER}`, 'g')) ?? []);
  return [...new Set(words)];
}

test('21.10 nothing that is typed into a field of ours lies in the profile', async ({ page, browser_ }) => {
  test.setTimeout(150_000);
  const filled = new Set<string>();
  const fill = async (hash: string, ready: (page: Page) => Promise<unknown>) => {
    const tab = await browser_.context.newPage();
    await tab.goto(`${OPTIONS}#${hash}`);
    await ready(tab);
    for (const id of await fillAll(tab)) filled.add(id);
    return tab;
  };
  const field = (id: string) => (tab: Page) => expect(tab.locator(`#${id}`)).toBeAttached();

  await page.goto(`${OPTIONS}#audit`);
  await expect(page.getByRole('button', { name: 'Verify the log' })).toBeVisible();
  await seedLog(
    page,
    Array.from({ length: 30 }, (_, at) => ({
      type: 'draft.held',
      webmail: 'gmail',
      route: 'click',
      action: 'warn',
      rules: ['secrets'],
      entities: { PASSWORD: 1 },
      recipients: { internal: 0, external: 1 },
      attachments: 0,
      digest: at.toString(16).padStart(64, '0'),
      policyHash: 'cd'.repeat(32),
    })) as never,
    Date.now() - 3 * 86_400_000,
  );
  await page.reload();

  await fill('policy', field('policy-text'));
  const deploy = await fill('policy', field('deploy-text'));
  await deploy.locator('#deploy-text').fill('{"draftguardPolicy":1,"keyId":"k","payload":"","signature":""}');
  await expect(deploy.locator('#deploy-key')).toBeVisible();
  await deploy.locator('#deploy-key').fill(canaryOf('deploy-key'));
  filled.add('deploy-key');
  await fill('audit', field('export-recipients'));
  await fill('help', field('help-search'));
  await fill('training/practice', field('practice-body'));
  await fill('training/queue', field('review-note'));
  await fill('consent', async (tab) => {
    await tab.getByLabel('CSV file').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('email\nb@x.example\n'),
    });
    await expect(tab.locator('#consent-source')).toBeVisible();
  });
  await page.goto(`${OPTIONS}#incidents`);
  await page.getByRole('link', { name: 'I sent it to the wrong person' }).click();
  await page.getByRole('button', { name: 'Open an incident' }).click();
  await expect(page.locator('#fact-what')).toBeVisible();
  const incident = page.url().split('#')[1]?.split('/')[1] ?? '';
  for (const step of ['facts', 'risk', 'tasks', 'notices', 'notified', 'timeline'])
    await fill(`incidents/${incident}/${step}`, (tab) => expect(tab.locator(TYPED).first()).toBeVisible());

  const mail = await browser_.context.newPage();
  await openStage(browser_.context, mail, GMAIL, 'Her card is 4111 1111 1111 1111.');
  await part(mail, 'send').click();
  const warning = await warningFrame(mail);
  await warning.locator('#reason').pressSequentially(canaryOf('reason'));
  filled.add('reason');
  // A tab that is left, or loaded again, writes down what stood in it.
  for (const tab of browser_.context.pages()) await tab.reload();

  expect(FIELDS.filter((id) => !filled.has(id))).toEqual([]);
  await browser_.context.close();
  const found = [...files(browser_.profile)].flatMap((path) =>
    foundIn(path).map((word) => `${word} in ${path}`),
  );
  expect(found).toEqual([]);
});
