/** Holds fetch and sendBeacon. */
import type { Line } from './ask';
import { bodyText, decoded } from './body';
import { saveBody, suspectBody, suspectUrl } from './suspect';

export function guardFetch(page: Window & typeof globalThis, { ask, tell }: Line): void {
  const fetch = page.fetch;

  const read = async ([input, init]: Parameters<typeof fetch>, url: string) => {
    const request = input instanceof page.Request ? new page.Request(input.clone(), init) : null;
    const headers = new page.Headers(init?.headers ?? request?.headers);
    return {
      route: 'fetch',
      url,
      method: init?.method ?? request?.method ?? 'GET',
      body: request ? await request.text() : await bodyText(init?.body),
      postData: headers.get('x-owa-urlpostdata') ?? '',
    } as const;
  };
  page.fetch = async function (this: unknown, ...args: Parameters<typeof fetch>) {
    const url = args[0] instanceof page.Request ? args[0].url : String(args[0]);
    const release = () => Reflect.apply(fetch, page, args);
    if (!suspectUrl(url)) return release();
    const seen = await read(args, url);
    const all = seen.body + decoded(seen.postData);
    if (suspectBody(url, all)) {
      if (await ask(seen)) return release();
      throw new TypeError('Failed to fetch');
    }
    if (!saveBody(url, all)) return release();
    const answer = await release();
    // Told before the page has the answer: its next request may build on the id in it.
    tell({
      ...seen,
      response: await answer
        .clone()
        .text()
        .catch(() => null),
    });
    return answer;
  };
}

export function guardBeacon(page: Window & typeof globalThis, { ask }: Line): void {
  const proto = page.Navigator.prototype;
  const beacon = proto.sendBeacon;
  proto.sendBeacon = function (this: Navigator, url: string | URL, data?: BodyInit | null) {
    const release = () => Reflect.apply(beacon, this, [url, data]);
    if (!suspectUrl(String(url))) return release();
    // A beacon promises no more than to try; it goes out when the answer is yes.
    void bodyText(data).then(async (body) => {
      const seen = { route: 'beacon', url: String(url), method: 'POST', body } as const;
      if (!suspectBody(seen.url, body) || (await ask(seen))) release();
    });
    return true;
  };
}
