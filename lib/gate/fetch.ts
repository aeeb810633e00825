/** Holds fetch and sendBeacon. */
import { createResolver } from './address';
import type { Line, Seen } from './ask';
import { copyOf } from './body';
import { apply, decoded, getter, whenDone } from './intrinsics';
import { saveBody, suspectBody, suspectUrl } from './suspect';

export function guardFetch(page: Window & typeof globalThis, { ask, tell }: Line): void {
  const { fetch, Promise: Promised, Request, TypeError: Failure } = page;
  const { clone, text: requestText } = Request.prototype;
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
    if (typeof input === 'string' && !suspectUrl(whole(input))) return apply(fetch, page, [input, init]);
    return new Promised<Response>((resolve, reject) => {
      // What is judged and what leaves are one request, which nobody can change any more.
      const request = new Request(input, init);
      const release = () => apply(fetch, page, [request]);
      const url = urlOf(request);
      if (!suspectUrl(url)) return resolve(release());
      const failed = () => reject(new Failure('Failed to fetch'));
      const judge = (body: string) => {
        const postData = apply(header, headersOf(request), ['x-owa-urlpostdata']) ?? '';
        const seen = { route: 'fetch', url, method: methodOf(request), body, postData } as const;
        const all = body + decoded(postData);
        if (suspectBody(url, all)) ask(seen, (allow) => (allow ? resolve(release()) : failed()));
        else if (saveBody(url, all)) whenDone(release(), (answer) => telling(seen, answer, resolve), reject);
        else resolve(release());
      };
      whenDone(apply(requestText, apply(clone, request, []), []), judge, failed);
    });
  };
}

export function guardBeacon(page: Window & typeof globalThis, { ask }: Line): void {
  const proto = page.Navigator.prototype;
  const beacon = proto.sendBeacon;
  const whole = createResolver(page);
  proto.sendBeacon = function (this: Navigator, given: string | URL, data?: BodyInit | null) {
    const address = String(given);
    const url = whole(address);
    if (!suspectUrl(url)) return apply(beacon, this, [address, data]);
    // A beacon promises no more than to try; it goes out when the answer is yes.
    const { body, read } = copyOf(data);
    const settle = (allow: boolean) => {
      if (allow) apply(beacon, this, [address, body as BodyInit | null]);
    };
    read(
      (text) => {
        if (!suspectBody(url, text)) settle(true);
        else ask({ route: 'beacon', url, method: 'POST', body: text }, settle);
      },
      () => settle(false),
    );
    return true;
  };
}
