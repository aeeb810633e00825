/** PDF (ISO 32000): text of the pages, of notes, forms, bookmarks and properties, and the files in it. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { LIMITS } from './limits';
import { readAnnotation } from './pdf-annotation';
import { countStreams, readRaw, withoutCrop } from './pdf-raw';
import { type Reading, Unread } from './reading';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** A page with less text than this may be a scan with a number under it. */
const HARDLY_ANY = 20;

export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<void> {
  await countStreams(bytes, reading);
  // pdf.js takes the buffer for itself; silent, because what it logs may hold content.
  const pdf = await getDocumentProxy(withoutCrop(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  }).catch((error: Error) => {
    throw new Unread(error.name === 'PasswordException' ? 'encrypted' : 'broken');
  });
  try {
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      if (number > LIMITS.pages) throw new Unread('too-large');
      characters += await readPage(pdf, number, reading);
    }
    // Drawn letters are no text.
    if (characters === 0) reading.note('image');
    await readProperties(pdf, reading);
    for (const file of filesOf(await pdf.getAttachments())) await readFile(file, reading);
    await readRaw(bytes, pdf.numPages, reading);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface PdfFile {
  filename: string;
  content: Uint8Array;
}

const filesOf = (attachments: unknown): PdfFile[] =>
  Object.values((attachments ?? {}) as Record<string, PdfFile>);

async function readFile({ filename, content }: PdfFile, reading: Reading): Promise<void> {
  reading.entry();
  reading.unpack(content.length);
  reading.put(`\n${filename}\n`);
  await reading.inner({ name: filename, type: '', bytes: content });
}

async function readPage(pdf: Pdf, number: number, reading: Reading): Promise<number> {
  reading.check();
  const page = await pdf.getPage(number);
  let characters = 0;
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (!('str' in item)) continue;
    reading.put(item.hasEOL ? `${item.str}\n` : item.str);
    characters += item.str.trim().length;
  }
  for (const note of await page.getAnnotations()) {
    const file = readAnnotation(note, reading);
    if (file) await readFile(file, reading);
  }
  sayAlternatives(await page.getStructTree(), reading);
  if (characters < HARDLY_ANY && (await hasPicture(page))) reading.note('image');
  reading.put('\n');
  page.cleanup();
  return characters;
}

async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) =>
    [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(
      operation as never,
    ),
  );
}

interface Described {
  alt?: string;
  children?: unknown[];
}

/** What pictures are described as. */
function sayAlternatives(tree: unknown, reading: Reading): void {
  const stack = [tree];
  while (stack.length > 0) {
    const { alt, children } = (stack.pop() ?? {}) as Described;
    if (typeof alt === 'string') reading.aside(alt);
    for (const child of children ?? []) if (typeof child === 'object') stack.push(child);
  }
}

async function readProperties(pdf: Pdf, reading: Reading): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  const known = info as Record<string, unknown>;
  // A form that only one program can draw: the pages that others see ask for that program.
  if (known.IsXFAPresent === true) reading.note('unknown-type');
  sayAll([known, metadata?.getRaw()], reading);
  sayAll([await pdf.getOutline(), await pdf.getJSActions(), await pdf.getPageLabels()], reading);
  sayAll([await pdf.getFieldObjects()], reading);
}

/** Every text in what pdf.js gives, at any depth. */
function sayAll(roots: unknown[], reading: Reading): void {
  const stack = [...roots];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === 'string') reading.aside(value);
    else if (value instanceof Map) stack.push(...value.values());
    else if (value && typeof value === 'object' && !ArrayBuffer.isView(value))
      stack.push(...Object.values(value));
  }
}
