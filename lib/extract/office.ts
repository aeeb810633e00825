/** Office files: OOXML (docx, xlsx, pptx; ECMA-376) and OpenDocument (odt, ods, odp; ISO/IEC 26300), all zips of XML. */
import { parseMarkup } from './markup';
import { type Reading, Unread } from './reading';
import { readSharedStrings, readSheet } from './sheets';
import type { ZipEntry } from './zip';

/** Parts that hold text that people wrote, deleted and hidden text included. */
const WORD = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
const SLIDES = /^ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml$/;
const SHEETS = /^xl\/(?:worksheets\/[^/]+|charts\/[^/]+)\.xml$/;
const SHEET_NOTES = /^xl\/(?:comments[^/]*|threadedComments\/[^/]+|drawings\/[^/]+)\.xml$/;
const OPEN_DOCUMENT = /^(?:Object [^/]+\/)?(?:content|styles)\.xml$/;
const EMBEDDED = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/;

/** Reads an office file; false when the archive is none. */
export async function readOffice(entries: readonly ZipEntry[], reading: Reading): Promise<boolean> {
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  const all = (pattern: RegExp) => entries.filter(({ name }) => pattern.test(name)).sort(byNumber);
  if (named.has('[Content_Types].xml')) {
    const texts = [...all(WORD), ...all(SLIDES), ...all(SHEET_NOTES)];
    const sheets = all(SHEETS);
    const binary = named.has('xl/workbook.bin');
    if (texts.length + sheets.length === 0 && !binary) return false;
    if (binary) reading.note('unknown-type');
    for (const entry of texts) readText(await entry.bytes(), reading, isOoxmlText);
    if (sheets.length > 0) {
      const strings = named.get('xl/sharedStrings.xml');
      const shared = strings ? readSharedStrings(await strings.bytes(), reading) : [];
      for (const entry of sheets) readSheet(await entry.bytes(), shared, reading);
    }
    for (const entry of all(EMBEDDED))
      await reading.inner({ name: entry.name, type: '', bytes: await entry.bytes() });
    return true;
  }
  const manifest = named.get('META-INF/manifest.xml');
  if (!manifest || !named.has('content.xml')) return false;
  if (hasEncryption(await manifest.bytes(), reading)) throw new Unread('encrypted');
  for (const entry of all(OPEN_DOCUMENT)) readText(await entry.bytes(), reading, isOpenText);
  return true;
}

const byNumber = (a: ZipEntry, b: ZipEntry) => a.name.localeCompare(b.name, 'en', { numeric: true });
const local = (name: string) => name.slice(name.indexOf(':') + 1);
const isOoxmlText = (name: string) => name === 't' || name === 'delText' || name === 'text';
const isOpenText = (name: string) => name === 'p' || name === 'h';

const BREAKS: Readonly<Record<string, string>> = {
  p: '\n',
  h: '\n',
  br: '\n',
  cr: '\n',
  tr: '\n',
  'line-break': '\n',
  'table-row': '\n',
  tab: '\t',
  tc: '\t',
  'table-cell': '\t',
  s: ' ',
};

/** Text inside the elements that `isText` names (without prefix); paragraphs end in '\n', cells in '\t'. */
function readText(bytes: Uint8Array, reading: Reading, isText: (name: string) => boolean): void {
  let inside = 0;
  parseMarkup(bytes, true, reading, {
    onopentagname: (name) => {
      if (isText(local(name))) inside++;
    },
    ontext: (text) => {
      if (inside > 0) reading.put(text);
    },
    onclosetag: (name) => {
      const bare = local(name);
      if (isText(bare)) inside--;
      const end = BREAKS[bare];
      if (end !== undefined) reading.put(end);
    },
  });
}

function hasEncryption(bytes: Uint8Array, reading: Reading): boolean {
  let found = false;
  parseMarkup(bytes, true, reading, {
    onopentagname: (name) => {
      found ||= local(name) === 'encryption-data';
    },
  });
  return found;
}
