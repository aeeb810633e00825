/**
 * Holds XMLHttpRequest sends. State lives in WeakMaps, methods are patched on the prototype and chain with
 * other patches, and an allowed request leaves with its original body untouched.
 */
import type { Ask } from './ask';
import { bodyText } from './body';
import { suspectBody, suspectUrl } from './suspect';

interface Opened {
  method: string;
  url: string;
  async: boolean;
  /** Outlook puts the JSON of some actions in this header, URL-encoded. */
  postData: string;
}

/** An address that always fails: the page sees a real network error, with all of its events. */
const NOWHERE = 'blob:null/draftguard';

export function guardXhr(page: Window & typeof globalThis, ask: Ask): void {
  const proto = page.XMLHttpRequest.prototype;
  const { open, send, abort, setRequestHeader } = proto;
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  const held = new WeakMap<XMLHttpRequest, Opened>();

  proto.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    opened.set(this, { method, url: String(url), async: rest[0] !== false, postData: '' });
    held.delete(this);
    return Reflect.apply(open, this, [method, url, ...rest]);
  };
  proto.setRequestHeader = function (this: XMLHttpRequest, name: string, value: string) {
    const record = opened.get(this);
    if (record && /^x-owa-urlpostdata$/i.test(name)) record.postData = value;
    return Reflect.apply(setRequestHeader, this, [name, value]);
  };
  proto.abort = function (this: XMLHttpRequest) {
    held.delete(this);
    return Reflect.apply(abort, this, []);
  };
  proto.send = function (this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null) {
    const record = opened.get(this);
    const release = () => Reflect.apply(send, this, [body]);
    if (!record || !suspectUrl(record.url)) return release();
    if (typeof body === 'string' && !suspectBody(record.url, body + record.postData)) return release();
    if (!record.async)
      throw new DOMException('Draftguard cannot decide on a blocking request.', 'NetworkError');
    held.set(this, record);
    const deny = () => {
      Reflect.apply(open, this, ['GET', NOWHERE, true]);
      Reflect.apply(send, this, []);
    };
    const decide = async () => {
      const text = (await bodyText(body)) || decodeURIComponent(record.postData);
      const { url, method } = record;
      const allow =
        !suspectBody(url, text) || (await ask({ route: 'xhr', url, method, fields: null, body: text }));
      // Aborted or opened anew by the page meanwhile: nothing of ours to release.
      if (held.get(this) !== record) return;
      held.delete(this);
      if (allow) release();
      else deny();
    };
    decide().catch(() => held.get(this) === record && deny());
  };
}
