// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is sought
/** What a file is: by its first bytes, whatever it is called; among texts, also by its name and declared type. */
import type { FileBytes } from './reading';

export type Kind =
  | 'pdf'
  | 'zip'
  | 'rtf'
  | 'ole'
  | 'image'
  | 'binary'
  | 'mail'
  | 'html'
  | 'xml'
  | 'json'
  | 'text';

/** First bytes (latin-1) and what they mean. */
const MAGIC: readonly [RegExp, Kind][] = [
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  [/^\{\\rtf/, 'rtf'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
  [
    /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|\0\0\x01\0|[\s\S]{4}ftyp(?:hei|hev|mif1|avif))/,
    'image',
  ],
  [/^BM[\s\S]{4}\0\0\0\0/, 'image'],
];
/** A PDF may have up to 1 kB before its header. */
const PDF = /%PDF-\d/;
const HEADERS = /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+/;
/** UTF-16 text is told by its mark; other text has no NUL and hardly any other control character. */
const UTF16 = /^(?:\xff\xfe|\xfe\xff)/;
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
const SAMPLE = 4096;

export function kindOf({ name, type, bytes }: FileBytes): Kind {
  const head = latin1(bytes.subarray(0, SAMPLE));
  const known = MAGIC.find(([magic]) => magic.test(head));
  if (known) return known[1];
  if (PDF.test(head.slice(0, 1024))) return 'pdf';
  if (!UTF16.test(head) && (head.match(CONTROL)?.length ?? 0) > head.length / 200) return 'binary';
  return textKind(head.replace(/^\xef\xbb\xbf/, '').trimStart(), name, type);
}

function textKind(head: string, name: string, type: string): Kind {
  const claims = (extension: RegExp, mime: RegExp) => extension.test(name) || mime.test(type);
  const headers = HEADERS.exec(head)?.[0] ?? '';
  if (/^mime-version:/im.test(headers)) return 'mail';
  if (headers && claims(/\.(?:eml|mht|mhtml)$/i, /^message\/rfc822/i)) return 'mail';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head) || claims(/\.x?html?$/i, /^text\/html/i))
    return 'html';
  if (head.startsWith('<?xml') || claims(/\.(?:xml|svg|xsd|rss)$/i, /[/+]xml\b/i)) return 'xml';
  if (claims(/\.(?:json|geojson|ipynb)$/i, /[/+]json\b/i)) return 'json';
  return 'text';
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
