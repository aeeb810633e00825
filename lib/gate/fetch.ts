/** Holds fetch, its later form, and sendBeacon. */

import { apply, getter, matcher, whenDone } from '../base/intrinsics';
import { createResolver } from './address';
import type { Line, Seen } from './ask';
import { copyOf, mayBeForm, type Said, saidBy, textOf } from './body';
import { isEndpoint, maySave, maySend, type Outgoing } from './suspect';

const isMultipart = matcher(/^\s*multipart\/form-data/i);

interface Read {
  seen: Seen;
  outgoing: Outgoing;
}

/** Reads requests, whose own bodies stay as they are; `isOurs` says whether one is worth that. */
function createReader(page: Window & typeof globalThis) {
  const { clone, arrayBuffer, formData } = page.Request.prototype;
  const { get: header } = page.Headers.prototype;
  const urlOf = getter(page.Request.prototype, 'url');
  const methodOf = getter(page.Request.prototype, 'method');
  const headersOf = getter(page.Request.prototype, 'headers');
  const headerOf = (request: Request, name: string) => apply(header, headersOf(request), [name]) ?? '';
  return {
    isOurs: (request: Request) =>
      isEndpoint(urlOf(request)) || mayBeForm(null, headerOf(request, 'content-type')),
    read: (request: Request, done: (read: Read) => void) => {
      const url = urlOf(request);
      const postData = headerOf(request, 'x-owa-urlpostdata');
      const say = ({ text, fields }: Said) =>
        done({
          seen: {
            route: 'fetch',
            url,
            method: methodOf(request),
            body: text,
            fields,
            postData,
            opaque: text === null,
          },
          outgoing: { url, text, fields, postData },
        });
      const unread = () => say({ text: null, fields: null });
      const copy = apply(clone, request, []);
      if (isMultipart(headerOf(request, 'content-type')))
        whenDone(apply(formData, copy, []), (form) => say(saidBy(form)), unread);
      else
        whenDone(
          apply(arrayBuffer, copy, []),
          (buffer) => say({ text: textOf(buffer), fields: null }),
          unread,
        );
    },
  };
}

export function guardFetch(page: Window & typeof globalThis, { ask, tell, isHere }: Line): void {
  const { fetch, Promise: Promised, Request, TypeError: Failure } = page;
  const { clone: cloneAnswer, text: answerText } = page.Response.prototype;
  const whole = createResolver(page);
  const reader = createReader(page);

  /** Told before the page has the answer: its next request may build on the id in it. */
  const telling = (seen: Seen, answer: Response, done: (answer: Response) => void) => {
    const copy = apply(cloneAnswer, answer, []);
    const told = (response: string | null) => {
      tell({ ...seen, response });
      done(answer);
    };
    whenDone(apply(answerText, copy, []), told, () => told(null));
  };

  page.fetch = function (this: unknown, input: RequestInfo | URL, init?: RequestInit) {
    if (!isHere()) return apply(fetch, page, [input, init]);
    // Most requests have no body, and are not looked at any further.
    if (typeof input === 'string' && !init?.body && !isEndpoint(whole(input)))
      return apply(fetch, page, [input, init]);
    return new Promised<Response>((resolve, reject) => {
      // What is judged and what leaves are one request, which nobody can change any more.
      const request = new Request(input, init);
      const release = () => apply(fetch, page, [request]);
      if (!reader.isOurs(request)) return resolve(release());
      reader.read(request, ({ seen, outgoing }) => {
        const leave = () => {
          if (!isEndpoint(seen.url) || !maySave(outgoing)) resolve(release());
          else whenDone(release(), (answer) => telling(seen, answer, resolve), reject);
        };
        if (!maySend(outgoing)) leave();
        else ask(seen, (allow) => (allow ? leave() : reject(new Failure('Failed to fetch'))));
      });
    });
  };
}

export function guardBeacon(page: Window & typeof globalThis, { ask, isHere }: Line): void {
  const proto = page.Navigator.prototype;
  const beacon = proto.sendBeacon;
  const whole = createResolver(page);
  proto.sendBeacon = function (this: Navigator, given: string | URL, data?: BodyInit | null) {
    const address = String(given);
    const url = whole(address);
    if (!isHere() || (!isEndpoint(url) && !mayBeForm(data))) return apply(beacon, this, [address, data]);
    // A beacon promises no more than to try; it goes out when the answer is yes.
    const { body, read } = copyOf(data);
    const settle = (allow: boolean) => {
      if (allow) apply(beacon, this, [address, body as BodyInit | null]);
    };
    read(({ text, fields }) => {
      if (!maySend({ url, text, fields, postData: '' })) settle(true);
      else ask({ route: 'beacon', url, method: 'POST', body: text, fields, opaque: text === null }, settle);
    });
    return true;
  };
}

/** Chromium's fetch that leaves later (2025); nobody's types have it yet. */
type FetchLater = (
  input: RequestInfo | URL,
  init?: RequestInit & { activateAfter?: number },
) => { activated: boolean };

export function guardFetchLater(page: Window & typeof globalThis, { ask, isHere }: Line): void {
  const { fetchLater } = page as { fetchLater?: FetchLater };
  if (!fetchLater) return;
  const { Request } = page;
  const reader = createReader(page);
  const guarded: FetchLater = (input, init) => {
    const request = new Request(input, init);
    if (!isHere() || !reader.isOurs(request)) return apply(fetchLater, page, [input, init]);
    const { activateAfter } = init ?? {};
    const when = activateAfter === undefined ? {} : { activateAfter };
    // It leaves when the answer is yes; a page that has gone by then never sent it.
    const result = { activated: false };
    const settle = (allow: boolean) => {
      if (allow) apply(fetchLater, page, [request, when]);
    };
    reader.read(request, ({ seen, outgoing }) => {
      if (maySend(outgoing)) ask(seen, settle);
      else settle(true);
    });
    return result;
  };
  Object.assign(page, { fetchLater: guarded });
}
