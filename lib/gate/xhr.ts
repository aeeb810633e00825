/**
 * Holds XMLHttpRequest sends. State lives in notes, methods are patched on the prototype and chain with
 * other patches, and an allowed request leaves with its original bytes.
 */

import { apply, createNotes, matcher, stringify } from '../base/intrinsics';
import { createResolver } from './address';
import type { Line, Seen } from './ask';
import { copyOf, mayBeForm } from './body';
import { isEndpoint, maySave, maySend } from './suspect';

interface Opened {
  method: string;
  /** The whole address. */
  url: string;
  async: boolean;
  /** Outlook puts the JSON of some actions in this header, URL-encoded. */
  postData: string;
  /** What the page says that its body is. */
  type: string;
  /** Set while a draft save is under way. */
  save: Seen | null;
}

/** An address that always fails: the page sees a real network error, with all of its events. */
const NOWHERE = 'blob:null/draftguard';

const isPostData = matcher(/^x-owa-urlpostdata$/i);
const isType = matcher(/^content-type$/i);

export function guardXhr(page: Window & typeof globalThis, { ask, tell, isHere }: Line): void {
  const proto = page.XMLHttpRequest.prototype;
  const { open, send, abort, setRequestHeader, addEventListener } = proto;
  const { DOMException } = page;
  const whole = createResolver(page);
  const opened = createNotes<XMLHttpRequest, Opened>();
  const held = createNotes<XMLHttpRequest, Opened>();

  const loaded = function (this: XMLHttpRequest) {
    const save = opened.get(this)?.save;
    if (!save) return;
    const { responseType } = this;
    const answer =
      responseType === '' || responseType === 'text' ? this.responseText : stringify(this.response);
    tell({ ...save, response: String(answer) });
  };
  proto.open = function (this: XMLHttpRequest, method: string, given: string | URL, ...rest: unknown[]) {
    // Texts from here on: an object could give another address when it is asked again.
    const address = String(given);
    const verb = String(method);
    const async = rest.length === 0 || Boolean(rest[0]);
    const url = whole(address);
    opened.set(this, { method: verb, url, async, postData: '', type: '', save: null });
    held.delete(this);
    // Before any listener of the page: its next request may build on the id in the answer.
    if (isEndpoint(url)) apply(addEventListener, this, ['load', loaded]);
    return apply(open, this, rest.length > 0 ? [verb, address, async, rest[1], rest[2]] : [verb, address]);
  };
  proto.setRequestHeader = function (this: XMLHttpRequest, name: string, value: string) {
    const record = opened.get(this);
    const header = String(name);
    const text = String(value);
    // The browser joins what is set twice.
    if (record && isPostData(header)) record.postData += record.postData === '' ? text : `, ${text}`;
    if (record && isType(header)) record.type = record.type === '' ? text : `${record.type}, ${text}`;
    return apply(setRequestHeader, this, [header, text]);
  };
  proto.abort = function (this: XMLHttpRequest) {
    held.delete(this);
    return apply(abort, this, []);
  };
  proto.send = function (this: XMLHttpRequest, given?: Document | XMLHttpRequestBodyInit | null) {
    const record = opened.get(this);
    if (!record || !isHere()) return apply(send, this, [given]);
    const { url, method, postData } = record;
    const seen = { route: 'xhr', url, method, postData } as const;
    // Elsewhere only what is no file is looked at.
    if (!isEndpoint(url) && !mayBeForm(given, record.type)) return apply(send, this, [given]);
    const { body, read } = copyOf(given);
    const release = () => apply(send, this, [body]);
    const deny = () => {
      apply(open, this, ['GET', NOWHERE, true]);
      apply(send, this, []);
    };
    /** Whether it has been decided; a blocking request can wait for nobody. */
    let decided = false;
    const settle = (allow: boolean) => {
      decided = true;
      // Aborted or opened anew by the page meanwhile: nothing of ours to release.
      if (held.get(this) !== record) return;
      held.delete(this);
      if (allow) release();
      else deny();
    };
    held.set(this, record);
    read((said) => {
      const request = { ...seen, body: said.text, fields: said.fields, opaque: said.text === null };
      const outgoing = { url, postData, ...said };
      if (isEndpoint(url) && maySave(outgoing)) record.save = request;
      if (maySend(outgoing)) ask(request, settle);
      else settle(true);
    });
    if (decided || record.async) return;
    held.delete(this);
    throw new DOMException('Draftguard cannot decide on a blocking request.', 'NetworkError');
  };
}
