/**
 * The text of a DOM tree, by one walk that serves the live editor, the HTML of a send request and the command line alike:
 * what is cleared in one must be what leaves in another. What is not drawn is read as well (./unseen.ts).
 */

import { memo } from '../base/memo';
import { UNDRAWN } from '../mail/draft';
import { cssText } from './css-text';
import { isFormat } from './plain-values';
import { scriptText, tagTexts } from './unseen';

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
/** Not drawn where they stand, and read behind the line. */
const NOT_DRAWN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);
/** Tags within them are text to a browser, and may be none to whoever reads the mail. */
const RAW = new Set(['IFRAME', 'NOEMBED', 'NOFRAMES', 'NOSCRIPT', 'PLAINTEXT', 'TEXTAREA', 'TITLE', 'XMP']);
const ELEMENT = 1;
const TEXT = 3;
const DOCTYPE = 10;
const FRAGMENT = 11;
/** What a program puts between blocks to make its source readable. */
const BETWEEN_BLOCKS = /^[ \t\r\n\f]+$/;

/**
 * Text and where each piece of it stands. Blocks and <br> become '\n', table cells '\t'. What leaves undrawn stands at the end of
 * the line, so that it breaks no value in two. Iterative: a hostile mail may nest a million elements.
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
  const putAside = (element: Element, name: string) => {
    for (const text of asideOf(element, name)) asides.push(text);
  };
  const putAsides = () => {
    if (asides.length > 0) put(` ${undrawnText(asides)} `);
    asides = [];
  };
  const breakLine = () => {
    putAsides();
    if (last !== '\n') put('\n');
  };
  const leave = (node: Node) => {
    const name = node.nodeName.toUpperCase();
    // What the editor itself is called is no part of the mail.
    if (node !== root) putAside(node as Element, name);
    if (name === 'TD' || name === 'TH') {
      putAsides();
      put('\t');
    } else if (BLOCKS.has(name)) breakLine();
  };
  let node: Node | null = root;
  while (node) {
    let descend = false;
    if (node.nodeType === TEXT) {
      // Line ends are one character, so that offsets are those of the node.
      const value = (node.nodeValue ?? '').replaceAll('\r', '\n');
      // An editor and what it sends differ in nothing else.
      if (value && !(last === '\n' && BETWEEN_BLOCKS.test(value))) {
        runs.push({ start: length, end: length + value.length, node: node as Text });
        put(value);
      }
    } else if (node.nodeType === FRAGMENT) descend = node.firstChild !== null;
    else {
      const name = node.nodeName.toUpperCase();
      if (node.nodeType !== ELEMENT || NOT_DRAWN.has(name)) {
        const text = undrawn(node, name);
        if (text !== '') asides.push(text);
        if (node.nodeType === ELEMENT) putAside(node as Element, name);
      } else if (name === 'BR') {
        putAsides();
        put('\n');
        putAside(node as Element, name);
      } else {
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

/** It must not hold the sign that stands around it. */
const undrawnText = (texts: readonly string[]) =>
  `${UNDRAWN}${texts.join(' ').replaceAll(UNDRAWN, ' ')}${UNDRAWN}`;

/** What an element says other than in its text. */
function asideOf(element: Element, name: string): string[] {
  const texts = tagTexts(element, markupText);
  if (RAW.has(name) && element.textContent?.includes('<')) texts.push(markupText(element.textContent));
  if (texts.length === 0) return texts;
  const { firstChild } = element;
  // The text of more than one node would be gathered anew at every level of a deep tree.
  const shown = firstChild === element.lastChild ? (firstChild?.nodeValue ?? '').trim() : '';
  return texts.filter((text) => text !== shown);
}

/** What stands in a node that is not drawn: a comment, a script, a template, what is shown where no script runs. */
function undrawn(node: Node, name: string): string {
  if (name === 'STYLE') return cssText(node.textContent ?? '');
  if (name === 'SCRIPT') return markupText(scriptText(node.textContent ?? ''));
  if (name === 'TEMPLATE') {
    const { content } = node as HTMLTemplateElement;
    return content ? domText(content) : markupText((node as Element).innerHTML);
  }
  if (node.nodeType !== DOCTYPE) return markupText(node.nodeValue ?? node.textContent ?? '');
  const { name: kind, publicId, systemId } = node as DocumentType;
  return [kind, publicId, systemId]
    .filter((text) => text && !isFormat(text) && !/^html$/i.test(text))
    .join(' ');
}

const MARKUP = /<[a-z!/?]|&(?:#x?[\da-f]+|[a-z][a-z\d]{1,30});/i;
/** A page within an attribute of a page, and so on: nobody wraps deeper. */
const DEEPEST = 5;
let depth = 0;

/** Text that may be markup (a comment that only Outlook shows, a page inside an attribute): as it stands, and as it is read. */
function markupText(text: string): string {
  const raw = text.trim();
  if (depth >= DEEPEST || !MARKUP.test(raw)) return raw;
  depth++;
  try {
    const inner = documentText(parsed(raw)).replaceAll(UNDRAWN, ' ').trim();
    return inner === raw || inner === '' ? raw : `${raw} ${inner}`;
  } finally {
    depth--;
  }
}

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

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
export const htmlText = memo((html: string) => {
  const text = documentText(parsed(html));
  return LOSES.test(html) ? `${text}\n${undrawnText([html])}` : text;
}, 8);

/** A browser drops text in these: the page of frames, and what stands in the tag that ends an element. */
const LOSES = /<frameset|<\/[a-z][^\s>]*\s+[^\s>]/i;

/** The text of a whole page: what stands around its root element is sent as well. */
export function documentText({ childNodes, documentElement }: Document): string {
  const around = [...childNodes].filter((node) => node !== documentElement).map((node) => undrawn(node, ''));
  const said = documentElement ? tagTexts(documentElement, markupText) : [];
  const texts = [...said, ...around].filter((text) => text !== '');
  const text = documentElement ? domText(documentElement) : '';
  return texts.length === 0 ? text : `${text}\n${undrawnText(texts)}`;
}
