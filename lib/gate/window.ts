/** All that the gate puts into one window; and into the windows that a page makes, before the page can use them. */

import { apply, defineProperty, getOwnPropertyDescriptor, getter, optionalGetter } from '../base/intrinsics';
import type { Line } from './ask';
import { guardBeacon, guardFetch, guardFetchLater } from './fetch';
import { guardForms } from './form';
import { HERE } from './protocol';
import { guardXhr } from './xhr';

type Page = Window & typeof globalThis;

/** Ways in which a page puts a frame into a document. */
const INSERTING: readonly [string, readonly string[]][] = [
  ['Node', ['appendChild', 'insertBefore', 'replaceChild']],
  [
    'Element',
    'append prepend before after replaceWith replaceChildren insertAdjacentElement insertAdjacentHTML setHTMLUnsafe moveBefore'.split(
      ' ',
    ),
  ],
  ['Document', 'append prepend replaceChildren open write writeln execCommand moveBefore'.split(' ')],
  ['ShadowRoot', ['setHTMLUnsafe']],
  ['DocumentFragment', ['append', 'prepend', 'replaceChildren', 'moveBefore']],
  ['CharacterData', ['before', 'after', 'replaceWith']],
  ['Range', ['insertNode', 'surroundContents']],
];
/** Properties that do the same. */
const WRITTEN = [
  ['Element', 'innerHTML'],
  ['Element', 'outerHTML'],
  ['ShadowRoot', 'innerHTML'],
  ['Document', 'body'],
] as const;
/** Elements that hold a window. */
const HOLDERS = ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement', 'HTMLEmbedElement'] as const;

const { dispatchEvent, addEventListener } = EventTarget.prototype;
const OwnEvent = Event;
const { preventDefault } = OwnEvent.prototype;

/**
 * Guards a window for as long as it shows this document: the first, empty document of a frame is no place of ours, and where the
 * frame goes from there the browser puts a gate of its own. One gate a document, or a message would be asked about twice.
 */
export function guardWindow(page: Page, line: Line): void {
  const { document } = page;
  const isHere = () => page.document === document;
  const probe = new OwnEvent(HERE, { cancelable: true });
  // Whoever is here prevents it.
  if (!apply(dispatchEvent, page, [probe])) return;
  const here = (event: Event) => isHere() && apply(preventDefault, event, []);
  const own: Line = { ask: line.ask, tell: line.tell, isHere };
  const listenToForms = guardForms(page, own);
  /** Whoever opens a document anew takes its listeners away, and leaves all else. */
  const listen = () => {
    apply(addEventListener, page, [HERE, here]);
    listenToForms();
  };
  listen();
  guardXhr(page, own);
  guardFetch(page, own);
  guardBeacon(page, own);
  guardFetchLater(page, own);
  guardNewWindows(page, line, listen);
}

function guardNewWindows(page: Page, line: Line, listen: () => void): void {
  /** A window of another origin is not ours to see, and cannot send for this one. */
  const guard = (view: unknown) => {
    try {
      if (view && (view as Page).document) guardWindow(view as Page, line);
    } catch {
      // Another origin's.
    }
  };
  const lengthOf = getter(page as Window, 'length');
  let known = 0;
  let last: unknown;
  /** A page puts in thousands of elements, and few frames: the newest is the last. */
  const look = () => {
    const now = lengthOf(page);
    const newest = page[now - 1];
    if (now === known && newest === last) return;
    known = now;
    last = newest;
    for (let at = 0; at < now; at++) guard(page[at]);
  };
  /** A document is opened anew, and with three words a window. */
  const lookAtOpened = (opened: unknown) => {
    listen();
    if (opened) guard(opened);
    look();
  };
  const prototypeOf = (kind: string) =>
    (page as unknown as Record<string, { prototype: object } | undefined>)[kind]?.prototype;
  for (let at = 0; at < INSERTING.length; at++) {
    const kind = INSERTING[at]?.[0] ?? '';
    const names = INSERTING[at]?.[1] ?? [];
    const then = kind === 'Document' ? lookAtOpened : look;
    for (let each = 0; each < names.length; each++) guardMethod(prototypeOf(kind), names[each] ?? '', then);
  }
  for (let at = 0; at < WRITTEN.length; at++)
    guardSetter(prototypeOf(WRITTEN[at]?.[0] ?? ''), WRITTEN[at]?.[1] ?? '', look);
  for (let at = 0; at < HOLDERS.length; at++) {
    guardHolder(prototypeOf(HOLDERS[at] ?? ''), 'contentWindow', guard);
    guardHolder(prototypeOf(HOLDERS[at] ?? ''), 'contentDocument', guard);
  }
  // Frames that stand in the page as it is loaded: the scripts behind them run after this.
  if (page.document.readyState === 'loading') {
    const observer = new MutationObserver(look);
    observer.observe(page.document, { childList: true, subtree: true });
    apply(addEventListener, page, ['DOMContentLoaded', () => observer.disconnect(), { once: true }]);
  }
  const { open } = page;
  page.open = (...given: Parameters<Window['open']>) => {
    const view = apply(open, page, given);
    guard(view);
    return view;
  };
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

function guardMethod(prototype: object | undefined, name: string, then: (result: unknown) => void): void {
  const descriptor = prototype && getOwnPropertyDescriptor(prototype, name);
  const method = descriptor?.value as Method | undefined;
  if (!prototype || typeof method !== 'function') return;
  const value = {
    [name](this: unknown, ...given: unknown[]) {
      const result = apply(method, this, given);
      then(result);
      return result;
    },
  }[name];
  defineProperty(prototype, name, { ...descriptor, value });
}

function guardSetter(prototype: object | undefined, name: string, then: () => void): void {
  const descriptor = prototype && getOwnPropertyDescriptor(prototype, name);
  const before = descriptor?.set;
  if (!prototype || !before) return;
  const set = function (this: unknown, value: unknown) {
    apply(before, this, [value]);
    then();
  };
  defineProperty(prototype, name, { ...descriptor, set });
}

function guardHolder(
  prototype: object | undefined,
  name: 'contentWindow' | 'contentDocument',
  guard: (view: unknown) => void,
): void {
  const get = prototype && optionalGetter<object, unknown>(prototype, name);
  if (!prototype || !get) return;
  const descriptor = getOwnPropertyDescriptor(prototype, name);
  defineProperty(prototype, name, {
    ...descriptor,
    get(this: object) {
      const held = get(this);
      guard(name === 'contentWindow' ? held : (held as Document | null)?.defaultView);
      return held;
    },
  });
}
