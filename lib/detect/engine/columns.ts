/**
 * Tables in a text, pasted or as CSV: the label in a column's head speaks for the whole column, however far down a value stands. A table is
 * a paragraph whose lines have as many separators as its first.
 */
import { paragraphEnd } from './segments';

const SEPARATORS = ['\t', ';', '|', ','] as const;
/** A head and two rows: less is a line with a comma. */
const FEWEST_LINES = 3;
/** Of all lines, how many have as many cells as the head. */
const ALIKE = 0.8;

interface Table {
  start: number;
  end: number;
  separator: string;
  /** Where the cells of the head stand: flat pairs of start and end. */
  head: number[];
  /** End of the head's line. */
  headEnd: number;
}

export interface Columns {
  /** Where the head of the column stands that a place is in; null outside of tables, and in the head itself. */
  headOf(position: number): readonly [start: number, end: number] | null;
}

/** Tables of text[from, until), which are ends of paragraphs. */
export function columnsOf(text: string, from: number, until: number): Columns {
  const tables: Table[] = [];
  for (let at = from; at < until; ) {
    const end = Math.min(until, paragraphEnd(text, at));
    const table = tableOf(text, at, end);
    if (table) tables.push(table);
    at = Math.max(end, at + 1);
  }
  return {
    headOf: (position) => {
      const table = tables.find(({ start, end }) => position >= start && position < end);
      if (!table || position <= table.headEnd) return null;
      const line = text.lastIndexOf('\n', position - 1) + 1;
      const column = 2 * count(text, table.separator, line, position);
      const [start, end] = [table.head[column], table.head[column + 1]];
      return start === undefined || end === undefined ? null : [start, end];
    },
  };
}

function count(text: string, separator: string, from: number, until: number): number {
  let found = 0;
  for (let at = text.indexOf(separator, from); at >= 0 && at < until; at = text.indexOf(separator, at + 1))
    found++;
  return found;
}

function tableOf(text: string, from: number, until: number): Table | null {
  const headEnd = text.indexOf('\n', from);
  if (headEnd < 0 || headEnd >= until) return null;
  // What leads on to a table may stand right above it.
  for (let start = from, end = headEnd, tries = 0; tries < 3 && end >= 0 && end < until; tries++) {
    const found = tableFrom(text, start, end, until);
    if (found) return found;
    start = end + 1;
    end = text.indexOf('\n', start);
  }
  return null;
}

function tableFrom(text: string, start: number, headEnd: number, until: number): Table | null {
  for (const separator of SEPARATORS) {
    const cells = count(text, separator, start, headEnd);
    if (cells === 0) continue;
    let [lines, alike] = [0, 0];
    for (let at = start; at < until; lines++) {
      const end = text.indexOf('\n', at);
      const stop = end < 0 || end > until ? until : end;
      if (stop > at && count(text, separator, at, stop) === cells) alike++;
      at = stop + 1;
    }
    if (lines < FEWEST_LINES || alike < lines * ALIKE || alike < FEWEST_LINES) continue;
    const head: number[] = [];
    for (let at = start; at <= headEnd; ) {
      const next = text.indexOf(separator, at);
      const end = next < 0 || next > headEnd ? headEnd : next;
      head.push(at, end);
      at = end + 1;
    }
    return { start, end: until, separator, head, headEnd };
  }
  return null;
}
