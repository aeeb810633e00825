/** PDF (ISO 32000): text of the pages, of notes and form fields, and the files in it. */
import { getDocumentProxy } from 'unpdf';
import { LIMITS } from './limits';
import { type Reading, Unread } from './reading';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<void> {
  // pdf.js takes the buffer for itself; silent, because what it logs may hold content.
  const pdf = await getDocumentProxy(bytes.slice(), {
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
    // Pages without any text are scans.
    if (characters === 0) reading.note('image');
    for (const file of Object.values((await pdf.getAttachments()) ?? {}) as {
      filename: string;
      content: Uint8Array;
    }[]) {
      reading.entry();
      reading.unpack(file.content.length);
      reading.put(`\n${file.filename}\n`);
      await reading.inner({ name: file.filename, type: '', bytes: file.content });
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Characters that the page has. */
async function readPage(pdf: Pdf, number: number, reading: Reading): Promise<number> {
  reading.check();
  const page = await pdf.getPage(number);
  let characters = 0;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue;
    reading.put(item.hasEOL ? `${item.str}\n` : item.str);
    characters += item.str.trim().length;
  }
  for (const note of await page.getAnnotations()) {
    for (const text of [note.contentsObj?.str, note.fieldValue]) {
      if (typeof text !== 'string' || text === '') continue;
      reading.put(`\n${text}`);
      characters += text.length;
    }
  }
  reading.put('\n');
  page.cleanup();
  return characters;
}
