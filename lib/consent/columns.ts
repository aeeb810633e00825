/** Rows of a table as records: which column holds what, and what is wrong with a row. */

import { dayEnd, dayStart } from '../calendar';
import { memo } from '../memo';
import { dayStart as utcStart } from '../policy/schema/parts';
import { type ConsentRecord, consentRecord } from './record';

export const FIELDS = [
  ...['address', 'purpose', 'basis', 'obtained', 'expires', 'withdrawn', 'source', 'wording', 'proof'],
] as const satisfies readonly (keyof ConsentRecord)[];
export type Field = keyof ConsentRecord;

/** The index of each field's column; null: there is none. */
export type Mapping = Readonly<Record<Field, number | null>>;

/** What holds where a column is missing or a cell is empty. */
export interface Defaults {
  purpose: ConsentRecord['purpose'];
  basis: ConsentRecord['basis'];
  /** 2026-12-31 */
  obtained: string;
  source: string;
}

/** Why a row is left out; see the texts `consent_row_…`. */
export const ROW_REFUSALS = [
  ...(['address', 'purpose', 'basis', 'date', 'order', 'future', 'formula', 'long'] as const),
] as const;
export type RowRefusal = (typeof ROW_REFUSALS)[number];

const HEADERS: Readonly<Record<Field, RegExp>> = {
  address: /e-?mail|address|adresse|subject/i,
  purpose: /purpose|zweck/i,
  basis: /basis|ground|rechtsgrundlage|legal/i,
  obtained: /obtained|given|granted|opt-?in|erteilt|seit|^date$|^datum$/i,
  expires: /expir|valid|until|ablauf|gültig|bis/i,
  withdrawn: /withdr|revok|unsub|opt-?out|widerruf|abgemeldet/i,
  source: /source|origin|herkunft|quelle/i,
  wording: /wording|version|wortlaut|text/i,
  proof: /proof|evidence|nachweis|beleg/i,
};

/** The likeliest columns, each for one field. */
export function guessMapping(header: readonly string[]): Mapping {
  const taken = new Set<number>();
  const find = (field: Field) => {
    const exact = header.findIndex((name, at) => !taken.has(at) && name.trim().toLowerCase() === field);
    const found =
      exact >= 0 ? exact : header.findIndex((name, at) => !taken.has(at) && HEADERS[field].test(name));
    if (found < 0) return null;
    taken.add(found);
    return found;
  };
  return Object.fromEntries(FIELDS.map((field) => [field, find(field)])) as Mapping;
}

export type ReadRow = { ok: true; record: ConsentRecord } | { ok: false; why: RowRefusal };

/** A spreadsheet would run it. */
const FORMULA = /^[=@]|^[+-](?![\d\s.,()/-]*$)/;

/**
 * @param zone in which days are counted
 * @param now ms; what was obtained later is a slip
 */
export function createRowReader(mapping: Mapping, defaults: Defaults, zone: string, now: number) {
  const moments = memo(
    (text: string) => ({ start: momentOf(text, zone, dayStart), end: momentOf(text, zone, dayEnd) }),
    100_000,
  );
  const cellOf = (cells: readonly string[], field: Field): string => {
    const column = mapping[field];
    return column === null ? '' : (cells[column] ?? '').trim();
  };
  // The apostrophe with which an export keeps a cell from being run.
  const cell = (cells: readonly string[], field: Field) => cellOf(cells, field).replace(/^'(?=[=+\-@])/, '');
  const word = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '-');
  return (cells: readonly string[]): ReadRow => {
    for (const field of FIELDS) if (FORMULA.test(cellOf(cells, field))) return { ok: false, why: 'formula' };
    const [expires, withdrawn] = [cell(cells, 'expires'), cell(cells, 'withdrawn')];
    const input = {
      address: cell(cells, 'address'),
      purpose: word(cell(cells, 'purpose')) || defaults.purpose,
      basis: word(cell(cells, 'basis')) || defaults.basis,
      obtained: moments(cell(cells, 'obtained') || defaults.obtained).start,
      expires: expires ? moments(expires).end : null,
      withdrawn: withdrawn ? moments(withdrawn).start : null,
      source: cell(cells, 'source') || defaults.source,
      wording: cell(cells, 'wording'),
      proof: cell(cells, 'proof'),
    };
    const parsed = consentRecord.safeParse(input);
    if (parsed.success)
      return input.obtained > now ? { ok: false, why: 'future' } : { ok: true, record: parsed.data };
    return { ok: false, why: refusalOf(String(parsed.error.issues[0]?.path[0]), input) };
  };
}

function refusalOf(field: string, input: { obtained: number; expires: number | null }): RowRefusal {
  if (field === 'address' || field === 'purpose' || field === 'basis') return field;
  if (field === 'source' || field === 'wording' || field === 'proof') return 'long';
  return field === 'expires' && !Number.isNaN(input.expires) ? 'order' : 'date';
}

/** A day, or a moment with its time zone; with slashes nobody knows which is the month. NaN: neither. */
function momentOf(text: string, zone: string, ofDay: (day: string, zone: string) => number): number {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const day = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text;
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return Number.isNaN(utcStart(day)) ? Number.NaN : ofDay(day, zone);
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)
    ? Date.parse(text.replace(' ', 'T'))
    : Number.NaN;
}
