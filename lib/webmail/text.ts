/**
 * The visible text of a DOM tree, by one walk that serves the live editor, the HTML of a send request and
 * the command line alike: the same body must give the same text in all three, or approvals would not match.
 */

import { memo } from '../memo';

/** A stretch of the text and the node it came from, so that a finding's offsets can be shown in the editor. */
export interface TextRun {
  start: number;
  end: number;
  node: Text;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR ' +
    'LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'HEAD', 'META', 'LINK']);
const ELEMENT = 1;
const TEXT = 3;

/**
 * Text and where each piece of it stands. Blocks and <br> become '\n', table cells '\t'; the address of a link
 * follows its text when it says something else. What else leaves unseen (`asideOf`) stands at the end of the line, so that it
 * breaks no value in two. Iterative: a hostile mail may nest a million elements.
 */
export function domTextRuns(root: Node): { text: string; runs: TextRun[] } {
  const pieces: string[] = [];
  const runs: TextRun[] = [];
  let length = 0;
  let last = '\n';
  const put = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
    last = piece.charAt(piece.length - 1);
  };
  let asides: string[] = [];
  const putAsides = () => {
    if (asides.length > 0) put(` ${asides.join(' ')} `);
    asides = [];
  };
  const breakLine = () => {
    putAsides();
    if (last !== '\n') put('\n');
  };
  const leave = (node: Node) => {
    const name = node.nodeName.toUpperCase();
    // What the editor itself is called is no part of the mail.
    if (node !== root) asides.push(...asideOf(node as Element, name));
    if (name === 'A') {
      const href = (node as Element).getAttribute('href') ?? '';
      const shown = (node.textContent ?? '').trim();
      if (/^https?:/i.test(href) && href !== shown) put(` ${href} `);
    } else if (name === 'TD' || name === 'TH') {
      putAsides();
      put('\t');
    } else if (BLOCKS.has(name)) breakLine();
  };
  let node: Node | null = root;
  while (node) {
    let descend = false;
    if (node.nodeType === TEXT) {
      const value = node.nodeValue ?? '';
      if (value) {
        runs.push({ start: length, end: length + value.length, node: node as Text });
        put(value);
      }
    } else if (node.nodeType !== ELEMENT) descend = node.firstChild !== null;
    else {
      const name = node.nodeName.toUpperCase();
      if (name === 'BR') {
        putAsides();
        put('\n');
      } else if (!SKIPPED.has(name)) {
        if (BLOCKS.has(name)) breakLine();
        descend = node.firstChild !== null;
        if (!descend) leave(node);
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) leave(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  putAsides();
  return { text: pieces.join(''), runs };
}

/** What an element says in its attributes, other than in its text: a picture's description, a tooltip, a mailto link. */
function asideOf(element: Element, name: string): string[] {
  if (!element.hasAttributes()) return [];
  const title = element.getAttribute('title') ?? '';
  const alt = name === 'IMG' ? (element.getAttribute('alt') ?? '') : '';
  const href = name === 'A' ? (element.getAttribute('href') ?? '') : '';
  const said = [alt, title === alt ? '' : title, /^mailto:/i.test(href) ? mailtoText(href) : ''];
  const { firstChild } = element;
  // The text of more than one node would be gathered anew at every level of a deep tree.
  const shown = firstChild === element.lastChild ? (firstChild?.nodeValue ?? '').trim() : '';
  return said.filter((text) => text !== '' && text !== shown);
}

/** Addresses, subject and body of a mailto link. */
function mailtoText(href: string): string {
  const bare = href.slice('mailto:'.length).replace(/[?&][\w-]{1,20}=/g, ' ');
  try {
    return decodeURIComponent(bare).trim();
  } catch {
    return bare.trim();
  }
}

/** The run that holds an offset (binary search: a long draft has many runs). */
function runAt(runs: readonly TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Where a stretch of the text stands in the tree; null when it begins or ends outside of any text node. */
export function rangeOf(
  document: Document,
  runs: readonly TextRun[],
  start: number,
  end: number,
): Range | null {
  const first = runAt(runs, start);
  const last = runAt(runs, end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** The text alone. */
export function domText(root: Node): string {
  return domTextRuns(root).text;
}

/**
 * The text of an HTML string. A parsed document is inert: nothing is loaded and no script runs. What is sent was mostly saved just before,
 * and is then not parsed again.
 */
export const htmlText = memo(
  (html: string) => domText(new DOMParser().parseFromString(html, 'text/html').body),
  8,
);
