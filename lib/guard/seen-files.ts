/**
 * Files on their way into a mail: seen when a person chooses, drops or pastes them, and passed on as they are. Their
 * bytes are read by the extractor only.
 */
import { filesFor } from '../attached';
import { canonicalDraft } from '../canonical';
import type { Draft } from '../draft';
import { LIMITS } from '../extract/limits';
import type { SeenFile } from '../messages';

const EVENTS = ['change', 'drop', 'paste'] as const;
/** Files of a page that are remembered, newest first. */
const KEPT = 300;

export interface SeenFiles {
  /** Watches one more window; passive, and before the page's own listeners. */
  listen(target: EventTarget, signal: AbortSignal): void;
  /** Files that may be attachments of the draft. */
  of(draft: Draft): SeenFile[];
  /**
   * The canonical draft with the account, on which rules may depend, and the files that may be its attachments: a file
   * replaced by another makes another message.
   */
  identity(draft: Draft): string;
}

export function createSeenFiles(onFiles: (files: SeenFile[]) => void): SeenFiles {
  let seen: SeenFile[] = [];
  const onEvent = (event: Event) => {
    if (!event.isTrusted) return;
    const files = filesOf(event).map((file) => ({ id: crypto.randomUUID(), file }));
    if (files.length === 0) return;
    seen = [...files, ...seen].slice(0, KEPT);
    for (let at = 0; at < files.length; at += LIMITS.seen) onFiles(files.slice(at, at + LIMITS.seen));
  };
  const of = (draft: Draft) => {
    const { named, loose } = filesFor(draft, seen);
    return [...named, ...loose].slice(0, LIMITS.seen);
  };
  return {
    listen: (target, signal) => {
      for (const type of EVENTS)
        target.addEventListener(type, onEvent, { capture: true, passive: true, signal });
    },
    of,
    identity: (draft) => [canonicalDraft(draft), draft.account, ...of(draft).map(({ id }) => id)].join(' '),
  };
}

function filesOf(event: Event): File[] {
  if (event.type === 'change') {
    const input = event.composedPath()[0] as Partial<HTMLInputElement> | undefined;
    return [...(input?.files ?? [])];
  }
  const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
  return [...((dataTransfer ?? clipboardData)?.files ?? [])];
}
