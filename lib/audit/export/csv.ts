/**
 * CSV (RFC 4180, line feeds) for spreadsheets. The last column, `line`, is the line of the NDJSON export, from which
 * everything is verified; the columns before it are made from it, and verification makes them again and compares.
 */
import Papa from 'papaparse';
import { canonicalText } from '../../crypto/chain';
import type { ExportLine } from './line';
import { readLine, writeLine } from './line-text';

export const CSV_COLUMNS = [
  ...['time', 'epoch', 'seq', 'class', 'type', 'webmail', 'action', 'answer', 'route', 'rules', 'entities'],
  ...['internal_recipients', 'external_recipients', 'attachments', 'reason_length', 'duration_ms', 'detail'],
  ...['policy_hash', 'digest', 'prev', 'hash', 'line'],
] as const;

/**
 * A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. Leading white space and the
 * full-width forms are no protection: some programs drop or fold them.
 */
export function neutralise(cell: string): string {
  return /^[\s\0]*[=+\-@|＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

const text = (value: unknown) =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? canonicalText(value)
      : String(value);
const SHOWN = new Set([
  ...['type', 'webmail', 'action', 'answer', 'route', 'rules', 'entities', 'recipients', 'attachments'],
  ...['reasonLength', 'durationMs', 'policyHash', 'digest'],
]);

function eventCells(event: Record<string, unknown>): string[] {
  const { rules, entities, recipients } = event as {
    rules?: unknown[];
    entities?: Record<string, number>;
    recipients?: { internal?: number; external?: number };
  };
  const rest = Object.entries(event).filter(([key]) => !SHOWN.has(key));
  return [
    ...[event.type, event.webmail, event.action, event.answer, event.route].map(text),
    (rules ?? []).join(' '),
    Object.entries(entities ?? {})
      .map(([entity, count]) => `${entity}=${count}`)
      .join(' '),
    ...[recipients?.internal, recipients?.external].map(text),
    ...[event.attachments, event.reasonLength, event.durationMs].map(text),
    rest.map(([key, value]) => `${key}=${text(value)}`).join(' '),
    ...[event.policyHash, event.digest].map(text),
  ];
}

/** The cells of one line, in the order of `CSV_COLUMNS`. */
export function csvCells(line: ExportLine): string[] {
  const event = line.kind === 'record' ? { ...line.event } : {};
  const shown = eventCells(line.kind === 'record' ? event : { type: line.kind });
  const chain =
    line.kind === 'record'
      ? [new Date(line.time).toISOString(), line.epoch, text(line.seq), line.class]
      : line.kind === 'epoch' || line.kind === 'anchor'
        ? [new Date(line.time).toISOString(), line.epoch, '', '']
        : ['', '', '', ''];
  const prev = 'prev' in line ? line.prev : '';
  const hash = line.kind === 'record' ? line.hash : '';
  return [...[...chain, ...shown, prev, hash].map(neutralise), writeLine(line)];
}

/** @param header whether the row of column names goes first */
export function toCsv(lines: readonly ExportLine[], header: boolean): string {
  const rows = [...(header ? [[...CSV_COLUMNS]] : []), ...lines.map(csvCells)];
  return rows.length === 0 ? '' : `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** One row read back: its line, and whether the cells before it are those that the line gives. */
export interface CsvRow {
  text: string;
  agrees: boolean;
}

/** The rows of an export in CSV; null when the text is not one. */
export function csvRows(csv: string): CsvRow[] | null {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true });
  const [names, ...rows] = data;
  if (names?.join() !== CSV_COLUMNS.join()) return null;
  return rows.map((cells) => {
    const text = cells.at(-1) ?? '';
    const line = readLine(text);
    return { text, agrees: line !== null && csvCells(line).join('\0') === cells.join('\0') };
  });
}
