/**
 * Which files an attachment may be, by what the page shows of it: a name, and sometimes a size. The content script picks
 * the files by this that it passes on, the background those whose text counts.
 */
import type { Attachment, Draft, Webmail } from './draft';

/** Files that a page's script passes on in one message; a draft's own list is as long at most. */
export const MAX_SEEN = 100;

/**
 * Roundcube alone lets people rename an attachment, and its compose page holds one mail, so that files without an
 * attachment belong to it. In a page of many mails they would be taken for whatever another mail forwards.
 */
const RENAMES: ReadonlySet<Webmail> = new Set(['roundcube']);

/** As a file is called once the browser has sent it: quotation marks escaped, a path before a backslash dropped. */
export const bareName = (name: string) =>
  name.replaceAll('%22', '"').split('\\').at(-1)?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';

/** Names as the webmail shows them; sizes only where both are known. */
export function isSame(attachment: Attachment, file: { name: string; size: number }): boolean {
  return (
    bareName(attachment.name) === bareName(file.name) &&
    (attachment.size === null || attachment.size === file.size)
  );
}

/** Seen files that may be attachments of a draft. */
export interface Files<T> {
  /** Some attachment has this file's name. */
  named: T[];
  /** None has, and some attachment has a name that no file has: a renamed one may be any of these. */
  loose: T[];
}

export function filesFor<T extends { file: { name: string } }>(
  { webmail, attachments }: Draft,
  files: readonly T[],
): Files<T> {
  const names = new Set(attachments.map(({ name }) => bareName(name)));
  const named = files.filter(({ file }) => names.has(bareName(file.name)));
  const known = new Set(named.map(({ file }) => bareName(file.name)));
  const renamed = RENAMES.has(webmail) && known.size < names.size;
  return { named, loose: renamed ? files.filter((each) => !names.has(bareName(each.file.name))) : [] };
}
