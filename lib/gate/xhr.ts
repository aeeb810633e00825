/**
 * Holds XMLHttpRequest sends. State lives in WeakMaps, methods are patched on the prototype and chain with
 * other patches, and an allowed request leaves with its original body untouched.
 */
import type { Line, Seen } from './ask';
import { bodyText, decoded } from './body';
import { saveBody, suspectBody, suspectUrl } from './suspect';

interface Opened {
  method: string;
  url: string;
  async: boolean;
  /** Outlook puts the JSON of some actions in this header, URL-encoded. */
  postData: string;
  /** Set while a draft save is under way. */
  save: Seen | null;
}

/** An address that always fails: the page sees a real network error, with all of its events. */
const NOWHERE = 'blob:null/draftguard';

export function guardXhr(page: Window & typeof globalThis, { ask, tell }: Line): void {
  const proto = page.XMLHttpRequest.prototype;
  const { open, send, abort, setRequestHeader } = proto;
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  const held = new WeakMap<XMLHttpRequest, Opened>();

  const loaded = function (this: XMLHttpRequest) {
    const save = opened.get(this)?.save;
    if (!save) return;
    const { responseType } = this;
    const answer =
      responseType === '' || responseType === 'text' ? this.responseText : JSON.stringify(this.response);
    tell({ ...save, response: String(answer) });
  };
  proto.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    opened.set(this, { method, url: String(url), async: rest[0] !== false, postData: '', save: null });
    held.delete(this);
    // Before any listener of the page: its next request may build on the id in the answer.
    if (suspectUrl(String(url))) this.addEventListener('load', loaded);
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
    const { url, method, postData } = record;
    const seen = { route: 'xhr', url, method, postData } as const;
    if ((typeof body === 'string' || !body) && !suspectBody(url, (body ?? '') + decoded(postData))) {
      if (saveBody(url, (body ?? '') + decoded(postData))) record.save = { ...seen, body: body ?? '' };
      return release();
    }
    if (!record.async)
      throw new DOMException('Draftguard cannot decide on a blocking request.', 'NetworkError');
    held.set(this, record);
    const deny = () => {
      Reflect.apply(open, this, ['GET', NOWHERE, true]);
      Reflect.apply(send, this, []);
    };
    const decide = async () => {
      const text = await bodyText(body);
      const allow = !suspectBody(url, text + decoded(postData)) || (await ask({ ...seen, body: text }));
      // Aborted or opened anew by the page meanwhile: nothing of ours to release.
      if (held.get(this) !== record) return;
      held.delete(this);
      if (allow) release();
      else deny();
    };
    decide().catch(() => held.get(this) === record && deny());
  };
}
