/** Files that were seen and texts that were read: in memory for the browser's session, never on disk. */
import type { z } from 'zod';
import type { Extracted } from '../mail/unread';
import { writeTogether, writing } from '../stored/item';
import { attachmentSizes, attachmentTexts, seenFiles } from '../stored/items/attachments';

/** A file that was seen in a page. */
export type SeenRecord = z.infer<typeof seenFiles.schema>[number];

export interface TextStore {
  seen(): Promise<SeenRecord[]>;
  text(hash: string): Promise<Extracted | undefined>;
  keep(record: SeenRecord, result: Extracted): Promise<void>;
}

/** storage.session holds 10 MB in all; UTF-16 code units count as up to 3 bytes. */
const MAX_TEXTS = 2_500_000;
const MAX_RECORDS = 500;

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
  let last: Promise<void> = Promise.resolve();
  const write = async (record: SeenRecord, result: Extracted) => {
    const [records, sizes] = await Promise.all([seenFiles.get(), attachmentSizes.get()]);
    const { hash } = record;
    const { kept, gone } = evict(
      [...sizes.filter((each) => each.hash !== hash), { hash, length: result.text.length }],
      MAX_TEXTS,
    );
    await Promise.all(gone.map((each) => attachmentTexts.at(each).remove()));
    await writeTogether([
      writing(seenFiles, [...records.filter(({ id }) => id !== record.id), record].slice(-MAX_RECORDS)),
      writing(attachmentSizes, kept),
      writing(attachmentTexts.at(hash), result),
    ]);
  };
  return {
    seen: () => seenFiles.get(),
    text: (hash) => attachmentTexts.at(hash).get(),
    keep: (record, result) => {
      // One after another: each reads the lists and writes them back.
      const written = last.then(() => write(record, result));
      last = written.catch(() => {});
      return written;
    },
  };
}
