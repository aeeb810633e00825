/** gzip (RFC 1952) and tar (POSIX.1-2001, ustar and pax). */
import { decodeText } from './decode';
import { inflate } from './inflate';
import { type Reading, Unread } from './reading';

/** @throws {Unread} 'broken', 'ratio', 'too-large' */
export async function readGzip(name: string, bytes: Uint8Array, reading: Reading): Promise<void> {
  const chunks: Uint8Array[] = [];
  if (!(await inflate(bytes, 'gzip', reading, (chunk) => chunks.push(chunk)))) throw new Unread('broken');
  const whole = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  reading.entry();
  await reading.inner({ name: name.replace(/\.(?:gz|svgz|tgz)$/i, ''), type: '', bytes: whole });
}

const BLOCK = 512;

/** @throws {Unread} 'too-many-entries', 'timeout' */
export async function readTar(bytes: Uint8Array, reading: Reading): Promise<void> {
  const text = (from: number, length: number) =>
    decodeText(bytes.subarray(from, from + length)).replace(/\0.*$/s, '');
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const name = text(at, 100);
    if (name === '') break;
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (Number.isNaN(size) || content.length < size) throw new Unread('broken');
    reading.entry();
    reading.put(`\n${text(at + 345, 155)} ${name} ${text(at + 157, 100)}\n`);
    if (size > 0) await reading.inner({ name, type: '', bytes: content });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
