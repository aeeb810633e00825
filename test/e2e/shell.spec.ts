/** The options as one app: by keyboard, by deep links, in every theme; the Overview, My data, Help and the popup. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AuditEvent } from '../../lib/audit/event';
import { EXTENSION_ID, startChromium } from '../rig/chromium';
import { expectAccessible, expectContrast } from './accessible';
import { expect, test, warningFrame } from './fixtures';
import { inGerman } from './german';
import { picture } from './images';
import { seedLog } from './seed-log';
import { GMAIL, openStage, part } from './stage';

const OPTIONS = `chrome-extension://${EXTENSION_ID}/options.html`;
const HOUR = 3_600_000;

const EVENTS = Array.from({ length: 30 }, (_, i): AuditEvent => {
  const action = (['warn', 'justify', 'block'] as const)[i % 3] ?? 'warn';
  return {
    type: 'draft.held',
    webmail: 'gmail',
    route: 'click',
    action,
    rules: ['payment-cards'],
    entities: { CREDIT_CARD: 1 },
    recipients: { internal: 0, external: 1 },
    attachments: 0,
    digest: i.toString(16).padStart(64, '0'),
    policyHash: 'cd'.repeat(32),
  };
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' });

/** Presses Tab until a control has the focus. */
async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'searchbox',
  name: string | RegExp,
): Promise<void> {
  const control = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await control.waitFor();
  for (let steps = 0; steps < 60; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** A page's content is there. */
async function isOpen(page: Page, title: string): Promise<void> {
  await expect(heading(page)).toHaveText(title);
  await expect(page.getByText('Loading …')).toHaveCount(0);
  await expect(page).toHaveTitle(`${title} – Draftguard`);
  await expect(pages(page).getByRole('link', { name: title })).toHaveAttribute('aria-current', 'page');
}

/** The browser has said that nobody manages it: the pages of all roles are there. */
async function isKnown(page: Page): Promise<void> {
  const links = page.getByRole('navigation').first().getByRole('link');
  await expect(links.filter({ hasText: /^(Consent|Einwilligungen)$/ })).toBeVisible();
  await expect(page.getByText(/has not yet said|hat noch nicht gesagt/)).toHaveCount(0);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('is walked by keyboard alone: pages, places, back and forward, a copy of my data, the help', async ({
  page,
}) => {
  await page.goto(OPTIONS);
  await isOpen(page, 'Overview');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await seedLog(page, EVENTS, Date.now() - 4 * HOUR);
  await page.reload();
  await expect(page.locator('.tile', { hasText: 'Lately' })).toContainText(/Warned\s*10/);
  await expect(page.locator('.tile', { hasText: 'Lately' })).toContainText(/Blocked\s*10/);
  await expect(page.getByText('Draftguard works, and its log can be written.')).toBeVisible();
  await tabTo(page, 'link', 'What the policy asks');
  await page.keyboard.press('Enter');
  await isOpen(page, 'Policy');
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await isOpen(page, 'Overview');
  await expect(heading(page)).toBeFocused();
  await page.goForward();
  await isOpen(page, 'Policy');

  await tabTo(page, 'link', 'My data');
  await page.keyboard.press('Enter');
  await isOpen(page, 'My data');
  await expect(page.getByRole('row', { name: /Records of the audit log/ })).toContainText(/3\d/);
  await tabTo(page, 'button', 'Download my data');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const copy = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(copy).toMatchObject({ draftguard: 'my-data', detail: 0, worksCouncil: true, logUnreadable: null });
  expect(copy.log.filter(({ event }: { event: AuditEvent }) => event?.type === 'draft.held')).toHaveLength(
    30,
  );
  // The copy says that it was taken.
  expect(copy.log[0].event).toMatchObject({ type: 'log.exported', format: 'my-data' });

  await tabTo(page, 'link', 'Help');
  await page.keyboard.press('Enter');
  await isOpen(page, 'Help');
  await tabTo(page, 'searchbox', 'Search the help');
  await page.keyboard.type('next mark');
  await expect(page.getByText(/Sections found: \d/)).toBeVisible();
  await tabTo(page, 'link', 'Marks in the text, and F8');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Marks in the text, and F8' })).toBeFocused();
  expect(page.url()).toBe(`${OPTIONS}#help/marks`);
});

test('deep links lead to their places, old ones too, and mistakes are explained', async ({ page }) => {
  await page.goto(`${OPTIONS}#sites`);
  await expect(page.getByRole('heading', { name: 'Roundcube sites' })).toBeFocused();
  await isOpen(page, 'Policy');
  await page.goto(`${OPTIONS}#about`);
  await expect(page.getByRole('heading', { name: 'About and privacy' })).toBeFocused();
  for (const [hash, title] of [
    ['consent', 'Consent'],
    ['audit', 'Audit log'],
    ['policy', 'Policy'],
  ]) {
    await page.goto(`${OPTIONS}#${hash}`);
    await isOpen(page, title ?? '');
    await expect(heading(page)).toBeFocused();
  }
  await page.goto(`${OPTIONS}#nowhere`);
  await expect(heading(page)).toHaveText('No such page');
  await page.getByRole('link', { name: 'To the overview' }).press('Enter');
  await isOpen(page, 'Overview');
});

test('a question that got lost is asked again, and an answer that takes its time counts', async ({
  page,
}) => {
  await page.addInitScript(() => {
    type Send = (message: { type: string }) => Promise<object | undefined>;
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } }).chrome;
    const send = runtime.sendMessage.bind(runtime);
    const asked = { roles: 0, view: 0 };
    runtime.sendMessage = async (message) => {
      if (message.type === 'pages.consent.view' && asked.view++ === 0) return undefined;
      const reply = await send(message);
      if (message.type !== 'pages.roles') return reply;
      const known = asked.roles++ > 0;
      // Slower than the page asks again, as on a busy machine after the browser's start.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return known ? reply : { ...reply, roles: ['employee'], pending: true };
    };
  });
  await page.goto(`${OPTIONS}#consent`);
  await expect(page.getByText('The browser has not yet said')).toBeVisible();
  await expect(page.locator('#consent').getByText('None yet.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const [id, title] of [
  ['overview', 'Overview'],
  ['my-data', 'My data'],
  ['help', 'Help'],
] as const)
  test(`${title} is accessible in light, dark and forced colours, and fits 320 px in both directions`, async ({
    page,
  }) => {
    await page.goto(`${OPTIONS}#${id}`);
    await isOpen(page, title);
    await isKnown(page);
    if (id === 'overview') {
      await seedLog(page, EVENTS, Date.now() - 4 * HOUR);
      await page.reload();
      await expect(page.locator('.tile', { hasText: 'Lately' })).toContainText(/Warned\s*10/);
    }
    await expect(page.locator(`#${id} h2`).first()).toBeVisible();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    for (const theme of THEMES) {
      await page.emulateMedia(theme);
      await (theme === THEMES[0] ? expectAccessible(page) : expectContrast(page));
      if (theme.forcedColors === 'none') await picture(page, `${id}-${theme.colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const direction of ['rtl', 'ltr']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      expect(await overflow(page), direction).toBeLessThanOrEqual(0);
    }
    await picture(page, `${id}-320`);
  });

test('the popup names the last warning, takes a report that it was not right, and leads on', async ({
  page,
  browser_,
}) => {
  await openStage(browser_.context, page, GMAIL, 'My card is 4111 1111 1111 1111.');
  await part(page, 'send').click();
  await warningFrame(page);
  const popup = await browser_.context.newPage();
  await popup.goto(`chrome-extension://${EXTENSION_ID}/popup.html`);
  // It asks about the tab in front, which is the mail again by the time it is loaded anew.
  await page.bringToFront();
  await popup.reload();
  await expect(popup.getByText('This page is watched')).toBeVisible();
  await expect(popup.getByText('Asked for a reason').first()).toBeVisible();
  await expectAccessible(popup);
  await popup.setViewportSize({ width: 400, height: 620 });
  await picture(popup, 'popup-light');
  await popup.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(popup);
  await picture(popup, 'popup-dark');
  await popup.emulateMedia({ forcedColors: 'active' });
  await expectContrast(popup);
  await tabTo(popup, 'button', /^Not right\? Payment card number/);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Noted, thank you.')).toBeVisible();
  const opening = browser_.context.waitForEvent('page');
  await tabTo(popup, 'link', 'I sent something by mistake');
  await popup.keyboard.press('Enter');
  expect((await opening).url()).toBe(`${OPTIONS}#incidents/new`);
  await page.goto(`${OPTIONS}#audit`);
  await expect(page.getByRole('row', { name: /Reported as not right/ })).toBeVisible();
});

test('in German, also at 320 px', async () => {
  const { context } = await startChromium(inGerman());
  const page = await context.newPage();
  for (const [id, title] of [
    ['overview', 'Übersicht'],
    ['my-data', 'Meine Daten'],
    ['help', 'Hilfe'],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${OPTIONS}#${id}`);
    await expect(heading(page)).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator(`#${id} h2`).first()).toBeVisible();
    await isKnown(page);
    await picture(page, `${id}-de`);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(page), id).toBeLessThanOrEqual(0);
  }
  await page.getByRole('searchbox').fill('schwärzen');
  await expect(page.getByRole('link', { name: 'Einen Entwurf beheben' }).first()).toBeVisible();
  await context.close();
});

test('in German, what is wrong with a policy and where files belong is German too', async () => {
  const { context } = await startChromium(inGerman());
  const page = await context.newPage();
  await page.goto(`${OPTIONS}#policy`);
  await page.locator('#policy summary').first().waitFor();
  for (const summary of await page.locator('#policy summary').all()) await summary.click();
  await page
    .getByLabel('Ihre eigene Richtlinie')
    .fill('{"mode": "strict",\n "mode": "audit",\n "rules": [{"id": "r", "title": "R"}], "modes": 1}');
  await page.getByRole('button', { name: 'Richtlinie speichern' }).click();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([
    'Zeile 2, Spalte 2: mode: Dieser Schlüssel steht hier mehr als einmal; lassen Sie nur einen stehen.',
    /^Zeile 3, Spalte 12: rules\[0\]\.then: Das fehlt; es muss "off", "log", .* oder "block" sein\.$/,
    'Zeile 3, Spalte 40: Unbekannter Schlüssel "modes".',
  ]);
  await page.getByLabel('Richtlinie als JSON').fill('{"mode":"coach"}');
  await page.getByLabel('Für', { exact: true }).selectOption('chrome-intune');
  const deployed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Dateien herunterladen' }).click();
  await deployed;
  await expect(page.getByText('draftguard-chrome-intune.json gehört hierhin: Geräte')).toBeVisible();
  await expect(page.getByText('siehe chrome://policy')).toBeVisible();
  await expect(page.locator('#policy [lang]')).toHaveCount(0);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expectContrast(page);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await context.close();
});
