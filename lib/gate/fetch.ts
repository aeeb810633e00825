/** Holds fetch and sendBeacon. */
import { createResolver } from './address';
import type { Line, Seen } from './ask';
import { copyOf, isSmall, type Said, textOf } from './body';
import { apply, formFields, getter, matcher, whenDone } from './intrinsics';
import { isEndpoint, maySave, maySend } from './suspect';

const isFormType = matcher(/^(?:multipart\/form-data|application\/x-www-form-urlencoded|text\/plain)/i);
const isMultipart = matcher(/^multipart\/form-data/i);

export function guardFetch(page: Window & typeof globalThis, { ask, tell, isHere }: Line): void {
  const { fetch, Promise: Promised, Request, TypeError: Failure } = page;
  const { clone, arrayBuffer, formData } = Request.prototype;
  const { clone: cloneAnswer, text: answerText } = page.Response.prototype;
  const { get: header } = page.Headers.prototype;
  const urlOf = getter(Request.prototype, 'url');
  const methodOf = getter(Request.prototype, 'method');
  const headersOf = getter(Request.prototype, 'headers');
  const whole = createResolver(page);

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
    // Elsewhere only what is no file is looked at.
    if (typeof input === 'string' && !isEndpoint(whole(input)) && !isSmall(init?.body))
      return apply(fetch, page, [input, init]);
    return new Promised<Response>((resolve, reject) => {
      // What is judged and what leaves are one request, which nobody can change any more.
      const request = new Request(input, init);
      const release = () => apply(fetch, page, [request]);
      const url = urlOf(request);
      const headerOf = (name: string) => apply(header, headersOf(request), [name]) ?? '';
      if (!isEndpoint(url) && !isFormType(headerOf('content-type'))) return resolve(release());
      const failed = () => reject(new Failure('Failed to fetch'));
      const judge = ({ text, fields }: Said) => {
        const postData = headerOf('x-owa-urlpostdata');
        const seen = {
          route: 'fetch',
          url,
          method: methodOf(request),
          body: text,
          fields,
          postData,
        } as const;
        const outgoing = { url, text, fields, postData };
        const leave = () => {
          if (!isEndpoint(url) || !maySave(outgoing)) resolve(release());
          else whenDone(release(), (answer) => telling(seen, answer, resolve), reject);
        };
        if (!maySend(outgoing)) leave();
        else ask({ ...seen, opaque: text === null }, (allow) => (allow ? leave() : failed()));
      };
      const unread = () => judge({ text: null, fields: null });
      const copy = apply(clone, request, []);
      if (isMultipart(headerOf('content-type')))
        whenDone(apply(formData, copy, []), (form) => judge({ text: '', fields: formFields(form) }), unread);
      else
        whenDone(
          apply(arrayBuffer, copy, []),
          (buffer) => judge({ text: textOf(buffer), fields: null }),
          unread,
        );
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
    if (!isHere() || (!isEndpoint(url) && !isSmall(data))) return apply(beacon, this, [address, data]);
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
  const { arrayBuffer } = Request.prototype;
  const urlOf = getter(Request.prototype, 'url');
  const methodOf = getter(Request.prototype, 'method');
  const { clone } = Request.prototype;
  const guarded: FetchLater = (input, init) => {
    const request = new Request(input, init);
    const url = urlOf(request);
    const { activateAfter } = init ?? {};
    const when = activateAfter === undefined ? {} : { activateAfter };
    // It leaves when the answer is yes; a page that has gone by then never sent it.
    const result = { activated: false };
    const settle = (allow: boolean) => {
      if (allow) apply(fetchLater, page, [request, when]);
    };
    const judge = (text: string | null) => {
      if (!maySend({ url, text, fields: null, postData: '' })) settle(true);
      else ask({ route: 'fetch', url, method: methodOf(request), body: text, opaque: text === null }, settle);
    };
    if (!isHere() || !isEndpoint(url)) return apply(fetchLater, page, [input, init]);
    whenDone(
      apply(arrayBuffer, apply(clone, request, []), []),
      (buffer) => judge(textOf(buffer)),
      () => judge(null),
    );
    return result;
  };
  Object.assign(page, { fetchLater: guarded });
}
