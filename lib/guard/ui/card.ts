/**
 * The card of a mark: an extension page in a popover, in a closed shadow root. Nothing waits for it, so that it is neither
 * modal nor put back when the page takes it away.
 */
import { browser } from 'wxt/browser';

/** Sizes in px: rem is the page's. */
const STYLE = `
  div { border: 0; padding: 0; margin: 0; background: transparent; position: fixed; inset: auto; overflow: visible; }
  iframe { border: 0; display: block; inline-size: min(416px, 96vw); block-size: min(352px, 90vh); border-radius: 12px;
    box-shadow: 0 4px 24px rgb(0 0 0 / 30%); color-scheme: light dark; }
`;
const GAP = 6;

/** In CSS pixels of the outermost window. */
export interface Place {
  left: number;
  top: number;
  bottom: number;
}

export interface ShownCard {
  close(): void;
  /** Whether the pointer rests on the card. */
  hovered(): boolean;
}

/** `onLeft`: the pointer was on the card and is no more. */
export function showCard(
  document: Document,
  nonce: string,
  place: Place,
  focus: boolean,
  onLeft: () => void,
): ShownCard {
  const host = document.createElement('draftguard-card');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const box = document.createElement('div');
  box.popover = 'manual';
  const frame = document.createElement('iframe');
  frame.src = `${browser.runtime.getURL('/warning.html')}#${nonce}`;
  frame.title = browser.i18n.getMessage('card_frame_title');
  box.append(frame);
  root.append(style, box);
  document.documentElement.append(host);
  box.showPopover();
  const put = () => {
    const { width, height } = box.getBoundingClientRect();
    const view = document.documentElement;
    const below = place.bottom + GAP + height <= view.clientHeight;
    box.style.top = `${below ? place.bottom + GAP : Math.max(0, place.top - GAP - height)}px`;
    box.style.left = `${Math.max(0, Math.min(place.left, view.clientWidth - width))}px`;
  };
  put();
  const gone = new AbortController();
  document.defaultView?.addEventListener('resize', put, { signal: gone.signal });
  if (focus) frame.focus();
  let inside = false;
  host.addEventListener('mouseenter', () => {
    inside = true;
  });
  host.addEventListener('mouseleave', () => {
    inside = false;
    onLeft();
  });
  const close = () => {
    gone.abort();
    host.remove();
  };
  return { close, hovered: () => inside };
}
