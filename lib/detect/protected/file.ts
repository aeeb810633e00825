/**
 * The file that protected data travels in (.dgedm, .dgfp): 8 bytes of magic, the length of the header (u32), the header
 * as JSON, padding to 4 bytes, sections of u32 in the header's order, SHA-256 of all before. Numbers are little-endian.
 * docs/exact-data-match.md describes it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { DraftguardError } from '../../base/errors';

const MAGIC = 'DGPROT\r\n';
const VERSION = 1;
const DIGEST = 32;
const MAX_HEADER = 16_000_000;

export const FILE_KINDS = ['exact', 'documents'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** An id is part of a detector's id, and so of policies and of the log. */
export const FILE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** What every header says. */
export const fileHeader = z.object({
  version: z.literal(VERSION),
  kind: z.enum(FILE_KINDS),
  id: z.string().regex(FILE_ID),
  label: z.string().trim().min(1).max(200),
  /** When it was built, ISO 8601. */
  made: z.iso.datetime(),
  /** Keys every hash in the file, hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  sections: z.array(z.strictObject({ name: z.string().max(40), length: z.int().min(0) })).max(20),
});
type AnyHeader = z.infer<typeof fileHeader>;

/** A file that is whole; `header` is still to be parsed as its kind's. */
export interface OpenFile {
  kind: FileKind;
  header: unknown;
  section(name: string): Uint32Array;
}

const wrong = (sentence: string, cause?: unknown) => new DraftguardError('unreadable', sentence, { cause });

/** Writes a file. `header` comes without version and sections. */
export async function writeFile(
  header: Omit<AnyHeader, 'version' | 'sections'> & Record<string, unknown>,
  sections: Readonly<Record<string, Uint32Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const lists = Object.entries(sections);
  const listed = lists.map(([name, { length }]) => ({ name, length }));
  const json = new TextEncoder().encode(JSON.stringify({ version: VERSION, ...header, sections: listed }));
  const start = align(MAGIC.length + 4 + json.length);
  const end = start + lists.reduce((sum, [, list]) => sum + list.byteLength, 0);
  const file = new Uint8Array(end + DIGEST);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(MAGIC.length, json.length, true);
  file.set(json, MAGIC.length + 4);
  let at = start;
  for (const [, list] of lists) {
    file.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at += list.byteLength;
  }
  file.set(await digestOf(file.subarray(0, end)), end);
  return file;
}

/**
 * Opens a file. Its sections are views of `bytes`.
 * @throws {DraftguardError} 'foreign' (no such file at all), 'newer', 'damaged' or 'unreadable'; the message says it in a
 * sentence that can follow the file's name
 */
export async function openFile(bytes: Uint8Array<ArrayBuffer>): Promise<OpenFile> {
  const end = bodyEnd(bytes);
  return openWhole(bytes, await digestOf(bytes.subarray(0, end)));
}

/** The same at once, for small files: hashing is some ten times slower than the browser's own. */
export const openFileNow = (bytes: Uint8Array<ArrayBuffer>): OpenFile =>
  openWhole(bytes, sha256(bytes.subarray(0, bodyEnd(bytes))));

/** Where the digest begins. */
function bodyEnd(bytes: Uint8Array): number {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new DraftguardError(
      'foreign',
      'It is no file of protected data: build one with "draftguard edm build" or "draftguard fingerprint".',
    );
  const end = bytes.length - DIGEST;
  if (end < MAGIC.length + 4) throw damaged();
  return end;
}

const damaged = () =>
  new DraftguardError(
    'damaged',
    'It is cut short or was changed on its way (the checksum differs); copy it again or build it anew.',
  );

/** @param digest of all before the one that it ends with */
function openWhole(bytes: Uint8Array<ArrayBuffer>, digest: Uint8Array): OpenFile {
  const end = bytes.length - DIGEST;
  if (!digest.every((byte, at) => byte === bytes[end + at])) throw damaged();

  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const from = MAGIC.length + 4;
  if (length > MAX_HEADER || from + length > end) throw wrong('Its header is longer than the file.');
  const raw = headerOf(bytes.subarray(from, from + length));
  if (typeof raw === 'object' && raw !== null && 'version' in raw && Number(raw.version) > VERSION)
    throw new DraftguardError(
      'newer',
      `It was made for a newer Draftguard (format ${Number(raw.version)}, this one reads ${VERSION}).`,
    );
  const header = parseHeader(fileHeader, raw);

  const places = new Map<string, [number, number]>();
  let at = align(from + length);
  for (const { name, length: count } of header.sections) {
    places.set(name, [at, count]);
    at += count * 4;
  }
  if (at !== end) throw wrong('Its sections are not as long as its header says.');
  // Views of u32 must start at a multiple of four, also where the bytes are themselves a view.
  const held = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return {
    kind: header.kind,
    header: raw,
    section(name) {
      const [start, count] = places.get(name) ?? [];
      if (start === undefined || count === undefined) throw wrong(`Its section "${name}" is missing.`);
      return new Uint32Array(held.buffer, held.byteOffset + start, count);
    },
  };
}

/** A header as one of its kind. @throws {DraftguardError} 'unreadable' */
export function parseHeader<T extends z.ZodType>(schema: T, header: unknown): z.output<T> {
  const parsed = schema.safeParse(header);
  if (parsed.success) return parsed.data;
  throw wrong(`Its header is not understood (${parsed.error.issues[0]?.path.join('.') || 'whole'}).`);
}

function headerOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw wrong('Its header is not valid JSON.', cause);
  }
}

const align = (length: number) => (length + 3) & ~3;

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
