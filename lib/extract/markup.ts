/** HTML and XML by one streaming parser that knows no DOM, no entity definitions and no network. */
import { type Handler, Parser } from 'htmlparser2';
import { decodeText } from './decode';
import type { Reading } from './reading';

/** Characters between two looks at the clock. */
const STEP = 64 * 1024;

/** Runs a markup text through handlers. @throws {Unread} what the handlers throw, and 'timeout' */
export function parseMarkup(
  bytes: Uint8Array,
  xmlMode: boolean,
  reading: Reading,
  handler: Partial<Handler>,
): void {
  const text = decodeText(bytes, true);
  const parser = new Parser(handler, { xmlMode, decodeEntities: true });
  for (let at = 0; at < text.length; at += STEP) {
    reading.check();
    parser.write(text.slice(at, at + STEP));
  }
  parser.end();
}

const BLOCKS = new Set(
  'address article aside blockquote body br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table title tr ul'.split(
    ' ',
  ),
);

/**
 * Gathers comments, to be put behind the text: where they stand, they would break a value in two. Conditional ones repeat
 * the page in the markup of another program.
 */
function gatherComments() {
  const comments: string[] = [];
  return {
    oncomment: (comment: string) => {
      if (!/^\s*(?:\[if\b|<!\[endif)/i.test(comment)) comments.push(comment);
    },
    putInto: (reading: Reading) => {
      for (const comment of comments) reading.put(`\n${comment}`);
    },
  };
}

/** All text of a page but its scripts and styles: hidden text and comments leave as well as shown text. */
export function readHtml(bytes: Uint8Array, reading: Reading): void {
  let skip = 0;
  const comments = gatherComments();
  const isCode = (name: string) => name === 'script' || name === 'style';
  parseMarkup(bytes, false, reading, {
    oncomment: comments.oncomment,
    onopentag: (name, { href }) => {
      if (isCode(name)) skip++;
      if (BLOCKS.has(name)) reading.put('\n');
      if (href && /^(?:https?|mailto):/i.test(href)) reading.put(` ${href} `);
    },
    ontext: (text) => {
      if (skip === 0) reading.put(text);
    },
    onclosetag: (name) => {
      if (isCode(name)) skip--;
      if (name === 'td' || name === 'th') reading.put('\t');
      else if (BLOCKS.has(name)) reading.put('\n');
    },
  });
  comments.putInto(reading);
}

/** Texts and attributes of any XML, each after its name (`<ssn>…</ssn>` says what the number is), and comments. */
export function readXml(bytes: Uint8Array, reading: Reading): void {
  const comments = gatherComments();
  parseMarkup(bytes, true, reading, {
    oncomment: comments.oncomment,
    onopentag: (name, attributes) => {
      reading.put(`\n${name} `);
      for (const [key, value] of Object.entries(attributes)) reading.put(`${key} ${value} `);
    },
    ontext: (text) => reading.put(text),
  });
  comments.putInto(reading);
}
