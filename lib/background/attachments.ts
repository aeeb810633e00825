/**
 * Joins a draft with what was read of its attachments. The page says names; files were seen when they were chosen,
 * dropped or pasted. All files of a name count, and for a name that none has, all that are left over: which of them the
 * webmail took cannot be told from outside.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Extract } from '../extract/host';
import { LIMITS } from '../extract/limits';
import { type Files, filesFor, isSame } from '../mail/attached';
import type { Attachment, AttachmentContent, Draft, Webmail } from '../mail/draft';
import type { SeenFile } from '../mail/seen-file';
import { type Extracted, graver } from '../mail/unread';
import type { SeenRecord, TextStore } from './seen-store';

/** How long (ms) a draft waits for its attachments; what is still being read then counts as unread. */
const PATIENCE = 8000;

export interface Attachments {
  /** Reads files before anyone asks. */
  read(files: readonly SeenFile[], tabId: number): Promise<void>;
  /** `reading`: something is still being read, so that the draft may say more later. */
  join(draft: Draft, files: readonly SeenFile[], tabId: number): Promise<{ draft: Draft; reading: boolean }>;
}

interface Read {
  hash: string;
  result: Extracted;
}

/** @param onFailure the extractor itself has failed with an attachment of a draft; told once a file */
export function createAttachments(
  store: TextStore,
  extract: Extract,
  onFailure: (webmail: Webmail) => Promise<unknown>,
  patience = PATIENCE,
): Attachments {
  const underWay = new Map<string, Promise<Read>>();
  /** Files with which the extractor has failed, and whether that was told. */
  const failures = new Map<string, boolean>();

  const readFile = async ({ id, file }: SeenFile, tabId: number): Promise<Read> => {
    const keep = async (hash: string, result: Extracted) => {
      // A store without room forgets: the file is then read again when it is asked about.
      await store.keep({ id, tabId, name: file.name, size: file.size, hash }, result).catch(() => {});
      return { hash, result };
    };
    const known = (await store.seen()).find((record) => record.id === id);
    const kept = known && (await store.text(known.hash));
    if (known && kept) return { hash: known.hash, result: kept };
    // Refused by its size, before a byte is read; its id stands for its hash.
    if (file.size > LIMITS.file) return keep(id, { text: '', unread: 'too-large' });
    const hash = await hashOf(file);
    if (hash === null) return keep(id, { text: '', unread: 'broken' });
    return keep(hash, (await store.text(hash)) ?? (await extract(file)));
  };

  const start = (seen: SeenFile, tabId: number): Promise<Read> => {
    const running = underWay.get(seen.id);
    if (running) return running;
    const started = readFile(seen, tabId)
      // An extractor that cannot be reached has not read the file; the next check tries again.
      .catch((): Read => {
        if (!failures.has(seen.id)) failures.set(seen.id, false);
        return { hash: seen.id, result: { text: '', unread: 'broken' } };
      })
      .finally(() => underWay.delete(seen.id));
    underWay.set(seen.id, started);
    return started;
  };

  const contentOf = async (
    attachment: Attachment,
    files: Files<SeenFile>,
    records: readonly SeenRecord[],
    tabId: number,
    late: Promise<null>,
  ): Promise<{ content: AttachmentContent; reading: boolean }> => {
    const own = files.named.filter(({ file }) => isSame(attachment, file));
    const ids = new Set(own.map(({ id }) => id));
    const alike = records.filter((record) => !ids.has(record.id) && isSame(attachment, record));
    const here = alike.filter((record) => record.tabId === tabId);
    // A compose that was moved to a window of its own was given its files in another tab.
    const others = here.length + own.length > 0 ? here : alike;
    // Renamed, it may be any file without an attachment of its own; or none of them, so that it stays unseen as well.
    const guessed = own.length + others.length === 0 ? files.loose : [];
    const reads = await Promise.all([
      ...[...own, ...guessed].map((file) => Promise.race([start(file, tabId), late])),
      ...others.map(async ({ hash }): Promise<Read> => {
        const result = await store.text(hash);
        return { hash, result: result ?? { text: '', unread: 'not-seen' } };
      }),
    ]);
    if (reads.length === 0) return { content: { hashes: [], text: '', unread: 'not-seen' }, reading: false };
    const done = reads.filter((read) => read !== null);
    const reading = done.length < reads.length;
    return {
      content: {
        hashes: [...new Set(done.map(({ hash }) => hash))].sort(),
        text: [...new Set(done.map(({ result }) => result.text))].join('\n'),
        unread: done.reduce(
          (worst, { result }) => graver(worst, result.unread),
          reading ? 'timeout' : guessed.length > 0 ? 'not-seen' : (null as Extracted['unread']),
        ),
      },
      reading,
    };
  };

  return {
    read: async (files, tabId) => {
      await Promise.all(files.map((file) => start(file, tabId)));
    },
    join: async (draft, files, tabId) => {
      if (draft.attachments.length === 0) return { draft, reading: false };
      const candidates = filesFor(draft, files);
      const records = await store.seen();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), patience);
      });
      const joined = await Promise.all(
        draft.attachments.map((each) => contentOf(each, candidates, records, tabId, late)),
      );
      clearTimeout(timer);
      for (const { id } of files) {
        if (failures.get(id) !== false) continue;
        failures.set(id, true);
        await onFailure(draft.webmail);
      }
      return {
        draft: {
          ...draft,
          attachments: draft.attachments.map((each, at) => ({ ...each, ...contentAt(joined, at) })),
        },
        reading: joined.some(({ reading }) => reading),
      };
    },
  };
}

const contentAt = (joined: readonly { content: AttachmentContent }[], at: number) => {
  const content = joined[at]?.content;
  return content ? { content } : {};
};

/** Null when the file cannot be read: moved or changed since it was chosen, or a folder. */
async function hashOf(file: File): Promise<string | null> {
  try {
    // The browser hashes outside of our thread.
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  } catch {
    return null;
  }
}
