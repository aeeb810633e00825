/** Text of an attachment: bytes in, text out, and a reason for whatever could not be read. Knows no browser. */

import type { Extracted } from '../mail/unread';
import { decodeText } from './decode';
import { LIMITS } from './limits';
import { readMailFile } from './mail';
import { readHtml, readXml, unescapedJson } from './markup';
import { readOffice } from './office';
import { readGzip, readTar } from './packed';
import { readPdf } from './pdf';
import { createReading, type FileBytes, type Reading, Unread } from './reading';
import { readRtf } from './rtf';
import { type Kind, kindOf } from './sniff';
import { readText } from './text';
import { readTnef } from './tnef';
import { readEntries, zipEntries } from './zip';

type Reader = (bytes: Uint8Array, reading: Reading, name: string) => Promise<void> | void;

const READERS: Readonly<Record<Kind, Reader>> = {
  pdf: readPdf,
  zip: async (bytes, reading) => {
    const entries = await zipEntries(bytes, reading);
    if (!(await readOffice(entries, reading))) await readEntries(entries, reading);
  },
  rtf: readRtf,
  // Met seldom, and of some size.
  ole: async (bytes, reading) => (await import('./ole')).readOle(bytes, reading),
  tnef: readTnef,
  image: () => {
    throw new Unread('image');
  },
  binary: () => {
    throw new Unread('unknown-type');
  },
  mail: readMailFile,
  html: readHtml,
  xml: readXml,
  gzip: (bytes, reading, name) => readGzip(name, bytes, reading),
  tar: readTar,
  sealed: () => {
    throw new Unread('encrypted');
  },
  json: (bytes, reading) => reading.put(unescapedJson(decodeText(bytes))),
  text: readText,
};

/** Reads one attachment; never rejects. @param signal its time is up */
export async function extract(file: FileBytes, signal: AbortSignal): Promise<Extracted> {
  if (file.bytes.length > LIMITS.file) return { text: '', unread: 'too-large' };
  let depth = 0;
  const read = async (reading: Reading, { name, type, bytes }: FileBytes): Promise<void> => {
    if (depth > LIMITS.depth) return reading.note('too-deep');
    depth++;
    try {
      reading.check();
      await READERS[kindOf({ name, type, bytes })](bytes, reading, name);
    } catch (error) {
      // Whatever a parser says of a file that it cannot read, to people it means the same.
      if (error instanceof Unread) reading.note(error.reason);
      else reading.note(signal.aborted ? 'timeout' : 'broken');
    } finally {
      depth--;
    }
  };
  const reading = createReading(signal, read);
  await read(reading, file);
  return reading.result();
}
