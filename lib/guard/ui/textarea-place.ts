/** Where a stretch of a textarea's text stands on the screen: a textarea does not say, a copy of it with a mark does. */

/** What decides where a line breaks and how high it is. */
const COPIED = [
  ...[
    'box-sizing',
    'width',
    'padding',
    'border',
    'font',
    'letter-spacing',
    'word-spacing',
    'line-height',
    'tab-size',
  ],
  ...['text-indent', 'text-transform', 'direction', 'overflow-wrap', 'word-break'],
] as const;

/** The rectangle of the stretch, scrolled into view, in the textarea's own window. */
export function rectInTextarea(textarea: HTMLTextAreaElement, start: number, end: number): DOMRect {
  const document = textarea.ownerDocument;
  const host = document.createElement('draftguard-measure');
  const style = document.defaultView?.getComputedStyle(textarea);
  const copy = document.createElement('div');
  for (const name of COPIED) copy.style.setProperty(name, style?.getPropertyValue(name) ?? '');
  copy.style.setProperty('position', 'fixed');
  copy.style.setProperty('inset', '0 auto auto 0');
  copy.style.setProperty('visibility', 'hidden');
  copy.style.setProperty('white-space', 'pre-wrap');
  const mark = document.createElement('span');
  mark.textContent = textarea.value.slice(start, end);
  copy.append(textarea.value.slice(0, start), mark, textarea.value.slice(end));
  host.attachShadow({ mode: 'closed' }).append(copy);
  document.documentElement.append(host);
  const [whole, marked] = [copy.getBoundingClientRect(), mark.getBoundingClientRect()];
  host.remove();
  const top = marked.top - whole.top;
  const isSeen =
    top >= textarea.scrollTop && top + marked.height <= textarea.scrollTop + textarea.clientHeight;
  if (!isSeen) textarea.scrollTop = Math.max(0, top - textarea.clientHeight / 3);
  const box = textarea.getBoundingClientRect();
  const x = box.left + marked.left - whole.left;
  return new DOMRect(x, box.top + top - textarea.scrollTop, marked.width, marked.height);
}
