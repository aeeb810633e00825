/** Reads an export of the audit log from a file or standard input, line by line, through age if it is sealed. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { armor, Decrypter } from 'age-encryption';
import { csvRows } from '../../lib/audit/export/csv';
import { identitiesIn } from '../../lib/crypto/seal';
import { unreadable } from './exits';

export interface FileLine {
  /** null: it is not ended by a line feed. */
  text: string | null;
  /** false: CSV cells that do not belong to their record. */
  agrees: boolean;
}

type Chunks = AsyncIterable<Uint8Array>;

/** How a file that `age --armor` has sealed begins. */
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Standard input is written "-". */
const nameOf = (path: string) => (path === '-' ? 'Standard input' : path);

/** The identities of a reader's age key file; none without one. */
export async function identitiesFrom(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unreadable(`The key file ${path} cannot be read.`, cause);
  });
  const found = identitiesIn(text);
  if (found.length === 0) throw unreadable(`The key file ${path} holds no age identity (AGE-SECRET-KEY-1…).`);
  return found;
}

/**
 * The lines of an export.
 * @param identities open a file that is sealed
 * @throws {DraftguardError} 'unreadable' when the file is missing, no export, or sealed to others
 */
export async function* fileLines(path: string, identities: readonly string[]): AsyncGenerator<FileLine> {
  let { start, chunks } = await peek(path, bytesOf(path));
  if (start.startsWith(ARMOR)) ({ start, chunks } = await peek(path, withoutArmor(path, chunks)));
  if (start.startsWith('age-encryption.org/v1'))
    ({ start, chunks } = await peek(path, await openSealed(path, chunks, identities)));
  if (start.replace(/^\uFEFF/, '').startsWith('{')) yield* ndjsonLines(chunks);
  else if (start.replace(/^\uFEFF/, '').startsWith('time,')) yield* csvLines(path, chunks);
  else throw unreadable(`${nameOf(path)} is not an export of the audit log (NDJSON or CSV).`);
}

async function* bytesOf(path: string): Chunks & AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw unreadable(`${nameOf(path)} cannot be read${code ? ` (${code})` : ''}.`, cause);
  }
}

/** The beginning as text, and all of it once more. */
async function peek(path: string, chunks: Chunks): Promise<{ start: string; chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let first = new Uint8Array(0);
  while (first.length < 64) {
    const { done, value } = await iterator.next();
    if (done) break;
    first = Buffer.concat([first, value]);
  }
  if (first.length === 0) throw unreadable(`${nameOf(path)} is empty.`);
  async function* all() {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start: Buffer.from(first.subarray(0, 64)).toString('utf8'), chunks: all() };
}

async function* withoutArmor(path: string, chunks: Chunks): Chunks & AsyncGenerator<Uint8Array> {
  const text = (await whole(chunks)).toString('latin1');
  try {
    yield armor.decode(text);
  } catch (cause) {
    throw unreadable(`${nameOf(path)} is damaged: its armor does not decode.`, cause);
  }
}

async function whole(chunks: Chunks): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

async function openSealed(path: string, chunks: Chunks, identities: readonly string[]): Promise<Chunks> {
  if (identities.length === 0)
    throw unreadable(`${nameOf(path)} is sealed; name a reader's key file with --identity.`);
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const sealed = Readable.toWeb(Readable.from(chunks)) as unknown as ReadableStream<Uint8Array>;
  const opened = await decrypter.decrypt(sealed).catch((cause: unknown) => {
    throw unreadable(`${nameOf(path)} is sealed to others than the keys given.`, cause);
  });
  return damaged(path, Readable.fromWeb(opened as unknown as NodeStream));
}

async function* damaged(path: string, chunks: Chunks): Chunks & AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    throw unreadable(`${nameOf(path)} is damaged: what is sealed in it does not open.`, cause);
  }
}

async function* ndjsonLines(chunks: Chunks): AsyncGenerator<FileLine> {
  // A byte order mark is one byte too many: nothing but lines is in the file.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const texts = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield { text, agrees: true };
  }
  if (rest + decoder.decode()) yield { text: null, agrees: true };
}

async function* csvLines(path: string, chunks: Chunks): AsyncGenerator<FileLine> {
  const rows = csvRows((await whole(chunks)).toString('utf8'));
  if (!rows)
    throw unreadable(`${nameOf(path)} is not an export of the audit log: its columns are not those of one.`);
  yield* rows;
}
