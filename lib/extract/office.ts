/**
 * Office files: OOXML (ECMA-376) and OpenDocument (ISO/IEC 26300), both zips. Every part is read: XML as text with what stands in its
 * attributes, all else as the file that it is. What is neither is told, so that nothing hides in a part that nobody knows.
 */
import { decodeText } from './decode';
import { parseMarkup } from './markup';
import { readPart, readSharedStrings } from './ooxml';
import { readOpenPart } from './opendocument';
import { type Reading, Unread } from './reading';
import { stringsIn } from './strings';
import type { ZipEntry } from './zip';

/** Parts without words, published in docs/attachments.md: settings of a printer, fonts, the picture that shows the first page in a folder. */
const WORDLESS =
  /(?:^|\/)(?:printerSettings\d*\.bin|[^/]+\.(?:odttf|fntdata)|thumbnail\.(?:jpe?g|png|emf|wmf))$/i;
/** Parts of a binary workbook (xlsb), fonts' kin aside. */
const BINARY = /^xl\/.*\.bin$/;
/** Programs, which a recipient may run and nobody here can read. */
const PROGRAM = /(?:^|\/)vba(?:Project|ProjectSignature\w*)\.bin$/i;

interface Part {
  name: string;
  bytes: Uint8Array;
  /** The name of its outermost element; null when it is no XML. */
  root: string | null;
}

/** Reads an office file; false when the archive is none. */
export async function readOffice(entries: readonly ZipEntry[], reading: Reading): Promise<boolean> {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const ooxml = has('[Content_Types].xml');
  if (!ooxml && !(has('META-INF/manifest.xml') && (has('content.xml') || has('mimetype')))) return false;
  if (!ooxml && entries.some(({ name }) => name === 'encrypted-package')) throw new Unread('encrypted');
  const parts: Part[] = [];
  for (const entry of [...entries].sort(byNumber)) {
    const bytes = await unpacked(entry, reading);
    if (bytes) parts.push({ name: entry.name, bytes, root: rootOf(bytes) });
  }
  const manifest = parts.find(({ name }) => name === 'META-INF/manifest.xml');
  if (!ooxml && manifest && hasEncryption(manifest.bytes, reading)) throw new Unread('encrypted');
  const tables = parts.filter(({ root }) => root === 'sst');
  const shared = tables.map(({ bytes }) => readSharedStrings(bytes, reading));
  for (const { name, bytes, root } of parts) {
    if (root === 'sst') continue;
    reading.check();
    try {
      if (root === null) await readOther({ name, bytes }, reading);
      else if (/^(?:html|svg)$/i.test(root)) await reading.inner({ name, type: '', bytes });
      else if (ooxml) readPart(bytes, shared, reading);
      else readOpenPart(bytes, reading);
    } catch (error) {
      if (!(error instanceof Unread) || error.reason === 'too-large' || error.reason === 'timeout')
        throw error;
      reading.note(error.reason);
    }
    reading.put('\n');
  }
  // Texts that no cell shows stand in the file all the same; they come once more, behind.
  for (const { texts, shown } of shared)
    for (const [at, text] of texts.entries()) if (!shown.has(at)) reading.aside(text);
  return true;
}

async function unpacked(entry: ZipEntry, reading: Reading): Promise<Uint8Array | null> {
  try {
    return await entry.bytes();
  } catch (error) {
    if (!(error instanceof Unread) || error.reason === 'timeout') throw error;
    reading.note(error.reason);
    return null;
  }
}

async function readOther({ name, bytes }: Omit<Part, 'root'>, reading: Reading): Promise<void> {
  // Its name and content only say which format this is.
  if (name === 'mimetype') return;
  if (bytes.length === 0 || WORDLESS.test(name)) return;
  if (PROGRAM.test(name)) reading.note('unknown-type');
  else if (BINARY.test(name)) {
    // A workbook in binary: its words are searched, and that not all is read is told.
    for (const text of stringsIn(bytes)) reading.put(`${text}\n`);
    reading.note('unknown-type');
  } else await reading.inner({ name, type: '', bytes });
}

/** An element that begins a part, behind its declaration and comments. */
const ROOT = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)/;

function rootOf(bytes: Uint8Array): string | null {
  const head = decodeText(bytes.subarray(0, 4096), true).replace(/^\ufeff/, '');
  return ROOT.exec(head)?.[1] ?? null;
}

const byNumber = (a: ZipEntry, b: ZipEntry) => a.name.localeCompare(b.name, 'en', { numeric: true });

function hasEncryption(bytes: Uint8Array, reading: Reading): boolean {
  let found = false;
  parseMarkup(bytes, true, reading, {
    onopentagname: (name) => {
      found ||= name.endsWith('encryption-data');
    },
  });
  return found;
}
