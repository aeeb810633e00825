/**
 * What the guard shows in the page: the warning (an extension page in an iframe, in a modal dialog, in a closed
 * shadow root: the top layer outlasts nearly every trick of a page) and notices in the same place.
 */
import { browser } from 'wxt/browser';

/** Important in the shadow's own style, so that it outweighs whatever the page says of the host. Sizes in px: rem is the page's. */
const STYLE = `
  :host { all: initial !important; display: block !important; }
  dialog { border: 0; padding: 0; background: transparent; max-width: 100vw; max-height: 100vh; color-scheme: light dark; }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  iframe { border: 0; inline-size: min(704px, 96vw); block-size: min(736px, 92vh); border-radius: 12px; display: block;
    color-scheme: light dark; }
  section { font: 16px/1.5 system-ui, sans-serif; padding: 20px; border-radius: 12px; max-inline-size: 480px;
    background: Canvas; color: CanvasText; border: 2px solid #b3261e; }
  button { font: inherit; padding: 8px 16px; border-radius: 8px; border: 1px solid; margin-block-start: 12px; }
  p { margin: 0; unicode-bidi: plaintext; }
  progress { inline-size: 100%; margin-block-start: 12px; }
`;

/** How often a page may take the dialog away before we give up and keep holding. */
const MAX_REMOVALS = 5;

/** Longer than this (ms) a person is told what they wait for. */
const MOMENT = 700;

export interface Shown {
  close(): void;
}

/** Chrome 128, Firefox 126 (CSS Viewport Module Level 1); newer than TypeScript's own list. */
type Zoomed = HTMLElement & { currentCSSZoom?: number };

/** Undoes a zoom of the page, which could make the warning a dot, or its last button as large as the window. */
function keepSize(dialog: HTMLElement, host: HTMLElement): ResizeObserver {
  let undone = 1;
  const observer = new ResizeObserver(() => {
    const { currentCSSZoom = 1 } = host as Zoomed;
    if (currentCSSZoom === undone) return;
    undone = currentCSSZoom;
    dialog.style.setProperty('zoom', String(1 / undone));
    // Looked at anew: a page whose next zoom gives the very size that was last reported would go unseen.
    observer.unobserve(dialog);
    watch();
  });
  const watch = () => observer.observe(dialog, { box: 'device-pixel-content-box' });
  watch();
  return observer;
}

function show(document: Document, content: HTMLElement, onGone: () => void): Shown {
  const host = document.createElement('draftguard-layer');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const dialog = document.createElement('dialog');
  dialog.append(content);
  root.append(style, dialog);
  // Escape belongs to the warning itself, which must record the answer.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  let removals = 0;
  const attach = () => {
    document.documentElement.append(host);
    dialog.showModal();
  };
  const watch = new MutationObserver(() => {
    if (host.isConnected) return;
    if (++removals > MAX_REMOVALS) {
      watch.disconnect();
      onGone();
    } else attach();
  });
  attach();
  const size = keepSize(dialog, host);
  watch.observe(document.documentElement, { childList: true });
  return {
    close: () => {
      watch.disconnect();
      size.disconnect();
      dialog.close();
      host.remove();
    },
  };
}

/** Opens the warning for a nonce. */
export function showWarning(document: Document, nonce: string, onGone: () => void): Shown {
  const frame = document.createElement('iframe');
  frame.src = `${browser.runtime.getURL('/warning.html')}#${nonce}`;
  frame.title = browser.i18n.getMessage('warning_frame_title');
  const shown = show(document, frame, onGone);
  frame.focus();
  return shown;
}

/** Says one sentence and waits for it to be read. The texts are given: an orphaned script cannot look them up. */
export function showNotice(document: Document, text: string, close: string): void {
  const section = document.createElement('section');
  section.setAttribute('role', 'alert');
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const button = document.createElement('button');
  button.textContent = close;
  section.append(paragraph, button);
  const shown = show(document, section, () => {});
  button.addEventListener('click', (event) => event.isTrusted && shown.close());
  button.focus();
}

/** Says what a person waits for, once it takes longer than a moment; the caller closes it. */
export function showProgress(document: Document, text: string): Shown {
  let shown: Shown | null = null;
  const timer = setTimeout(() => {
    const section = document.createElement('section');
    section.setAttribute('role', 'status');
    section.tabIndex = -1;
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', text);
    section.append(paragraph, bar);
    shown = show(document, section, () => {});
    section.focus();
  }, MOMENT);
  return {
    close: () => {
      clearTimeout(timer);
      shown?.close();
    },
  };
}
