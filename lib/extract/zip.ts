/** Archives: entries are listed from the central directory, as every office program does, and unpacked one by one. */
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { decodeText } from './decode';
import { isBomb } from './inflate';
import { type Reading, Unread } from './reading';

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** @throws {Unread} 'encrypted', 'ratio', 'too-large', 'broken', 'timeout' */
  bytes(): Promise<Uint8Array>;
}

/** The files of an archive. @throws {Unread} 'too-many-entries', 'encrypted' (its list is), 'broken' */
export async function zipEntries(bytes: Uint8Array, reading: Reading): Promise<ZipEntry[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, signal: reading.signal });
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      reading.aside(entry.comment);
      if (entry.directory) {
        reading.aside(entry.filename);
        // What calls itself a folder and has bytes is opened by some programs, and not by ours.
        if (entry.uncompressedSize > 0) reading.note('unknown-type');
        continue;
      }
      reading.entry();
      const { filename: name, encrypted, compressedSize: packed, uncompressedSize: declared } = entry;
      entries.push({
        name,
        encrypted,
        bytes: async () => {
          if (encrypted) throw new Unread('encrypted');
          const taken = taker(packed, reading);
          // Declared sizes may lie either way: what they admit is refused at once, what comes is counted too.
          if (isBomb(declared, packed)) throw new Unread('ratio');
          await entry.getData(taken.stream, { checkSignature: true }).catch(() => {
            throw taken.failure() ?? new Unread(reading.signal.aborted ? 'timeout' : 'broken');
          });
          return taken.bytes();
        },
      });
    }
    reading.aside(decodeText(zip.comment));
    return entries;
  } catch (error) {
    if (error instanceof Unread) throw error;
    throw new Unread(/encrypt/i.test(String(error)) ? 'encrypted' : 'broken');
  }
}

/** All files of an ordinary archive. */
export async function readEntries(entries: readonly ZipEntry[], reading: Reading): Promise<void> {
  for (const entry of entries) {
    reading.put(`\n${entry.name}\n`);
    try {
      await reading.inner({ name: entry.name, type: '', bytes: await entry.bytes() });
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      reading.note(error.reason);
    }
  }
}

function taker(packed: number, reading: Reading) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let failure: Unread | null = null;
  const stream = new WritableStream<Uint8Array>({
    write(chunk) {
      try {
        reading.unpack(chunk.length);
        length += chunk.length;
        if (isBomb(length, packed)) throw new Unread('ratio');
        chunks.push(chunk);
      } catch (error) {
        failure = error as Unread;
        throw error;
      }
    },
  });
  return {
    stream,
    failure: (): Unread | null => failure,
    bytes: () => {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}
