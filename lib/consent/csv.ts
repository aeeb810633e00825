/** A CSV file of any length, piece by piece. What cannot be a list is refused as a whole, with the reason. */
import Papa from 'papaparse';
import { DraftguardError } from '../base/errors';
import { encodingOf } from './encoding';

/** Bytes: some five million rows. */
const MAX_SIZE = 500_000_000;
/** Bytes read at once. */
const PIECE = 262_144;
const MAX_COLUMNS = 200;
/** Characters of one row; more means that a quotation mark was never closed. */
const MAX_ROW = 200_000;

/** Why a file is refused; see the texts `consent_csv_…`. */
export const CSV_REFUSALS = [
  'too-large',
  'empty',
  'not-text',
  'encoding',
  'quotes',
  'columns',
  'no-header',
] as const;

type CsvRefusal = (typeof CSV_REFUSALS)[number];

const SENTENCES: Readonly<Record<CsvRefusal, string>> = {
  'too-large': 'The file is larger than 500 MB; split it.',
  empty: 'The file has no rows.',
  'not-text': 'The file is not text; save the table as CSV (UTF-8).',
  encoding: 'The file is in two encodings at once; save it as CSV (UTF-8).',
  quotes: 'A quotation mark is broken; correct it.',
  columns: `The file has more than ${MAX_COLUMNS} columns; keep those that are needed.`,
  'no-header': 'The first row must name the columns.',
};

/** @param details `row`: where it is, as a spreadsheet counts */
const refusal = (code: CsvRefusal, details: { row?: number } = {}): DraftguardError =>
  new DraftguardError(code, SENTENCES[code], { details });

export interface Rows {
  rows: string[][];
  /** Number of the first of these rows, as a spreadsheet counts; the header is row 1. */
  first: number;
  /** Bytes read so far. */
  read: number;
}

/** Texts of a file, decoded strictly. */
async function* textsOf(file: Blob): AsyncGenerator<{ text: string; read: number }> {
  const encoding = await encodingOf(file);
  if (encoding === null) throw refusal('encoding');
  const decoder = new TextDecoder(encoding, { fatal: true });
  let held = '';
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const last = at + PIECE >= file.size;
    let text: string;
    try {
      text = held + decoder.decode(bytes, { stream: !last });
    } catch {
      throw refusal('encoding');
    }
    if (text.includes('\0')) throw refusal('not-text');
    // A pair of \r and \n may be torn apart.
    held = !last && text.endsWith('\r') ? '\r' : '';
    yield {
      text: text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n'),
      read: Math.min(file.size, at + PIECE),
    };
  }
}

/**
 * The rows of a file, its header first.
 * @throws {DraftguardError} one of CSV_REFUSALS
 */
export async function* readCsv(file: Blob): AsyncGenerator<Rows> {
  if (file.size > MAX_SIZE) throw refusal('too-large');
  let parser: Papa.Parser | null = null;
  let rest = '';
  let first = 1;
  let filled = 0;
  for await (const { text, read } of textsOf(file)) {
    rest += text;
    // Excel writes it to say which separator follows.
    if (!parser) rest = rest.replace(/^sep=.\n/i, '');
    parser ??= new Papa.Parser({ delimiter: delimiterOf(rest), newline: '\n' });
    const last = read === file.size;
    const parsed = parser.parse(rest, 0, !last) as Papa.ParseResult<string[]>;
    const broken = parsed.errors.find(({ type }) => type === 'Quotes');
    if (broken) throw refusal('quotes', { row: first + (broken.row ?? 0) });
    rest = rest.slice(parsed.meta.cursor);
    if (rest.length > MAX_ROW) throw refusal('quotes', { row: first + parsed.data.length });
    if (first === 1 && parsed.data[0]) checkHeader(parsed.data[0]);
    yield { rows: parsed.data, first, read };
    first += parsed.data.length;
    filled += parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
  }
  if (filled < 2) throw refusal('empty');
}

const delimiterOf = (head: string): string =>
  Papa.parse(head.slice(0, 20_000), {
    preview: 10,
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t', '|'],
  }).meta.delimiter || ',';

function checkHeader(header: readonly string[]): void {
  if (header.length > MAX_COLUMNS) throw refusal('columns');
  if (header.some((cell) => cell.includes('@'))) throw refusal('no-header');
}
