/** The gate's side of the line. */

import { stringify } from '../base/intrinsics';
import type { SendRequest } from '../webmail/adapter';
import { ASK, answerOf, GATE_UP, GIVE, WANT } from './protocol';

/** A request as a hook saw it. */
export type Seen = Pick<SendRequest, 'route' | 'url' | 'method'> & Partial<SendRequest>;

export interface Line {
  /** Whether the window still shows the document that this gate was put into; after that another gate is there. */
  isHere(): boolean;
  /** Whether a request that may be a send may leave; `decided` is called at once where that is known. */
  ask(request: Seen, decided: (allow: boolean) => void): void;
  /** Tells of a draft save. */
  tell(request: Seen): void;
}

/** A `GateQuestion` as JSON, put together of strings: of objects a page could change how they are written. */
function questionOf(id: number | null, { route, url, method, ...seen }: Seen): string {
  const { fields = null, body = null, postData = '', response = null, opaque = false } = seen;
  let pairs = '';
  for (let at = 0; fields && at < fields.length; at++)
    pairs += `${at ? ',' : ''}[${stringify(fields[at]?.[0])},${stringify(fields[at]?.[1])}]`;
  const request =
    `"route":${stringify(route)},"url":${stringify(url)},"method":${stringify(method)},"body":${stringify(body)},` +
    `"postData":${stringify(postData)},"response":${stringify(response)},"opaque":${opaque},"fields":${fields ? `[${pairs}]` : null}`;
  return `{"id":${id},"request":{${request}}}`;
}

/** How long a request waits for a content script that has not come up, in ms. */
const NO_CONTENT_SCRIPT = 2000;

/** Gives the element to the content script, whichever of the two starts first. */
export function connect(page: Window & typeof globalThis): Line {
  const { CustomEvent, MouseEvent } = page;
  const later = page.setTimeout.bind(page);
  const element = page.document.createElement('i');
  const dispatch = element.dispatchEvent.bind(element);
  const listen = element.addEventListener.bind(element);
  let given = false;
  let lastId = 0;
  page.addEventListener(WANT, () => {
    if (given) return;
    given = true;
    page.dispatchEvent(new MouseEvent(GIVE, { relatedTarget: element }));
  });
  page.dispatchEvent(new Event(GATE_UP));
  return {
    isHere: () => true,
    ask: (seen, decided) => {
      const id = ++lastId;
      let open = true;
      const settle = (allow: boolean) => {
        if (open) decided(allow);
        open = false;
      };
      const mayWait = dispatch(new CustomEvent(ASK, { cancelable: true, detail: questionOf(id, seen) }));
      if (!mayWait) return settle(true);
      // An answer that takes time never comes before this script has returned.
      listen(answerOf(id, true), () => settle(true), { once: true });
      listen(answerOf(id, false), () => settle(false), { once: true });
      // Nobody will ever answer when the content script is missing: hold, as the policy's default says.
      if (!given) later(() => !given && settle(false), NO_CONTENT_SCRIPT);
    },
    tell: (seen) => void dispatch(new CustomEvent(ASK, { detail: questionOf(null, seen) })),
  };
}
