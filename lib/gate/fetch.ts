/** Holds fetch and sendBeacon. */
import type { Ask } from './ask';
import { bodyText } from './body';
import { suspectBody, suspectUrl } from './suspect';

export function guardFetch(page: Window & typeof globalThis, ask: Ask): void {
  const fetch = page.fetch;
  page.fetch = async function (this: unknown, ...args: Parameters<typeof fetch>) {
    const [input, init] = args;
    const isRequest = input instanceof page.Request;
    const url = isRequest ? input.url : String(input);
    if (!suspectUrl(url)) return Reflect.apply(fetch, page, args);
    const request = isRequest ? new page.Request(input.clone(), init) : null;
    const headers = new page.Headers(init?.headers ?? request?.headers);
    const read = request ? await request.text() : await bodyText(init?.body);
    const body = read || decodeURIComponent(headers.get('x-owa-urlpostdata') ?? '');
    const method = init?.method ?? request?.method ?? 'GET';
    if (suspectBody(url, body) && !(await ask({ route: 'fetch', url, method, fields: null, body })))
      throw new TypeError('Failed to fetch');
    return Reflect.apply(fetch, page, args);
  };
}

export function guardBeacon(page: Window & typeof globalThis, ask: Ask): void {
  const proto = page.Navigator.prototype;
  const beacon = proto.sendBeacon;
  proto.sendBeacon = function (this: Navigator, url: string | URL, data?: BodyInit | null) {
    const release = () => Reflect.apply(beacon, this, [url, data]);
    if (!suspectUrl(String(url))) return release();
    // A beacon promises no more than to try; it goes out when the answer is yes.
    void bodyText(data).then(async (body) => {
      const request = { route: 'beacon', url: String(url), method: 'POST', fields: null, body } as const;
      if (!suspectBody(String(url), body) || (await ask(request))) release();
    });
    return true;
  };
}
