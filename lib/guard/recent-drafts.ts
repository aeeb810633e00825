/**
 * What compose windows said when they were last read. A webmail closes its window as the request starts, or seconds
 * before, and a script of the page sends without a trigger that we would see.
 */
import type { Snapshot } from './snapshot';

/** For so long a closed compose window may still be what a request sends, in ms: undo-send waits up to 30 s. */
export const RECENT = 60_000;

export type RecentDraft = Pick<Snapshot, 'draftId' | 'listed' | 'openedAt'>;

export interface RecentDrafts {
  remember(snapshot: RecentDraft & Pick<Snapshot, 'compose'>): void;
  /** Those of windows that are no longer among the open ones, and were not long ago. */
  closed(open: readonly Element[]): RecentDraft[];
}

interface KnownWindow {
  /** A window that the page has let go must not stay for us. */
  compose: WeakRef<Element>;
  draft: RecentDraft;
  /** ms; null while it is open */
  closed: number | null;
}

export function createRecentDrafts(now: () => number = Date.now): RecentDrafts {
  const known = new WeakMap<Element, KnownWindow>();
  const windows = new Set<KnownWindow>();
  return {
    remember: ({ compose, draftId, listed, openedAt }) => {
      const draft = { draftId, listed, openedAt };
      const own = known.get(compose) ?? { compose: new WeakRef(compose), draft, closed: null };
      own.draft = draft;
      known.set(compose, own);
      windows.add(own);
    },
    closed: (open) => {
      for (const each of windows) {
        const compose = each.compose.deref();
        if (compose && open.includes(compose)) each.closed = null;
        else each.closed ??= now();
        if (each.closed !== null && now() - each.closed > RECENT) windows.delete(each);
      }
      return [...windows].filter(({ closed }) => closed !== null).map(({ draft }) => draft);
    },
  };
}
