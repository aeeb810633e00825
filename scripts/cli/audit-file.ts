/** Reads an export of the audit log from a file, line by line. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { csvRows } from '../../lib/audit/export/csv';
import { readLine } from '../../lib/audit/export/line';
import { unseal } from '../../lib/crypto/seal';
import { DraftguardError } from '../../lib/errors';

export interface FileLine {
  /** null: it is not ended by a line feed. */
  text: string | null;
  /** false: CSV cells that do not belong to their record. */
  agrees: boolean;
}

const unreadable = (sentence: string, cause?: unknown) =>
  new DraftguardError('unreadable', sentence, { cause });

/** The lines of an export. @throws {DraftguardError} 'unreadable' when the file is missing or no export */
export async function* fileLines(path: string): AsyncGenerator<FileLine> {
  const start = (await firstBytes(path)).replace(/^\uFEFF/, '');
  if (start.startsWith('{')) yield* ndjsonLines(path);
  else if (start.startsWith('time,')) yield* csvLines(path);
  else throw unreadable(`${path} is not an export of the audit log (NDJSON or CSV).`);
}

async function firstBytes(path: string): Promise<string> {
  try {
    for await (const chunk of createReadStream(path, { end: 63, encoding: 'utf8' })) return String(chunk);
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw unreadable(`${path} cannot be read${code ? ` (${code})` : ''}.`, cause);
  }
  throw unreadable(`${path} is empty.`);
}

async function* ndjsonLines(path: string): AsyncGenerator<FileLine> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const texts = `${rest}${chunk}`.split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield { text, agrees: true };
  }
  if (rest) yield { text: null, agrees: true };
}

async function* csvLines(path: string): AsyncGenerator<FileLine> {
  const rows = csvRows(await readFile(path, 'utf8'));
  if (!rows) throw unreadable(`${path} is not an export of the audit log: its columns are not those of one.`);
  yield* rows;
}

/** Opens the epochs of a file as they come by; holds their seeds. */
export function seedRing(identities: readonly string[]) {
  const seeds = new Map<string, Uint8Array>();
  return {
    get: (epoch: string) => seeds.get(epoch) ?? null,
    /** To be called with each line before it is verified. */
    async meet(text: string | null): Promise<void> {
      if (identities.length === 0 || !text?.includes('"kind":"epoch"')) return;
      const line = readLine(text);
      if (line?.kind !== 'epoch') return;
      const seed = await unseal(identities, line.sealed);
      if (seed) seeds.set(line.epoch, seed);
    },
  };
}
