/** A small count beside the editor, in a closed shadow root outside of the draft. */

const STYLE = `
  :host { all: initial; position: fixed; z-index: 2147483646; inset-block-end: 12px; inset-inline-end: 12px; pointer-events: none; }
  output { font: 600 13px/1 system-ui, sans-serif; padding: 6px 10px; border-radius: 999px; background: #b3261e; color: #fff;
    border: 1px solid transparent; }
`;

export interface CountBadge {
  /** Shows a text; '' hides the badge. */
  show(text: string): void;
}

export function createCountBadge(document: Document): CountBadge {
  const host = document.createElement('draftguard-count');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const output = document.createElement('output');
  root.append(style, output);
  return {
    show: (text) => {
      if (text === output.textContent) return;
      output.textContent = text;
      if (!text) host.remove();
      else if (!host.isConnected) document.documentElement.append(host);
    },
  };
}
