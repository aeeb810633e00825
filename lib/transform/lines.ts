/** Taking out a list: the whole lines that its values stand on, and no other. */
import { type Finding, valuesOf } from '../detect/kit/finding';
import type { Edit } from './transform';

export interface Cut {
  /** Edits that take the lines out, in reading order, none touching another. */
  edits: Edit[];
  /** What each of the lines says, hardly readable; the first ones. */
  shown: string[];
  lines: number;
}

/** More lines than these help nobody to recognise a list. */
const SHOWN_LINES = 12;
const SHOWN_LENGTH = 80;
/** Letters of a word that are left for who wrote it to know it by. */
const LEFT = 2;

const isList = ({ values }: Finding) => values !== undefined && values.length > 1;

/** The lines of the lists among these findings; null where there is no list. `textOf` is asked for the texts of parts. */
export function cutLines(findings: readonly Finding[], textOf: (part: string) => string): Cut | null {
  const lists = findings.filter(isList);
  if (lists.length === 0) return null;
  const cut: Cut = { edits: [], shown: [], lines: 0 };
  for (const part of new Set(lists.map((list) => list.part))) {
    const text = textOf(part);
    const own = lists.filter((list) => list.part === part).flatMap(valuesOf);
    const lines = linesOf(text, own);
    cut.lines += lines.length;
    cut.shown.push(...lines.map(({ start, end }) => dimmed(text.slice(start, end))));
    cut.edits.push(...joined(lines, text).map((range) => ({ ...range, part, text: '' })));
  }
  cut.shown = cut.shown.slice(0, SHOWN_LINES);
  return cut;
}

interface Stretch {
  start: number;
  end: number;
}

/** The lines, without their ends, that these ranges touch; in order, each once. */
function linesOf(text: string, ranges: readonly Stretch[]): Stretch[] {
  const lines: Stretch[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    let at = Math.max(text.lastIndexOf('\n', start - 1) + 1, (lines.at(-1)?.end ?? -1) + 1);
    while (at < end) {
      const lineBreak = text.indexOf('\n', at);
      lines.push({ start: at, end: lineBreak < 0 ? text.length : lineBreak });
      if (lineBreak < 0) break;
      at = lineBreak + 1;
    }
  }
  return lines;
}

/** Neighbouring lines as one stretch, each with one of the line breaks beside it. */
function joined(lines: readonly Stretch[], text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of lines) {
    const last = stretches.at(-1);
    if (last && last.end === start - 1) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => {
    if (end < text.length) return { start, end: end + 1 };
    return { start: Math.max(0, start - 1), end };
  });
}

/** Enough of a line for its author to know it, and for nobody else to use it. */
const dimmed = (line: string) =>
  line
    .slice(0, SHOWN_LENGTH)
    .replace(/[\p{L}\p{N}]+/gu, (word) =>
      /\p{N}/u.test(word)
        ? '•'.repeat(word.length)
        : word.slice(0, LEFT) + '•'.repeat(Math.max(0, word.length - LEFT)),
    );
