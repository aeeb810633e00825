/**
 * Outlook's list of attachments, as far as public code tells of it: entries whose label says the file's name, and the
 * size behind it. A file whose entry is not known here is not lost: see `unlistedFilesCount` in ./adapter.ts.
 */
import type { Attachment } from '../mail/draft';

/** Entries by role, */
const ENTRY = '[role="option"], [role="listitem"]';
/** else whatever has a label that may name a file. */
const LABELLED = '[aria-label*="."], [title*="."]';
/** Commands ("Remove menu.pdf"), fields, and what stands in them. */
const NO_ENTRY = 'button, input, [role="button"], [role="menuitem"], [contenteditable="true"]';
/** The name is what ends in an extension, before the size or a word that says what can be done with the file. */
const NAME = /^(.*\.[\p{L}\p{N}_-]{2,10})(?=$|[\s,(])/u;
const SIZE = /[\s,(]+\d+(?:[.,]\d+)?\s*(?:bytes?|[kmgкмг]?[boб])(?![\p{L}\p{N}]).*$/iu;
/** A person, in a list of suggestions. */
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/;

/** The file that a label names, or ''. */
function fileIn(label: string): string {
  const text = label.replace(SIZE, '').trim();
  if (ADDRESS.test(text)) return '';
  // With a size behind it any text is a name.
  return NAME.exec(text)?.[1] ?? (text === label.trim() ? '' : text);
}

function nameOf(entry: Element): string {
  const labels = [entry.getAttribute('aria-label'), entry.getAttribute('title')];
  // Name, size and a command stand beside each other, with nothing between them.
  if (entry.matches(ENTRY)) labels.push(...[...entry.childNodes].map((part) => part.textContent));
  return labels.map((label) => fileIn(label ?? '')).find(Boolean) ?? '';
}

/** What is attached, by one look into the compose window: a click on Send waits for it. */
export function outlookAttachments(compose: Element): Attachment[] {
  const names = new Set<string>();
  for (const entry of compose.querySelectorAll(`${ENTRY}, ${LABELLED}`))
    if (!entry.closest(NO_ENTRY)) names.add(nameOf(entry));
  // Parts of an entry say its name once more. Files of one name are judged together.
  names.delete('');
  return [...names].map((name) => ({ name, size: null }));
}
