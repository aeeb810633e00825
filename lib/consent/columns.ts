/** Rows of a table as records: which column holds what, and what is wrong with a row. A record is never stronger than its row. */

import { memo } from '../base/memo';
import { address } from '../policy/parts';
import { type DateOrder, looksLikeDate, type Moment, momentOf } from './dates';
import { createDoubts } from './doubts';
import { COLUMN_FIELDS, type Field, type Mapping } from './fields';
import { isNamedFor } from './headers';
import { type ConsentRecord, consentRecord } from './record';
import {
  type Answer,
  answerOf,
  basisOf,
  isLink,
  isObjection,
  plainWord,
  purposeOf,
  saysNothing,
} from './words';

/** What holds where a column is missing or a cell is empty. There is no default date, and nobody agrees by default. */
export interface Defaults {
  purpose: ConsentRecord['purpose'];
  basis: ConsentRecord['basis'];
  source: string;
}

/** How cells are to be read that may mean two things. */
export interface Readings {
  dates: DateOrder | null;
  /** Answers that are not known to us, in small letters (see plainWord), and what they mean in this file. */
  agreed: Readonly<Record<string, Answer>>;
}

/** Why a row is left out; see the texts `consent_row_…`. */
export const ROW_REFUSALS = [
  ...(['address', 'agreed', 'purpose', 'basis', 'no-date', 'date', 'order', 'future'] as const),
  ...(['contradiction', 'objection', 'formula', 'long'] as const),
] as const;
export type RowRefusal = (typeof ROW_REFUSALS)[number];

/** What the cells of a column are, of those that say anything. */
type Holds = 'addresses' | 'dates' | 'answers' | 'links' | 'words' | 'nothing';

function holds(rows: readonly (readonly string[])[], column: number): Holds {
  const cells = rows.map((cells) => (cells[column] ?? '').trim()).filter((cell) => !saysNothing(cell));
  if (cells.length === 0) return 'nothing';
  if (cells.every(looksLikeDate)) return 'dates';
  if (cells.every(isLink)) return 'links';
  if (cells.some((cell) => cell.includes('@'))) return 'addresses';
  return cells.some((cell) => answerOf(cell) !== null) ? 'answers' : 'words';
}

/** What a column may hold for a field, what fits best first; others may hold anything. */
const FITS: Partial<Record<Field, readonly Holds[]>> = {
  address: ['addresses', 'nothing', 'words'],
  agreed: ['answers'],
  obtained: ['dates', 'words', 'nothing'],
  expires: ['dates', 'words', 'nothing'],
  withdrawn: ['dates', 'answers', 'words', 'nothing'],
};
/** Those whose headers say most come first. */
const GUESSED: readonly Field[] = [
  ...(['address', 'purpose', 'basis', 'withdrawn', 'agreed', 'expires', 'obtained', 'source'] as const),
  ...(['wording', 'proof'] as const),
];

/** The likeliest columns, each for one field, by their names and by what the first rows hold. */
export function guessMapping(header: readonly string[], rows: readonly (readonly string[])[] = []): Mapping {
  const taken = new Set<number>();
  const mapping: Partial<Record<Field, number | null>> = {};
  const held = header.map((_name, at) => holds(rows, at));
  const find = (field: Field, isIt: (name: string) => boolean) => {
    if (mapping[field] !== undefined && mapping[field] !== null) return;
    const named = header.flatMap((name, at) => (!taken.has(at) && isIt(name) ? [at] : []));
    const fits: readonly (Holds | undefined)[] = FITS[field] ?? [];
    const best = fits.flatMap((kind) => named.filter((at) => held[at] === kind));
    const found = (FITS[field] ? best[0] : named[0]) ?? null;
    mapping[field] = found;
    if (found !== null) taken.add(found);
  };
  for (const field of GUESSED) find(field, (name) => name.trim().toLowerCase() === field);
  for (const field of GUESSED) find(field, (name) => isNamedFor(field, name));
  return mapping as Mapping;
}

export type ReadRow =
  | {
      ok: true;
      record: ConsentRecord;
      /** It says no, and not since when. */
      undated: boolean;
    }
  | { ok: false; why: RowRefusal };

const refused = (why: RowRefusal): ReadRow => ({ ok: false, why });

/** A spreadsheet would run it. */
const FORMULA = /^[=@]|^[+-](?![\d\s.,()/-]*$)/;
/** The last moment of a day, as far as a look-up keeps it. */
const SECOND = 1000;

interface Reader {
  /** The names of the columns. */
  header: readonly string[];
  mapping: Mapping;
  defaults: Defaults;
  readings: Readings;
  /** In which days are counted. */
  zone: string;
  /** ms; what was obtained later is a slip */
  now: number;
}

export function createRowReader({ header, mapping, defaults, readings, zone, now }: Reader) {
  const moment = memo((text: string): Moment | null => momentOf(text, zone, readings.dates), 100_000);
  const doubtOf = createDoubts(header, mapping);
  const cellOf = (cells: readonly string[], field: Field): string => {
    const column = mapping[field];
    return column === null ? '' : (cells[column] ?? '').trim();
  };
  // The apostrophe with which an export keeps a cell from being run.
  const cell = (cells: readonly string[], field: Field) => {
    const text = cellOf(cells, field).replace(/^'(?=[=+\-@])/, '');
    return saysNothing(text) ? '' : text;
  };
  const known = (text: string): Answer | null => answerOf(text) ?? readings.agreed[plainWord(text)] ?? null;

  /** When it was taken back: null where the row does not say that it was. The later, the more it ends. */
  const withdrawalOf = (cells: readonly string[]): { at: number; undated: boolean } | null => {
    const text = cell(cells, 'withdrawn');
    const date = moment(text);
    if (date) return { at: Math.min(now, Math.max(date.start, date.end - SECOND)), undated: false };
    const saysNo = (field: Field) => cell(cells, field) !== '' && answerOf(cell(cells, field)) === 'no';
    // Words that are no date say that it was taken back, whatever they say; "no" says that it was not.
    const taken = text !== '' && (answerOf(text) !== 'no' || isObjection(text));
    const no = known(cell(cells, 'agreed')) === 'no' || saysNo('basis') || saysNo('obtained');
    return taken || no ? { at: now, undated: true } : null;
  };

  return (cells: readonly string[]): ReadRow => {
    for (const field of COLUMN_FIELDS) if (FORMULA.test(cellOf(cells, field))) return refused('formula');
    if (!address.safeParse(cell(cells, 'address')).success) return refused('address');
    const texts = {
      source: cell(cells, 'source') || defaults.source,
      wording: cell(cells, 'wording'),
      proof: cell(cells, 'proof'),
    };
    const purpose = cell(cells, 'purpose') ? purposeOf(cell(cells, 'purpose')) : defaults.purpose;
    const withdrawal = withdrawalOf(cells);
    const start = moment(cell(cells, 'obtained'))?.start ?? null;
    if (withdrawal) {
      const obtained = start === null || start > withdrawal.at ? withdrawal.at : start;
      const input = {
        address: cell(cells, 'address'),
        purpose,
        basis: basisIn(cells) ?? defaults.basis,
        obtained,
        expires: null,
        withdrawn: withdrawal.at,
        source: texts.source.slice(0, 300),
        wording: texts.wording.slice(0, 100),
        proof: texts.proof.slice(0, 500),
      };
      return taken(input, withdrawal.undated);
    }
    const agreed = cell(cells, 'agreed');
    const told = basisOf(agreed);
    if (mapping.agreed !== null && known(agreed) !== 'yes' && told === null) return refused('agreed');
    const doubt = doubtOf(cells);
    if (doubt) return refused(doubt);
    const basis = cell(cells, 'basis') ? basisIn(cells) : (told ?? defaults.basis);
    if (basis !== null && told !== null && told !== basis) return refused('contradiction');
    if (cell(cells, 'obtained') === '') return refused('no-date');
    const expires = cell(cells, 'expires');
    const input = {
      address: cell(cells, 'address'),
      purpose,
      basis,
      obtained: start,
      withdrawn: null,
      ...texts,
      expires: expires ? (moment(expires)?.end ?? Number.NaN) : null,
    };
    return taken(input, false);
  };

  function basisIn(cells: readonly string[]) {
    return basisOf(cell(cells, 'basis'));
  }

  function taken(input: Record<keyof ConsentRecord, unknown>, undated: boolean): ReadRow {
    const parsed = consentRecord.safeParse(input);
    if (!parsed.success) return refused(refusalOf(String(parsed.error.issues[0]?.path[0]), input.expires));
    return parsed.data.obtained > now ? refused('future') : { ok: true, record: parsed.data, undated };
  }
}

function refusalOf(field: string, expires: unknown): RowRefusal {
  if (field === 'address' || field === 'purpose' || field === 'basis') return field;
  if (field === 'source' || field === 'wording' || field === 'proof') return 'long';
  return field === 'expires' && !Number.isNaN(expires) ? 'order' : 'date';
}
