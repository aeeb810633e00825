/**
 * A page that works against the guard: it may not read a reason, answer a warning, or get a message past it. T and a number is the
 * threat that a test is about (docs/threat-tests.md).
 */
import type { Page } from '@playwright/test';
import { waitFor } from '../rig/wait';
import { createItem, gmailRecord, gmailRequest, outlookBody, outlookItem } from '../unit/webmail/requests';
import { expect, pressToClose, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const CARD = `Her card number is ${['4539', '5787', '6362', '1486'].join(' ')}.`;

/** Runs in the page: notes every key and every character that its listeners can see. */
function spy(): void {
  const seen: string[] = [];
  (window as unknown as { seen: string[] }).seen = seen;
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'])
    window.addEventListener(
      type,
      (event) => seen.push(`${(event as KeyboardEvent).key ?? (event as InputEvent).data}`),
      true,
    );
}
const layersOf = (page: Page) => page.evaluate(() => document.querySelectorAll('draftguard-layer').length);
const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

test('T1: a reason typed in the warning reaches no listener of the page', async ({ page, browser_ }) => {
  await page.addInitScript(spy);
  await openStage(browser_.context, page, GMAIL, CARD);
  await part(page, 'send').click();
  const warning = await warningFrame(page);
  const before = (await seenBy(page)).length;
  await warning.locator('#reason').pressSequentially('The bank asked for it');
  expect((await seenBy(page)).length).toBe(before);
});

test('T3: a thousand synthetic clicks and keys approve nothing', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  await warningFrame(page);
  await page.evaluate(() => {
    const layer = document.querySelector('draftguard-layer');
    const targets = [
      layer,
      document.body,
      document.documentElement,
      window,
      ...document.querySelectorAll('[data-part]'),
    ];
    for (let i = 0; i < 1000; i++) {
      const target = targets[i % targets.length];
      const more = { bubbles: true, composed: true, cancelable: true, clientX: i, clientY: i };
      target?.dispatchEvent(new PointerEvent('pointerdown', more));
      target?.dispatchEvent(new MouseEvent('mousedown', more));
      target?.dispatchEvent(new MouseEvent('mouseup', more));
      target?.dispatchEvent(new MouseEvent('click', more));
      target?.dispatchEvent(
        new KeyboardEvent('keydown', { ...more, key: i % 2 ? 'Enter' : ' ', ctrlKey: i % 3 === 0 }),
      );
    }
    for (const frame of Array.from({ length: window.length }, (_, i) => window[i]))
      frame?.postMessage({ type: 'warning.answer', answer: 'send' }, '*');
  });
  await page.evaluate(async () => void (await fetch('/stage/shared/stage.css')));
  expect(recorded.sent).toHaveLength(0);
  expect(warned(page)).toBe(true);
});

test('T5: prototypes that the page overrides do not change the verdict', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await page.evaluate(() => {
    const nothing = () => undefined;
    const hosts: [object, string[]][] = [
      [
        Element.prototype,
        [
          'attachShadow',
          'closest',
          'matches',
          'querySelector',
          'querySelectorAll',
          'getAttribute',
          'append',
          'contains',
        ],
      ],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
      [Event.prototype, ['preventDefault', 'stopImmediatePropagation', 'composedPath']],
      [HTMLDialogElement.prototype, ['showModal', 'show', 'close']],
      [Array.prototype, ['map', 'filter', 'includes', 'some', 'every', 'flatMap', 'find']],
      [String.prototype, ['includes', 'replace', 'match', 'normalize', 'toLowerCase']],
      [MessagePort.prototype, ['postMessage', 'start']],
      [JSON, ['parse', 'stringify']],
    ];
    for (const [host, names] of hosts) for (const name of names) Reflect.set(host, name, nothing);
  });
  await part(page, 'send').click();
  await warningFrame(page);
  expect(recorded.sent).toHaveLength(0);
});

/** Runs in the page: sends behind every button's back, with all that the gate might lean on turned against it. */
function ambush({ url, body }: { url: string; body: string }): Promise<void> {
  const restore: (() => void)[] = [];
  const replace = (host: object, name: PropertyKey, value: unknown) => {
    const before = Object.getOwnPropertyDescriptor(host, name);
    Object.defineProperty(host, name, { configurable: true, writable: true, value });
    restore.push(() =>
      before ? Object.defineProperty(host, name, before) : Reflect.deleteProperty(host, name),
    );
  };
  const { dispatchEvent } = EventTarget.prototype;
  const [OwnEvent, apply, later] = [Event, Reflect.apply, setTimeout];
  const forge = function (this: EventTarget) {
    for (let id = 0; id < 20; id++) apply(dispatchEvent, this, [new OwnEvent(`yes ${id}`)]);
    return false;
  };
  const layers = () => document.querySelectorAll('draftguard-layer').length;
  /** Another text each time it is asked. */
  const turning = (first: string, then: string) => {
    let asked = 0;
    return { toString: () => (asked++ ? then : first) } as unknown as string;
  };
  const xhr = (address: string, text: string) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.send(text);
  };
  const nothing = () => undefined;
  const yes = (resolve: (value: unknown) => void) => resolve(true);
  for (const name of ['exec', 'test', Symbol.match, Symbol.replace])
    replace(RegExp.prototype, name, () => null);
  for (const kind of [Map, WeakMap, WeakSet]) replace(kind.prototype, 'has', () => false);
  for (const kind of [Map, WeakMap]) replace(kind.prototype, 'get', nothing);
  for (const name of ['includes', 'indexOf', 'match', 'search', 'slice', 'replace'])
    replace(String.prototype, name, () => '');
  for (const name of ['map', 'some', 'includes', 'push', 'join', 'forEach', Symbol.iterator])
    replace(Array.prototype, name, function* () {});
  for (const kind of [Object, Array, String]) replace(kind.prototype, 'toJSON', () => '');
  for (const name of ['dispatchEvent', 'addEventListener']) replace(EventTarget.prototype, name, forge);
  for (const name of ['stringify', 'parse']) replace(JSON, name, () => '{}');
  for (const name of ['call', 'apply', 'bind']) replace(Function.prototype, name, () => yes);
  for (const name of ['apply', 'construct']) replace(Reflect, name, nothing);
  replace(MessagePort.prototype, 'postMessage', forge);
  replace(Promise.prototype, 'then', yes);
  replace(Promise.prototype, 'constructor', nothing);
  replace(Request.prototype, 'clone', () => new Request('/'));
  replace(Request.prototype, 'text', () => Promise.resolve(''));
  Object.defineProperty(Request.prototype, 'url', { configurable: true, get: () => '/' });
  replace(Blob.prototype, 'text', () => Promise.resolve(''));
  replace(window, 'decodeURIComponent', () => '');
  xhr(url, body);
  xhr(turning('/stage', url), body);
  xhr(url, turning('nothing', body));
  void fetch(url, { method: 'POST', body });
  void fetch(new Request(url, { method: 'POST', body }));
  navigator.sendBeacon(url, new Blob([body]));
  const OwnPromise = Promise;
  return new OwnPromise((done) => {
    const look = () => {
      if (layers() < 4) return void later(look, 20);
      for (let at = restore.length - 1; at >= 0; at--) restore[at]?.();
      done();
    };
    look();
  });
}

test('T5: a request is held whatever the page turns against the gate', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, 'Hi');
  const record = gmailRecord(['^all', '^pfg'], { 8: [null, [[0, SECRET]]] });
  await page.evaluate(ambush, { url: '/sync/u/0/i/s', body: JSON.stringify(gmailRequest(record)) });
  expect(recorded.sent).toHaveLength(0);
});

/** Runs in the page: sends by each transport, to an address as it is seen from the page's own folder. */
function fromFolder({ folder, address, body }: Record<'folder' | 'address' | 'body', string>): void {
  history.pushState('', '', folder);
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.send(body);
  void fetch(address, { method: 'POST', body }).catch(() => {});
  navigator.sendBeacon(address, body);
}

test('T9: a request is held by the whole of its address', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, OUTLOOK, 'Hi');
  const body = JSON.stringify(createItem('SendAndSaveCopy', outlookItem(outlookBody(SECRET))));
  await page.evaluate(fromFolder, { folder: '/owa/', address: 'service.svc?action=CreateItem', body });
  await waitFor(async () => (await layersOf(page)) === 3, 'each is asked about');
  expect(recorded.sent).toHaveLength(0);
});

test('T8: one approval lets one request out, of many at the same moment', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await page.evaluate(() => {
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
      send.call(this, body);
      if (!String(body).includes('"^pfg"')) return;
      for (let more = 0; more < 4; more++) {
        const again = new XMLHttpRequest();
        again.open('POST', '/sync/u/0/i/s');
        send.call(again, body);
      }
    };
  });
  await part(page, 'send').click();
  await (await warningFrame(page)).locator('button.risky').click();
  await waitFor(() => recorded.sent.length > 0, 'it leaves');
  await waitFor(async () => (await layersOf(page)) === 4, 'the others are asked about');
  expect(recorded.sent).toHaveLength(1);
});

test('T8: a warning that has lost its question can be closed, and nothing is sent', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  const asked = await warningFrame(page);
  await expect(asked.locator('button.risky')).toBeVisible();
  await asked.evaluate(() => location.reload());
  const gone = await warningFrame(page);
  await expect(gone.getByRole('alert')).toBeVisible();
  await gone.getByRole('button').focus();
  await pressToClose(page, 'Enter');
  expect(recorded.sent).toHaveLength(0);
  await part(page, 'send').click();
  await expect((await warningFrame(page)).locator('button.risky')).toBeVisible();
});

test('T10: a text that is changed after it was approved is asked again', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET);
  await part(page, 'send').click();
  const first = await warningFrame(page);
  await part(page, 'body').evaluate((body, card) => body.append(card), CARD);
  await first.locator('button.risky').click();
  await waitFor(() => first.isDetached(), 'the first warning closes');
  const second = await warningFrame(page);
  await expect(second.locator('.findings')).toContainText('card');
  expect(recorded.sent).toHaveLength(0);
});

test('T13: drafts written side by side are judged each by its own text', async ({ page, browser_ }) => {
  const recorded = await openStage(browser_.context, page, GMAIL, SECRET, 'bob@outside.example', '?n=2');
  await page.locator('[data-part="to"]').first().fill('bob@outside.example');
  await page.locator('[data-part="body"]').first().fill('Shall we meet at noon?');
  await page.locator('[data-part="send"]').first().click();
  await waitFor(() => recorded.sent.length === 1, 'the clean one leaves');
  expect(recorded.sent[0]).toContain('noon');
  expect(warned(page)).toBe(false);
  await part(page, 'send').click();
  await warningFrame(page);
  expect(recorded.sent).toHaveLength(1);
});
