/** A page that works against the warning itself: hides it, covers it, imitates it, answers in its place. See docs/threat-tests.md. */
import type { Frame, Page } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';
import { waitFor } from '../rig/wait';
import { exportLog } from './export-log';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;

interface Chrome {
  chrome: { runtime: { sendMessage(message: object): Promise<object> } };
}
/** As the warning page itself would say it. */
const say = (frame: Frame | Page, message: object) =>
  frame.evaluate((m) => (globalThis as unknown as Chrome).chrome.runtime.sendMessage(m), message);

const risky = (warning: Frame) => warning.locator('button.risky');
const disabled = (warning: Frame) =>
  risky(warning).evaluate((button) => (button as HTMLButtonElement).disabled);
/** Where the frame is in the window. */
const boxOf = async (warning: Frame) => (await warning.frameElement()).boundingBox();

/** Styles that a page may give to our host, or to the root that it stands in; the warning stays as large as it was. */
const STYLES: [where: 'host' | 'root', property: string, value: string][] = [
  ['host', 'display', 'none'],
  ['host', 'visibility', 'hidden'],
  ['host', 'opacity', '0.01'],
  ['host', 'transform', 'translate(300px, 0)'],
  ['host', 'content-visibility', 'hidden'],
  ['host', 'zoom', '0.05'],
  ['root', 'zoom', '0.05'],
  ['root', 'zoom', '20'],
  ['root', 'font-size', '1px'],
  ['root', 'opacity', '0.01'],
  ['root', 'transform', 'translate(300px, 0)'],
  ['root', 'clip-path', 'inset(0 0 90% 90%)'],
];

test('T2: a warning that is restyled stays as it is; hidden or covered, it lets nothing go, and the log says so', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  const warning = await warningFrame(page);
  await expect(risky(warning)).toBeEnabled();
  const before = await boxOf(warning);
  for (const [where, property, value] of STYLES) {
    const set = (to: string) =>
      page.evaluate(
        ([where, property, to]) => {
          const host = document.querySelector<HTMLElement>('draftguard-layer');
          const target = where === 'host' ? host : document.documentElement;
          target?.style.setProperty(property as string, to as string, 'important');
        },
        [where, property, to],
      );
    await set(value);
    await expect.poll(() => boxOf(warning), `${where} ${property} ${value}`).toEqual(before);
    await set('');
  }

  // From one zoom to another, a frame apart, so that the size is the one that was just reported.
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '0.05'));
  await expect.poll(() => boxOf(warning), 'zoom 0.05').toEqual(before);
  await page.evaluate(async () => {
    for (const zoom of ['1', '20']) {
      await new Promise(requestAnimationFrame);
      document.documentElement.style.setProperty('zoom', zoom);
    }
  });
  await expect.poll(() => boxOf(warning), 'zoom 20 right after').toEqual(before);
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1'));

  // Hidden with all of the page, and shown again under a waiting pointer: it has to be seen anew first.
  const root = (display: string) =>
    page.evaluate((display) => document.documentElement.style.setProperty('display', display), display);
  await root('none');
  await waitFor(() => disabled(warning), 'it is disarmed');
  await root('');
  expect(await disabled(warning)).toBe(true);
  await expect(risky(warning)).toBeEnabled();

  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
  });
  await expect(risky(warning)).toBeDisabled();
  await expect(warning.getByRole('alert')).toContainText('covers this warning');
  await expect.poll(() => exportLog(browser_.context)).toContain('"code":"covered","type":"ui.tamper"');

  await page.evaluate(async () => {
    for (let time = 0; time < 20; time++) {
      for (const layer of document.querySelectorAll('draftguard-layer')) layer.remove();
      await new Promise(requestAnimationFrame);
    }
  });
  await waitFor(() => !warned(page), 'the warning is gone');
  await expect.poll(() => exportLog(browser_.context)).toContain('"code":"taken-away","type":"ui.tamper"');
  expect(recorded.sent).toHaveLength(0);
});

test('T4: a page that takes the focus, a double click, and a hammering on keys approve nothing', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').dblclick();
  await warningFrame(page);
  expect(page.frames().filter((frame) => frame.url().includes('/warning.html'))).toHaveLength(1);
  await page.evaluate(() => {
    const send = document.querySelector<HTMLElement>('[data-part="send"]');
    const steal = () => {
      send?.focus();
      requestAnimationFrame(steal);
    };
    steal();
  });
  // Not waited for: a key that falls between two owners of the focus may never be acknowledged.
  const cdp = await browser_.context.newCDPSession(page);
  const hit = (key: object) => {
    for (const type of ['keyDown', 'keyUp'])
      cdp.send('Input.dispatchKeyEvent', { type, ...key } as never).catch(() => undefined);
  };
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  for (let time = 0; time < 10; time++)
    for (const key of [
      enter,
      { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
      { ...enter, modifiers: 2 },
    ])
      hit(key);
  await page.evaluate(async () => void (await fetch('/stage/shared/stage.css')));
  expect(recorded.sent).toHaveLength(0);
});

test('T6: what the page calls by our names, or by those of the document, changes nothing', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  const send = await part(page, 'send').boundingBox();
  await page.evaluate(() => {
    const layer = document.createElement('draftguard-layer');
    layer.attachShadow({ mode: 'open' }).append(document.createElement('dialog'));
    document.documentElement.append(layer);
    // An element of such a name stands before the document's own property, in every script's eyes.
    const own = [
      'querySelector',
      'querySelectorAll',
      'documentElement',
      'body',
      'defaultView',
      'addEventListener',
    ];
    const names = [
      ...own,
      'createElement',
      'activeElement',
      'location',
      'send',
      'chrome',
      'browser',
      'fetch',
    ];
    const forms = names.map((name) => {
      const form = document.createElement('form');
      form.setAttribute('name', name);
      form.id = name;
      return form;
    });
    document.body.append(...forms);
  });
  expect(await page.evaluate(() => typeof document.querySelector)).toBe('object');
  // By its place: Playwright's own selectors are misled too.
  await page.mouse.click((send?.x ?? 0) + 5, (send?.y ?? 0) + 5);
  await expect(risky(await warningFrame(page))).toBeEnabled();
  expect(recorded.sent).toHaveLength(0);
});

test('T7, T8: another site, or another tab, may not show the question; an answer counts once', async ({
  page,
  browser_: { context },
}) => {
  const recorded = await openStage(context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  const warning = await warningFrame(page);
  const url = new URL(warning.url());
  const id = url.hash.slice(1);
  await context.route('https://elsewhere.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }),
  );
  const elsewhere = await context.newPage();
  await elsewhere.goto('https://elsewhere.example/');
  for (const address of [warning.url(), `chrome-extension://${EXTENSION_ID}/warning.html#${id}`])
    await elsewhere.evaluate(
      (address) =>
        new Promise<void>((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => resolve();
          frame.src = address;
          document.body.append(frame);
        }),
      address,
    );
  for (const frame of elsewhere.frames()) expect(await risky(frame).count()).toBe(0);

  const other = await context.newPage();
  await other.goto(`chrome-extension://${EXTENSION_ID}/warning.html#${id}`);
  await expect(other.getByRole('alert')).toBeVisible();
  const approve = { type: 'warning.answer', id, answer: 'send', reason: '' };
  expect(await say(other, approve)).toMatchObject({ ok: false });
  expect(recorded.sent).toHaveLength(0);

  await page.bringToFront();
  await risky(warning).click();
  await waitFor(() => recorded.sent.length === 1, 'it leaves once');
  expect(await say(other, { ...approve })).toMatchObject({ ok: false });
  // The approval was used up: the same message is asked about again.
  await openStage(context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  await warningFrame(page);
  expect(recorded.sent).toHaveLength(1);
});
