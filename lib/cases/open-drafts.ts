/**
 * Drafts that a page has shown the background, so that it can name them afterwards: in memory only, as they hold what a
 * person wrote. A worker that has ended knows none, and the page shows its draft again.
 */
import { keepNewest } from '../base/keep-newest';
import type { Draft } from '../mail/draft';
import type { SeenFile } from '../mail/seen-file';

export interface OpenDraft {
  tabId: number;
  draft: Draft;
  /** Seen files that may be attachments of the draft. */
  files: readonly SeenFile[];
}

/** Drafts, and characters of all of them; the oldest are forgotten. */
const MOST = 50;
const ROOM = 16_000_000;

export interface OpenDrafts {
  /** Takes a draft and gives the id of its case. */
  add(open: OpenDraft): string;
  /** Only for the tab that has shown it. */
  get(id: string, tabId: number): OpenDraft | undefined;
}

const sizeOf = ({ draft }: OpenDraft) => draft.body.length + draft.subject.length;

export function createOpenDrafts(makeId: () => string): OpenDrafts {
  const known = new Map<string, OpenDraft>();
  return {
    add: (open) => {
      const id = makeId();
      keepNewest(known, id, open, MOST);
      let room = ROOM;
      for (const [key, each] of [...known].reverse()) {
        room -= sizeOf(each);
        if (room < 0 && key !== id) known.delete(key);
      }
      return id;
    },
    get: (id, tabId) => {
      const open = known.get(id);
      return open?.tabId === tabId ? open : undefined;
    },
  };
}
