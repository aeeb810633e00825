/**
 * Issue 21, points 1, 2, 6, 7, 8 and 14: messages that left unasked. The number is the point's. The proof is what the endpoint, or
 * the SMTP server, received.
 */
import type { Page } from '@playwright/test';
import { compose, logIn, typeBody } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { createItem, gmailRecord, gmailRequest, outlookItem, updateItem } from '../unit/webmail/requests';
import { expect, needsRoundcube, test, warned, warningFrame } from './fixtures';
import { savePolicy } from './save-policy';
import { GMAIL, OUTLOOK, openStage, part, type Recorded, type Stage, serveStage } from './stage';

const SSN = ['536', '48', '2917'].join('-');
const POLICY = {
  version: 1,
  mode: 'enforce',
  onFailure: 'hold',
  terms: [{ id: 'aurora', label: 'Project names are confidential.', words: ['Project Aurora'] }],
  rules: [
    { id: 'aurora', title: 'Aurora', when: { terms: ['aurora'] }, then: 'block' },
    { id: 'numbers', title: 'Numbers', when: { entities: ['US_SSN', 'CREDIT_CARD'] }, then: 'block' },
  ],
};
const TO = 'bob@outside.example';

/** As long as it takes to look at a draft, and much longer. */
async function rest(): Promise<void> {
  const until = Date.now() + 1000;
  await waitFor(() => Date.now() > until, 'a second has passed');
}

/** Requests of one page come in order: when this one is answered, those before it have arrived. */
const settle = (page: Page) => page.evaluate(async () => void (await fetch('/stage/shared/stage.css')));

/** What the pieces say without the blank at the end of the first, and then with it. */
const SPLIT: [string, string, string][] = [
  ['a term', 'Project', 'Aurora'],
  ['a number', 'SSN', SSN.replaceAll('-', '')],
  ['a card', 'Card No', ['4539', '5787', '6362', '1486'].join('')],
];

test.describe('21.1: a blank that is put into a cleared text makes another text', () => {
  for (const stage of [GMAIL, OUTLOOK])
    for (const [what, first, second] of SPLIT)
      test(`${stage.name}, ${what}`, async ({ page, browser_ }) => {
        await savePolicy(browser_.context, POLICY);
        const recorded = await openStage(browser_.context, page, stage, '', TO);
        await part(page, 'body').pressSequentially(first + second);
        await rest();
        for (let step = 0; step < second.length; step++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Space');
        await part(page, 'send').click();
        await warningFrame(page);
        await settle(page);
        expect(recorded.sent).toHaveLength(0);
      });
});

test.describe('21.1 on Roundcube', () => {
  needsRoundcube();
  for (const html of [false, true])
    test(`a blank that is put into a cleared text, ${html ? 'HTML' : 'plain'}`, async ({
      page,
      browser_,
      roundcube,
    }) => {
      await savePolicy(browser_.context, POLICY);
      await logIn(page);
      roundcube.smtp.received.length = 0;
      await compose(page, { to: TO, subject: 'Plan', text: 'Hi', html });
      await typeBody(page, 'ProjectAurora');
      await rest();
      for (let step = 0; step < 'Aurora'.length; step++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Space');
      await page.locator('.formbuttons button.send').click();
      await warningFrame(page);
      expect(roundcube.smtp.received).toHaveLength(0);
    });
});

/** Where HTML says what no one sees in the editor, or only the recipient. */
const UNSEEN: Record<string, string> = {
  'value of an input': `<input type="text" value="SSN ${SSN}">`,
  'label of an option': `<select><option label="SSN ${SSN}">one</option></select>`,
  noscript: `<noscript>SSN ${SSN}</noscript>`,
  'conditional comment': `<!--[if mso]><table><tr><td>SSN <b>${SSN.slice(0, 4)}</b>${SSN.slice(4)}</td></tr></table><![endif]-->`,
  comment: `<!-- SSN ${SSN} -->`,
  placeholder: `<textarea placeholder="SSN ${SSN}"></textarea>`,
  'data attribute': `<p data-note="SSN ${SSN}">x</p>`,
  'aria label': `<span aria-label="SSN ${SSN}">x</span>`,
  template: `<template><p>SSN ${SSN}</p></template>`,
  script: `<script type="application/ld+json">{"ssn":"SSN ${SSN}"}</script>`,
  'style sheet': `<style>p::after { content: "SSN ${SSN}" }</style>`,
  'style attribute': `<p style='--note: "SSN ${SSN}"'>x</p>`,
  'picture address': `<img src="https://img.example/p.png?q=SSN%20${SSN}">`,
  'data address': `<a href="data:text/plain;base64,${btoa(`SSN ${SSN}`)}">x</a>`,
  summary: `<table summary="SSN ${SSN}"><tr><td>x</td></tr></table>`,
  'letters of a style sheet by number': `<style>p::after { content: "SSN " "\\35 36-" "${SSN.slice(4)}" }</style>`,
  'entities in a comment': `<!--[if mso]>SSN ${SSN.replaceAll('-', '&#45;')}<![endif]-->`,
  'page in a page': `<iframe srcdoc="&lt;iframe srcdoc='SSN &amp;lt;b&amp;gt;${SSN.slice(0, 4)}&amp;lt;/b&amp;gt;${SSN.slice(4)}'&gt;"></iframe>`,
  'tags that are text': `<noembed>SSN <b>${SSN.slice(0, 4)}</b>${SSN.slice(4)}</noembed>`,
  'attribute without quotes': `<img alt=SSN ${SSN}>`,
  'text as a picture': `<img src="data:image/png;base64,${btoa(`SSN ${SSN}`)}">`,
  'id of a part': `<img src="cid:SSN ${SSN}">`,
  'parameter of an object': `<object><param name="x" value="SSN ${SSN}"></object>`,
  'description of a drawing': `<svg><metadata>SSN ${SSN}</metadata><text><![CDATA[SSN ${SSN}]]></text></svg>`,
  'class with a number': `<p class="ssn ${SSN}">SSN</p>`,
};

test.describe('21.2: HTML that nobody reads', () => {
  for (const [where, html] of Object.entries(UNSEEN))
    test(where, async ({ page, browser_ }) => {
      await savePolicy(browser_.context, POLICY);
      const recorded = await openStage(browser_.context, page, GMAIL, 'Hello', TO);
      await part(page, 'compose').evaluate((compose, detail) => {
        compose.dispatchEvent(new CustomEvent('stage-template', { detail }));
      }, `<div>Hello</div>${html}`);
      await part(page, 'send').click();
      await warningFrame(page);
      await settle(page);
      expect(recorded.sent).toHaveLength(0);
    });
});

/** Runs in the page: a request by a script, behind every control. */
function post({ url, body, header }: { url: string; body: string; header?: string }): void {
  const request = new XMLHttpRequest();
  request.open('POST', url);
  if (header) request.setRequestHeader('X-OWA-UrlPostData', header);
  request.send(body);
}

/** Runs in the page: whether the guard has put something over it. */
const layers = (page: Page) => page.evaluate(() => document.querySelectorAll('draftguard-layer').length);
const heldWithAWord = (page: Page) =>
  waitFor(async () => warned(page) || (await layers(page)) > 0, 'somebody is told');

test.describe('21.6: what is known of a message is all of it', () => {
  test('an older save does not outrank the window', async ({ page, browser_ }) => {
    await savePolicy(browser_.context, POLICY);
    const recorded = await openStage(browser_.context, page, GMAIL, 'Hello', TO, '?partial=1');
    await waitFor(() => recorded.saved.length > 0, 'it is saved');
    await rest();
    await part(page, 'body').evaluate((body, text) => body.append(text), ` SSN ${SSN}`);
    await rest();
    await part(page, 'compose').dispatchEvent('stage-send');
    await heldWithAWord(page);
    expect(recorded.sent).toHaveLength(0);
  });

  for (const [what, item] of [
    ['a whole mail in base64', { Body: undefined, MimeContent: { Value: btoa(`Subject: x\n\nSSN ${SSN}`) } }],
    ['text that is appended as it leaves', { appendOnSend: [{ content: `<p>SSN ${SSN}</p>` }] }],
  ] as const)
    test(what, async ({ page, browser_ }) => {
      await savePolicy(browser_.context, POLICY);
      const recorded = await openStage(browser_.context, page, OUTLOOK, 'Hello', TO);
      const body = JSON.stringify(createItem('SendAndSaveCopy', outlookItem(item)));
      await page.evaluate(post, { url: '/owa/service.svc?action=CreateItem', body });
      await heldWithAWord(page);
      expect(recorded.sent).toHaveLength(0);
    });

  test('a send of which nothing is known is held', async ({ page, browser_ }) => {
    await savePolicy(browser_.context, POLICY);
    // No window was ever open: what one said a moment ago would be known.
    const recorded: Recorded = { sent: [], saved: [] };
    await serveStage(browser_.context, OUTLOOK, () => recorded);
    await page.goto(`${OUTLOOK.url}?n=0`);
    const body = JSON.stringify(updateItem('SendAndSaveCopy', 'AAMkNobodyKnows', {}));
    await page.evaluate(post, { url: '/owa/service.svc?action=UpdateItem', body });
    const none = JSON.stringify(
      createItem('SendAndSaveCopy', outlookItem({ Body: { BodyType: 'HTML', New: 'x' } })),
    );
    await page.evaluate(post, { url: '/owa/service.svc?action=CreateItem', body: none });
    await settle(page);
    expect(recorded.sent).toHaveLength(0);
  });
});

const SECRET_RECORD = gmailRecord(['^all', '^pfg'], { 8: [null, [[0, `SSN ${SSN}`]]] });
const GMAIL_SEND = JSON.stringify(gmailRequest(SECRET_RECORD));
const OUTLOOK_SEND = JSON.stringify(
  createItem('SendAndSaveCopy', outlookItem({ Body: { BodyType: 'Text', Value: `SSN ${SSN}` } })),
);
const ESCAPES: Record<string, [string, string]> = {
  '^pfg': ['"^pfg"', '"\\u005epfg"'],
  SendAndSaveCopy: ['"SendAndSaveCopy"', '"\\u0053endAndSaveCopy"'],
};

/** Runs in the page: one send in each wrapping that a script can give it. */
async function wrapped({ url, body, escaped }: Record<'url' | 'body' | 'escaped', string>): Promise<void> {
  const bytes = new TextEncoder().encode(body);
  const packed = new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip')));
  const wide = new Uint16Array([...body].map((letter) => letter.charCodeAt(0)));
  const form = new FormData();
  form.append('f.req', body);
  const parts = new FormData();
  parts.append('f.req', new Blob([body]));
  const bodies: BodyInit[] = [
    parts,
    `f.req=${encodeURIComponent(btoa(body))}`,
    `f.req=${encodeURIComponent(`)]}'\n${body}`)}`,
    `------=_Part\r\nContent-Disposition: form-data; name="f.req"\r\n\r\n${body}\r\n------=_Part--`,
    `{"x":1,"x":2,${body.slice(1)}`,
    escaped,
    `f.req=${encodeURIComponent(body)}`,
    new URLSearchParams({ 'f.req': body }),
    form,
    JSON.stringify([[['send', body, null, 'generic']]]),
    `)]}'\n${body}`,
    await packed.arrayBuffer(),
    wide.buffer,
    new Blob([wide.buffer]),
    new DataView(bytes.buffer),
    `\uFEFF${body}`,
  ];
  for (const one of bodies) {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send(one as XMLHttpRequestBodyInit);
    void fetch(url, { method: 'POST', body: one }).catch(() => {});
    void fetch(new Request(url, { method: 'POST', body: one })).catch(() => {});
    navigator.sendBeacon(url, one as XMLHttpRequestBodyInit);
  }
  const half = body.indexOf(',');
  const header = 'X-OWA-UrlPostData';
  const twice = new XMLHttpRequest();
  twice.open('POST', url);
  twice.setRequestHeader(header, encodeURIComponent(body.slice(0, half)));
  twice.setRequestHeader(header.toLowerCase(), encodeURIComponent(body.slice(half + 1)));
  twice.send();
  const headers = { [header]: encodeURIComponent(body) };
  const later = (window as unknown as { fetchLater?(url: string, options: object): void }).fetchLater;
  later?.call(window, url, { method: 'POST', headers, activateAfter: 0 });
  later?.call(window, url, { method: 'POST', body: parts, activateAfter: 0 });
  void fetch(`${url}${url.includes('?') ? '&' : '?'}f.req=${encodeURIComponent(body)}`, { headers }).catch(
    () => {},
  );
  for (const enctype of ['text/plain', 'multipart/form-data']) {
    const frame = document.createElement('iframe');
    frame.name = `answer-${enctype}`;
    const sender = document.createElement('form');
    Object.assign(sender, { action: url, method: 'POST', enctype, target: frame.name });
    const field = document.createElement('input');
    const equals = body.indexOf('=') < 0 ? half : body.indexOf('=');
    field.name = enctype === 'text/plain' ? body.slice(0, equals) : 'f.req';
    field.value = enctype === 'text/plain' ? body.slice(equals + 1) : body;
    sender.append(field);
    document.body.append(frame, sender);
    sender.submit();
  }
}

const PLACES: [Stage, string, string, string, string][] = [
  [GMAIL, '/sync/u/0/i/s', GMAIL_SEND, '^pfg', 'f.req'],
  [OUTLOOK, '/owa/service.svc?action=CreateItem', OUTLOOK_SEND, 'SendAndSaveCopy', 'f.req'],
];
for (const [stage, url, body, word] of PLACES)
  test(`21.7: nothing of a message endpoint passes unread, ${stage.name}`, async ({ page, browser_ }) => {
    await savePolicy(browser_.context, POLICY);
    const recorded = await openStage(browser_.context, page, stage, 'Hello', TO);
    await rest();
    const before = recorded.saved.length;
    const [plain = '', coded = ''] = ESCAPES[word] ?? [];
    await page.evaluate(wrapped, { url, body, escaped: body.replace(plain, coded) });
    await heldWithAWord(page);
    await settle(page);
    expect(recorded.sent).toHaveLength(0);
    expect(recorded.saved).toHaveLength(before);
  });

test.describe('21.7 on Roundcube: a form is judged by its address and its submitter, and a script by the same sieve', () => {
  needsRoundcube();
  /** Runs in the page: each way in which PHP reads "_action=send". */
  function send({ way, text }: { way: string; text: string }): void {
    const form = document.querySelector<HTMLFormElement>('form[name="form"]');
    if (!form) throw new Error('Roundcube has no compose form.');
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const set = (name: string, value: string) => {
      const one = field(name);
      if (one) one.value = value;
    };
    set('_message', text);
    set('_to', 'bob@outside.example');
    set('_subject', 'Ways');
    const address = new URL(form.action);
    address.searchParams.set('_action', 'send');
    const action = field('_action');
    if (way === 'address') {
      action?.remove();
      form.action = address.href;
      form.submit();
    } else if (way === 'submitter') {
      action?.remove();
      const button = document.createElement('button');
      button.name = '_action';
      button.value = 'send';
      form.append(button);
      form.requestSubmit(button);
    } else if (way === 'formaction') {
      action?.remove();
      const button = document.createElement('button');
      button.formAction = address.href;
      form.append(button);
      button.click();
    } else if (way === 'dotted') {
      action?.remove();
      const input = document.createElement('input');
      input.name = '.action';
      input.value = 'send';
      form.append(input);
      form.submit();
    } else {
      set('_action', 'send');
      const data = new FormData(form);
      const text_ = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
      if (way === 'xhr form') post_(data);
      if (way === 'xhr text') post_(text_.toString(), 'application/x-www-form-urlencoded');
      if (way === 'fetch') void fetch(form.action, { method: 'POST', body: data }).catch(() => {});
      if (way === 'beacon') navigator.sendBeacon(form.action, text_);
      const bare = location.pathname;
      const type = 'application/x-www-form-urlencoded';
      text_.set('_task', 'mail');
      const blob = new Blob([text_.toString()], { type });
      if (way === 'xhr blob, bare address') post_(blob, undefined, bare);
      if (way === 'xhr bytes, bare address') post_(new TextEncoder().encode(text_.toString()), type, bare);
      if (way === 'fetch blob, bare address')
        void fetch(bare, { method: 'POST', body: blob }).catch(() => {});
      if (way === 'beacon blob, bare address') navigator.sendBeacon(bare, blob);
      if (way === 'later, bare address')
        (window as unknown as { fetchLater?(url: string, options: object): void }).fetchLater?.(bare, {
          method: 'POST',
          body: blob,
          activateAfter: 0,
        });
      if (way === 'shadow tree') {
        const host = document.createElement('div');
        document.body.append(host);
        const copy = document.createElement('form');
        Object.assign(copy, { action: form.action, method: 'POST' });
        for (const [name, value] of data) {
          const input = document.createElement('input');
          Object.assign(input, { name, value: String(value) });
          copy.append(input);
        }
        const button = document.createElement('button');
        copy.append(button);
        host.attachShadow({ mode: 'closed' }).append(copy);
        button.click();
      }
    }
    function post_(body: XMLHttpRequestBodyInit, type?: string, to = form?.action ?? ''): void {
      const request = new XMLHttpRequest();
      request.open('POST', to);
      if (type) request.setRequestHeader('content-type', type);
      request.send(body);
    }
  }

  for (const way of [
    'address',
    'submitter',
    'formaction',
    'dotted',
    'xhr form',
    'xhr text',
    'fetch',
    'beacon',
    'xhr blob, bare address',
    'xhr bytes, bare address',
    'fetch blob, bare address',
    'beacon blob, bare address',
    'later, bare address',
    'shadow tree',
  ])
    test(way, async ({ page, browser_, roundcube }) => {
      await savePolicy(browser_.context, POLICY);
      await logIn(page);
      roundcube.smtp.received.length = 0;
      await compose(page, { to: TO, subject: 'Ways', text: 'Hi' });
      await page.evaluate(send, { way, text: `SSN ${SSN}` });
      await heldWithAWord(page);
      await rest();
      expect(roundcube.smtp.received).toHaveLength(0);
    });
});

test.describe('21.8: a window that the page has just made is no way around the gate', () => {
  needsRoundcube();
  /** Runs in the page: sends from a window of each kind, in the very task that makes it. */
  function fromNewWindow({ way, address, body }: Record<'way' | 'address' | 'body', string>): void {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const options = { method: 'POST', body, headers, credentials: 'include' } as const;
    const url = new URL(address, location.href).href;
    const send = (view: Window | null | undefined) =>
      void (view as Window & typeof globalThis).fetch(url, options).catch(() => {});
    const script = `fetch(${JSON.stringify(url)}, ${JSON.stringify(options)})`;
    const frame = document.createElement('iframe');
    if (way === 'fetchLater')
      (window as unknown as { fetchLater(url: string, options: object): void }).fetchLater(url, {
        ...options,
        activateAfter: 0,
      });
    if (way === 'source') frame.src = '/skins/elastic/watermark.html';
    if (way === 'sandboxed')
      Object.assign(frame, { sandbox: 'allow-scripts', srcdoc: `<script>${script}</script>` });
    if (way === 'data') frame.src = `data:text/html,<script>${encodeURIComponent(script)}</script>`;
    if (way === 'source by number') frame.src = '/skins/elastic/watermark.html';
    if (way === 'written')
      document.body.insertAdjacentHTML('beforeend', '<iframe src="/skins/x.html"></iframe>');
    else if (way !== 'fetchLater' && way !== 'opened') document.body.append(frame);
    if (way === 'source' || way === 'plain') send(frame.contentWindow);
    if (way === 'document') send(frame.contentDocument?.defaultView);
    if (way === 'source by number' || way === 'written') send(window[window.length - 1]);
    if (way === 'opened') send(open('/skins/elastic/watermark.html'));
    if (way === 'opened by a document') send(document.open('', '', 'width=100') as unknown as Window);
    if (way === 'frame in a frame') {
      const inner = document.createElement('iframe');
      frame.contentDocument?.body.append(inner);
      send(frame.contentWindow?.[0]);
    }
    if (way === 'other body') {
      const other = document.createElement('body');
      other.innerHTML = '<iframe></iframe>';
      document.body = other;
      send(window[window.length - 1]);
    }
    if (way === 'parsed elsewhere') {
      const parsed = new DOMParser().parseFromString('<iframe></iframe>', 'text/html');
      document.body.append(document.adoptNode(parsed.body.firstChild as Node));
      send(window[window.length - 1]);
    }
    if (way === 'in a shadow tree') {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<iframe></iframe>';
      send(host.shadowRoot?.querySelector('iframe')?.contentWindow);
    }
    if (way === 'opened anew') {
      const inner = frame.contentDocument as Document;
      inner.open();
      inner.write(`<form method="post" action="${url}"><button>x</button></form>`);
      inner.close();
      const form = inner.forms[0] as HTMLFormElement;
      for (const [name, value] of new URLSearchParams(body)) {
        const input = inner.createElement('input');
        Object.assign(input, { name, value });
        form.append(input);
      }
      inner.querySelector('button')?.click();
    }
  }

  const WAYS = (
    'plain, source, document, source by number, written, opened, sandboxed, data, fetchLater, opened by a document, ' +
    'frame in a frame, other body, parsed elsewhere, in a shadow tree, opened anew'
  ).split(', ');
  for (const way of WAYS)
    test(way, async ({ page, browser_, roundcube }) => {
      await savePolicy(browser_.context, POLICY);
      await logIn(page);
      roundcube.smtp.received.length = 0;
      const asked: string[] = [];
      browser_.context.on('request', (request) => {
        if (request.method() === 'POST' && request.postData()?.includes('_action=send'))
          asked.push(request.url());
      });
      await compose(page, { to: TO, subject: 'Windows', text: 'Hi' });
      const { address, body } = await page.evaluate((text) => {
        const form = document.querySelector<HTMLFormElement>('form[name="form"]');
        if (!form) throw new Error('Roundcube has no compose form.');
        const fields = new Map([...new FormData(form)].map(([name, value]) => [name, String(value)]));
        for (const [name, value] of [
          ['_action', 'send'],
          ['_message', text],
          ['_to', 'bob@outside.example'],
          ['_subject', 'Windows'],
        ] as const)
          fields.set(name, value);
        return { address: form.action, body: new URLSearchParams([...fields]).toString() };
      }, `SSN ${SSN}`);
      await page.evaluate(fromNewWindow, { way, address, body });
      await rest();
      expect(asked).toHaveLength(0);
      expect(roundcube.smtp.received).toHaveLength(0);
    });
});
