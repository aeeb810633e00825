/** What a PDF holds that pdf.js does not give: text outside of the crop box, pages outside of the tree, bytes behind the end. */
import { inflate } from './inflate';
import type { Reading } from './reading';
import { latin1 } from './sniff';

const CROP = [...'/CropBox'].map((letter) => letter.charCodeAt(0));
const [SLASH = 0] = CROP;

/**
 * A copy in which no page is cropped: a crop can be undone by whoever gets the file, and pdf.js leaves out what lies outside. The
 * name is made another one of the same length; in a packed object it is not found.
 */
export function withoutCrop(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = copy.indexOf(SLASH); at >= 0; at = copy.indexOf(SLASH, at + 1))
    if (CROP.every((byte, ahead) => copy[at + ahead] === byte)) copy[at + 1] = 'X'.charCodeAt(0);
  return copy;
}

/** Texts under these keys, as far as they stand unpacked. */
const TEXTS =
  /\/(?:Alt|ActualText|E|TU|Title|Author|Subject|Keywords|JS|URI|Contents|RC|V|DV)\s*\(((?:\\[\s\S]|[^\\()]){1,4000})\)/g;
const PAGES = /\/Type\s*\/(?:Page|Template)\b/g;
/** The bytes of a packed stream, behind its dictionary; of several filters the first counts. */
const PACKED = /\/FlateDecode\b[\s\S]{0,400}?stream\r?\n/g;

/** Counts what the streams of a document unpack to. @throws {Unread} as `inflate` */
export async function countStreams(bytes: Uint8Array, reading: Reading): Promise<void> {
  const source = latin1(bytes);
  PACKED.lastIndex = 0;
  for (let found = PACKED.exec(source); found; found = PACKED.exec(source)) {
    const end = source.indexOf('endstream', PACKED.lastIndex);
    const packed = bytes.subarray(PACKED.lastIndex, end < 0 ? bytes.length : end);
    // Bytes that are not packed in this way count as nothing.
    await inflate(packed, 'deflate', reading);
    PACKED.lastIndex += packed.length;
  }
}

const END = '%%EOF';

export async function readRaw(bytes: Uint8Array, pages: number, reading: Reading): Promise<void> {
  const source = latin1(bytes);
  for (const [, text = ''] of source.matchAll(TEXTS)) reading.aside(text.replace(/\\([()\\])/g, '$1'));
  // A page that the document does not show: of an earlier state, or a template of a form.
  if ((source.match(PAGES)?.length ?? 0) > pages) reading.note('unknown-type');
  const end = source.lastIndexOf(END);
  const tail = end < 0 ? '' : source.slice(end + END.length);
  if (tail.trim() === '') return;
  const start = bytes.length - tail.trimStart().length;
  await reading.inner({ name: '', type: '', bytes: bytes.subarray(start) });
}
