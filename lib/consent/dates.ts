/** Dates as lists write them. What may be read in two ways is read in none, unless somebody has said which is meant. */
import { dayEnd, dayStart } from '../base/calendar';
import { dayStart as utcStart } from '../policy/parts';

/** Whether the day or the month comes first where slashes part them. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'];
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\./g, '')
    .toLowerCase();
/** The names of months, long and short, and their numbers. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, at): [string, number] => [
        plain(format.format(Date.UTC(2026, at, 15))),
        at + 1,
      ]);
    }),
  ),
);

/** A time of day behind a date: without a zone it is not read, and the whole day counts. */
const TIME = '(?:[ T,]+\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?[ap]m)?)?';
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`, 'i');
const DOTTED = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d\\d)${TIME}$`);
const SLASHED = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${TIME}$`, 'i');
const NAMED = new RegExp(
  `^(\\d{1,2})(?:\\.|er|st|nd|rd|th)? (?:de |di )?(\\p{L}+)\\.?,? (?:de |di )?(\\d{4})${TIME}$`,
  'iu',
);
const NAMED_FIRST = new RegExp(`^(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'iu');
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

const dayText = (year: string, month: string | number, day: string): string | null => {
  const text = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(utcStart(text)) ? null : text;
};

/** The day that a text names, as 2026-12-31; null where it names none, or perhaps another. */
function dayIn(text: string, order: DateOrder | null): string | null {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year && month && day) return dayText(year, month, day);
  const [, d, m, y] = DOTTED.exec(text) ?? [];
  if (d && m && y) return dayText(y, m, d);
  const [, a, b, c] = SLASHED.exec(text) ?? [];
  if (a && b && c) {
    if (order === null) return null;
    return order === 'dmy' ? dayText(c, b, a) : dayText(c, a, b);
  }
  const [, first, name, last] = NAMED.exec(text) ?? [];
  const [, nameFirst, then, at] = NAMED_FIRST.exec(text) ?? [];
  const number = MONTHS.get(plain(name ?? nameFirst ?? ''));
  if (number === undefined) return null;
  return first && last ? dayText(last, number, first) : then && at ? dayText(at, number, then) : null;
}

export interface Moment {
  /** ms since the Unix epoch: a day from its first to behind its last. */
  start: number;
  end: number;
}

/** null: no date, or one that may be two. */
export function momentOf(text: string, zone: string, order: DateOrder | null): Moment | null {
  if (MOMENT.test(text)) {
    const at = Date.parse(text.replace(' ', 'T'));
    return Number.isNaN(at) ? null : { start: at, end: at };
  }
  const day = dayIn(text, order);
  return day === null ? null : { start: dayStart(day, zone), end: dayEnd(day, zone) };
}

/** Whether it looks like a date, whichever. */
export const looksLikeDate = (text: string): boolean =>
  MOMENT.test(text) || dayIn(text, 'dmy') !== null || dayIn(text, 'mdy') !== null;

/** Whether it waits for somebody to say whether the day or the month comes first. */
export const needsOrder = (text: string): boolean => SLASHED.test(text);
