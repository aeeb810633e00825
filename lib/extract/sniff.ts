// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is sought
/** What a file is: by its first bytes, whatever it is called; among texts, also by its name and declared type. */
import { decodeText } from './decode';
import type { FileBytes } from './reading';

export type Kind =
  | 'pdf'
  | 'zip'
  | 'rtf'
  | 'ole'
  | 'image'
  | 'gzip'
  | 'tnef'
  | 'tar'
  | 'sealed'
  | 'binary'
  | 'mail'
  | 'html'
  | 'xml'
  | 'json'
  | 'text';

/** First bytes (latin-1) and what they mean. */
const MAGIC: readonly [RegExp, Kind][] = [
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  [/^\s*\{\\rt/, 'rtf'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
  [
    /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|\0\0\x01\0|[\s\S]{4}ftyp(?:hei|hev|mif1|avif))/,
    'image',
  ],
  [/^BM[\s\S]{4}\0\0\0\0/, 'image'],
  [/^\x1f\x8b\x08/, 'gzip'],
  [/^\x78\x9f\x3e\x22/, 'tnef'],
  [/^[\s\S]{257}ustar/, 'tar'],
  // Windows metafiles, as office programs keep their drawings.
  [/^(?:\xd7\xcd\xc6\x9a|\x01\0\0\0[\s\S]{36} EMF)/, 'image'],
  // Encrypted by PGP or age, which is to be told as such.
  [/^(?:-----BEGIN PGP MESSAGE-----|age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED FILE-----)/, 'sealed'],
];
/** A PDF may have up to 1 kB before its header. */
const PDF = /%PDF-\d/;
const HEADERS = /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+/;
/** UTF-16 and UTF-32 text is told by its mark or by its zeros; other text has no NUL and hardly any other control character. */
const WIDE = /^(?:\xff\xfe|\xfe\xff|\0\0\xfe\xff)|^(?:[\s\S]\0){8}|^(?:\0[^\0]){8}|^(?:[\s\S]\0\0\0){4}/;
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
const SAMPLE = 4096;
const STRETCH = 8192;

export function kindOf({ name, type, bytes }: FileBytes): Kind {
  const head = latin1(bytes.subarray(0, SAMPLE));
  const known = MAGIC.find(([magic]) => magic.test(head));
  if (known) return known[1];
  if (PDF.test(head.slice(0, 1024))) return 'pdf';
  if (!WIDE.test(head) && (head.match(CONTROL)?.length ?? 0) > head.length / 200) return 'binary';
  const start = WIDE.test(head) ? decodeText(bytes.subarray(0, SAMPLE)) : head.replace(/^\xef\xbb\xbf/, '');
  return textKind(start.trimStart(), name, type);
}

function textKind(head: string, name: string, type: string): Kind {
  const claims = (extension: RegExp, mime: RegExp) => extension.test(name) || mime.test(type);
  const headers = HEADERS.exec(head)?.[0] ?? '';
  if (/^mime-version:/im.test(headers)) return 'mail';
  if (headers && claims(/\.(?:eml|mht|mhtml)$/i, /^message\/rfc822/i)) return 'mail';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head) || claims(/\.x?html?$/i, /^text\/html/i))
    return 'html';
  if (head.startsWith('<?xml') || claims(/\.(?:xml|svg|xsd|rss)$/i, /[/+]xml\b/i)) return 'xml';
  if (head.startsWith('{') || claims(/\.(?:json|jsonl|ndjson|jsonc|geojson|ipynb|har)$/i, /[/+]json\b/i))
    return 'json';
  return 'text';
}

/** Bytes as the characters of their numbers; in stretches, as a string that grows by one character at a time fills the memory. */
export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STRETCH)));
  return pieces.join('');
}
