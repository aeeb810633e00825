/**
 * The register of re-identifications: one line a case, each naming the hash of the line before it, so that no entry can be
 * taken out of the middle unseen. The last one is vouched for by nothing but its hash, which is shown. It holds no address.
 */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { jsonOf } from '../../../lib/base/json';
import { unreadable } from '../exits';

const hex = z.string().regex(/^[0-9a-f]*$/);

const entry = z.strictObject({
  v: z.literal(1),
  /** RFC 3339 */
  time: z.iso.datetime(),
  /** The pseudonym that was opened. */
  user: hex,
  /** The log in which it stands, and its head. */
  device: hex,
  head: hex,
  reason: z.string().min(1),
  /** age recipients of the two who opened it. */
  first: z.string(),
  second: z.string(),
  /** SHA-256 of the line before; '' in the first. */
  prev: hex,
});
type Entry = z.infer<typeof entry>;

const hashOf = (line: string) => createHash('sha256').update(line).digest('hex');

/** The hash that the next entry names. @throws when a line is damaged, or does not follow the one before it */
function check(text: string, path: string): string {
  let prev = '';
  for (const [at, line] of text.split('\n').filter(Boolean).entries()) {
    const parsed = entry.safeParse(jsonOf(line));
    if (!parsed.success || parsed.data.prev !== prev)
      throw unreadable(
        `Line ${at + 1} of the register ${path} is damaged or does not follow the line before it; find out why, and begin a new register.`,
      );
    prev = hashOf(line);
  }
  return prev;
}

/** Adds an entry to a register, or begins one; on the disk when it resolves, with the hash of the entry. */
export async function enter(path: string, said: Omit<Entry, 'v' | 'prev'>): Promise<string> {
  const before = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw unreadable(`The register ${path} cannot be read (${cause.code}).`, cause);
  });
  const entry: Entry = { v: 1, ...said, prev: check(before, path) };
  const line = JSON.stringify(entry);
  const file = await open(path, 'a', 0o600).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(`The register ${path} cannot be written (${cause.code}).`, cause);
  });
  try {
    await file.appendFile(`${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return hashOf(line);
}
