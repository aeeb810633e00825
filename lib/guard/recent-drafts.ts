/**
 * What compose windows said when they were last read. A webmail closes its window as the request starts, or seconds
 * before, and a script of the page sends without a trigger that we would see.
 */
import type { OpenDraft } from '../webmail/message-fields';

/** For so long a closed compose window may still be what a request sends, in ms: undo-send waits up to 30 s. */
export const RECENT = 60_000;

export interface RecentDrafts {
  remember(compose: Element, draft: OpenDraft): void;
  /** Those of windows that are no longer among the open ones, and were not long ago. */
  closed(open: readonly Element[]): [Element, OpenDraft][];
}

export function createRecentDrafts(now: () => number = Date.now): RecentDrafts {
  const drafts = new Map<Element, OpenDraft>();
  const closedAt = new Map<Element, number>();
  return {
    remember: (compose, draft) => void drafts.set(compose, draft),
    closed: (open) => {
      for (const compose of drafts.keys()) {
        if (open.includes(compose)) closedAt.delete(compose);
        else if (!closedAt.has(compose)) closedAt.set(compose, now());
        else if (now() - (closedAt.get(compose) ?? 0) > RECENT) {
          drafts.delete(compose);
          closedAt.delete(compose);
        }
      }
      return [...drafts].filter(([compose]) => !open.includes(compose));
    },
  };
}
