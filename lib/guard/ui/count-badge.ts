/** A small count beside the editor, in a closed shadow root outside of the draft. */
import { lazy } from '../../base/memo';

const STYLE = `
  :host { all: initial; position: fixed; z-index: 2147483646; inset-block-end: 12px; inset-inline-end: 12px; pointer-events: none; }
  output { font: 600 13px/1 system-ui, sans-serif; padding: 6px 10px; border-radius: 999px; background: #b3261e; color: #fff;
    border: 1px solid transparent; }
`;

export interface CountBadge {
  /** Shows a text; '' hides the badge. */
  show(text: string): void;
}

/** Made when there is something to count: the content script starts in every frame of every page. */
export function createCountBadge(document: Document): CountBadge {
  const made = lazy(() => {
    const host = document.createElement('draftguard-count');
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    const output = document.createElement('output');
    root.append(style, output);
    return { host, output };
  });
  let shown = '';
  return {
    show: (text) => {
      if (text === shown) return;
      shown = text;
      const { host, output } = made();
      output.textContent = text;
      if (!text) host.remove();
      else if (!host.isConnected) document.documentElement.append(host);
    },
  };
}
