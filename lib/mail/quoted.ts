/** What a person has just written, told from the history that a reply carries with it. */

import { anyOf } from '../languages';
import { drawn } from './draft';

/** The line above a quoted mail, in the webmails' own words. */
const ATTRIBUTION = new RegExp(
  `^\\s*(?:${anyOf(({ wrote }) => wrote).replaceAll('…', '.{4,200}')}).{0,200}\\s?:\\s*$`,
  'iu',
);
const SEPARATOR = new RegExp(
  `^\\s*(?:-{2,}\\s?(?:${anyOf(({ separators }) => separators)})\\s?-{2,}|_{20,})\\s*$`,
  'iu',
);
/** Outlook's header block: a sender, and the date right behind it. */
const SENDER = new RegExp(`^\\s*\\*?(?:${anyOf(({ from }) => from)})\\s?:\\*? \\S`, 'iu');
const SENT = new RegExp(`^\\s*\\*?(?:${anyOf(({ sent }) => sent)})\\s?:\\*? \\S`, 'iu');
const QUOTED = /^\s?>/;

/** Where the quoted history begins: the offset of its first line, or the length of the text. */
export function quotedFrom(text: string): number {
  const lines = text.split('\n');
  let offset = 0;
  for (const [at, whole] of lines.entries()) {
    const line = drawn(whole);
    const next = drawn(lines[at + 1] ?? '');
    if (ATTRIBUTION.test(line) || SEPARATOR.test(line) || QUOTED.test(line)) return offset;
    if (SENDER.test(line) && SENT.test(next)) return offset;
    offset += whole.length + 1;
  }
  return text.length;
}
