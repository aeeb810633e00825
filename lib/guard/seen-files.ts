/**
 * Files on their way into a mail: seen when a person chooses, drops or pastes them, and passed on as they are. Their
 * bytes are read by the extractor only.
 */

import { bareName, filesFor, MAX_SEEN } from '../mail/attached';
import { exactDraft } from '../mail/canonical';
import type { Draft } from '../mail/draft';
import type { SeenFile } from '../mail/seen-file';

const EVENTS = ['change', 'drop', 'paste'] as const;
/** Files of a page that are remembered, newest first. */
const KEPT = 300;
/** So long before a compose window is first read may a file have been dropped that opened it, in ms. */
const BEFORE = 2000;

interface Kept extends SeenFile {
  at: number;
  /** A list of attachments has shown it. */
  listed: boolean;
}

export interface SeenFiles {
  /** Watches one more window; passive, and before the page's own listeners. */
  listen(target: EventTarget, signal: AbortSignal): void;
  /** The draft with the files that were seen since its window opened and that no list of attachments has shown. */
  withUnlisted(draft: Draft, opened: number): Draft;
  /** A list of attachments has shown what this draft names. */
  noteListed(draft: Draft): void;
  /** Files that may be attachments of the draft. */
  of(draft: Draft): SeenFile[];
}

export function createSeenFiles(
  onFiles: (files: SeenFile[]) => void,
  now: () => number = Date.now,
): SeenFiles {
  let seen: Kept[] = [];
  const onEvent = (event: Event) => {
    if (!event.isTrusted) return;
    const files = filesOf(event).map((file) => ({ id: crypto.randomUUID(), file }));
    if (files.length === 0) return;
    seen = [...files.map((one) => ({ ...one, at: now(), listed: false })), ...seen].slice(0, KEPT);
    for (let at = 0; at < files.length; at += MAX_SEEN) onFiles(files.slice(at, at + MAX_SEEN));
  };
  const of = (draft: Draft) => {
    const { named, loose } = filesFor(draft, seen);
    return [...named, ...loose].slice(0, MAX_SEEN).map(({ id, file }) => ({ id, file }));
  };
  const withUnlisted = (draft: Draft, opened: number): Draft => {
    const listed = namesOf(draft);
    const others = seen.filter(
      (one) => !one.listed && !listed.has(bareName(one.file.name)) && one.at >= opened - BEFORE,
    );
    const names = [...new Set(others.map(({ file }) => file.name))];
    return { ...draft, attachments: [...draft.attachments, ...names.map((name) => ({ name, size: null }))] };
  };
  return {
    listen: (target, signal) => {
      for (const type of EVENTS)
        target.addEventListener(type, onEvent, { capture: true, passive: true, signal });
    },
    withUnlisted,
    noteListed: (draft) => {
      const listed = namesOf(draft);
      for (const one of seen) one.listed ||= listed.has(bareName(one.file.name));
    },
    of,
  };
}

/**
 * One string per draft as it is scanned, with the files that may be its attachments: a file replaced by another makes
 * another message.
 */
export const identityOf = (draft: Draft, files: readonly SeenFile[]): string =>
  [exactDraft(draft), ...files.map(({ id }) => id)].join(' ');

const namesOf = ({ attachments }: Draft) => new Set(attachments.map(({ name }) => bareName(name)));

function filesOf(event: Event): File[] {
  if (event.type === 'change') {
    const input = event.composedPath()[0] as Partial<HTMLInputElement> | undefined;
    return [...(input?.files ?? [])];
  }
  const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
  return [...((dataTransfer ?? clipboardData)?.files ?? [])];
}
