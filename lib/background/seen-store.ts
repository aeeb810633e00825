/** Files that were seen and texts that were read: in memory for the browser's session, never on disk. */
import { browser } from 'wxt/browser';
import type { Extracted } from '../extract/result';

/** A file that was seen in a page. */
export interface SeenRecord {
  id: string;
  tabId: number;
  name: string;
  /** bytes */
  size: number;
  /** SHA-256 of its content, hex; its id when the content could not be had. */
  hash: string;
}

export interface TextStore {
  seen(): Promise<SeenRecord[]>;
  text(hash: string): Promise<Extracted | undefined>;
  keep(record: SeenRecord, result: Extracted): Promise<void>;
}

/** storage.session holds 10 MB in all; UTF-16 code units count as up to 3 bytes. */
const MAX_TEXTS = 2_500_000;
const MAX_RECORDS = 500;

const textKey = (hash: string) => `attachment:${hash}`;

/** The newest texts that have room together, and the older ones that do not; both in their order. */
export function evict(
  sizes: readonly { hash: string; length: number }[],
  max: number,
): { kept: { hash: string; length: number }[]; gone: string[] } {
  let room = max;
  let from = sizes.length;
  for (; from > 0; from--) {
    room -= sizes[from - 1]?.length ?? 0;
    if (room < 0) break;
  }
  return { kept: sizes.slice(from), gone: sizes.slice(0, from).map(({ hash }) => hash) };
}

export function createSeenStore(): TextStore {
  const get = async <T>(key: string, otherwise: T): Promise<T> =>
    ((await browser.storage.session.get(key))[key] as T | undefined) ?? otherwise;
  let last: Promise<void> = Promise.resolve();
  const write = async (record: SeenRecord, result: Extracted) => {
    const records = await get<SeenRecord[]>('seenFiles', []);
    const sizes = await get<{ hash: string; length: number }[]>('attachmentSizes', []);
    const { hash } = record;
    const { kept, gone } = evict(
      [...sizes.filter((each) => each.hash !== hash), { hash, length: result.text.length }],
      MAX_TEXTS,
    );
    await browser.storage.session.remove(gone.map(textKey));
    await browser.storage.session.set({
      seenFiles: [...records.filter(({ id }) => id !== record.id), record].slice(-MAX_RECORDS),
      attachmentSizes: kept,
      [textKey(hash)]: result,
    });
  };
  return {
    seen: () => get<SeenRecord[]>('seenFiles', []),
    text: (hash) => get<Extracted | undefined>(textKey(hash), undefined),
    keep: (record, result) => {
      // One after another: each reads the lists and writes them back.
      const written = last.then(() => write(record, result));
      last = written.catch(() => {});
      return written;
    },
  };
}
