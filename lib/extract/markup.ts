/** HTML and XML by one streaming parser that knows no DOM, no entity definitions and no network. */
import { type Handler, Parser } from 'htmlparser2';
import { cssText } from '../webmail/css-text';
import { attributeText, scriptText } from '../webmail/unseen';
import { decodeText } from './decode';
import { LIMITS } from './limits';
import { type Reading, Unread } from './reading';

/** Characters between two looks at the clock. */
const STEP = 64 * 1024;

/** Runs a markup text through handlers. @throws {Unread} what the handlers throw, 'timeout', and 'broken' where it is nested too deeply */
export function parseMarkup(
  bytes: Uint8Array,
  xmlMode: boolean,
  reading: Reading,
  handler: Partial<Handler>,
): void {
  const text = decodeText(bytes, true, () => reading.note('unknown-type'));
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentagname: (name) => {
        if (++depth > LIMITS.nesting) throw new Unread('broken');
        handler.onopentagname?.(name);
      },
      onclosetag: (name, implied) => {
        depth--;
        handler.onclosetag?.(name, implied);
      },
    },
    { xmlMode, decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += STEP) {
    reading.check();
    parser.write(text.slice(at, at + STEP));
  }
  parser.end();
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr label legend li main nav ol optgroup option p pre section select summary table textarea title tr ul'
  ).split(' '),
);
/** What is between these is no text of the page. */
const CODE = new Set(['script', 'style']);

/** Text that may be markup (a comment that only Outlook shows, a page inside an attribute): also as it reads without its tags. */
function markupText(text: string): string {
  if (!/[<&]/.test(text)) return text.trim();
  const plain: string[] = [];
  const parser = new Parser({ ontext: (piece) => plain.push(piece) }, { decodeEntities: true });
  parser.end(text);
  const bare = plain.join('').trim();
  return bare === text.trim() || bare === '' ? text.trim() : `${text.trim()} ${bare}`;
}

/** All text of a page, and behind it all that is not drawn: attributes, comments, scripts, style sheets. */
export function readHtml(bytes: Uint8Array, reading: Reading): void {
  let code: { name: string; text: string } | null = null;
  parseMarkup(bytes, false, reading, {
    oncomment: (comment) => reading.aside(markupText(comment)),
    onprocessinginstruction: (_name, data) => reading.aside(markupText(data)),
    onopentag: (name, attributes) => {
      if (CODE.has(name)) code = { name, text: '' };
      if (BLOCKS.has(name)) reading.put('\n');
      for (const [key, value] of Object.entries(attributes)) {
        const text = attributeText(key.toLowerCase(), value, markupText);
        if (text === '') continue;
        // Where a link leads, and what stands in a field, is read beside the words around it.
        if (key === 'href' || key === 'value') reading.put(` ${text} `);
        else reading.aside(text);
      }
    },
    ontext: (text) => {
      if (code) code.text += text;
      else reading.put(text);
    },
    onclosetag: (name) => {
      if (code && CODE.has(name)) {
        reading.aside(name === 'style' ? cssText(code.text) : scriptText(unescapedJson(code.text)));
        code = null;
      }
      if (name === 'td' || name === 'th') reading.put('\t');
      else if (BLOCKS.has(name)) reading.put('\n');
    },
  });
}

const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: ' ', f: ' ' };

/** A text of JSON, or of a script, without its escapes, in which "M\u00fcller" would hide. What is no JSON is read the same way. */
export const unescapedJson = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, wide, narrow, one: string) =>
    wide || narrow ? String.fromCharCode(Number.parseInt(wide ?? narrow, 16)) : (SHORT[one] ?? one),
  );

/** Markup declarations: their entities and defaults are text that a reader shows. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY|ATTLIST)\b[^>]*>/g;

/** Texts and attributes of any XML, each after its name (`<ssn>…</ssn>` says what the number is), comments and declarations. */
export function readXml(bytes: Uint8Array, reading: Reading): void {
  /** The same without names: a value may be split over elements. */
  const plain: string[] = [];
  parseMarkup(bytes, true, reading, {
    oncomment: (comment) => reading.aside(markupText(comment)),
    onprocessinginstruction: (_name, data) => reading.aside(data),
    onopentag: (name, attributes) => {
      reading.put(`\n${name} `);
      for (const [key, value] of Object.entries(attributes)) reading.put(`${key} ${value} `);
    },
    ontext: (text) => {
      reading.put(text);
      plain.push(text);
    },
    onclosetag: (name) => {
      if (/(?:^|:)(?:p|h|br|tr|li|div|table-row|text)$/i.test(name)) plain.push('\n');
    },
  });
  for (const [declaration] of decodeText(bytes, true).matchAll(DECLARATION)) reading.aside(declaration);
  reading.put(`\n${plain.join('')}`);
}
