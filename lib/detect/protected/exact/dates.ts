/** Dates as people write them, at the start of a folded text; "03/04/1984" is read both ways. */

export interface DateForm {
  /** 'd' and the date as YYYYMMDD. */
  form: string;
  /** Characters that were read. */
  length: number;
}

/** English, German, French, Spanish; folded, as far as they have to be told apart. */
const MONTHS = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'maer'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];
const YEAR_FIRST = /^(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH =
  /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[ -]?(?:de |of )?([a-z]{3,10})\.?,?[ -]?(?:de |del )?(\d{4})(?!\d)/;
const MONTH_DAY = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/;

/** Longest date that is looked for. */
export const MAX_DATE = 40;

/** Every reading of the date that a folded text starts with. */
export function dateForms(text: string): DateForm[] {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return form(yearFirst[0], yearFirst[1], yearFirst[3], yearFirst[4]);
  const compact = COMPACT.exec(text);
  if (compact) return form(compact[0], compact[1], compact[2], compact[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [all, a, separator, b, year = ''] = yearLast;
    const oneWay = separator === '.' || a === b;
    const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year];
    return years.flatMap((each) => [...form(all, each, b, a), ...(oneWay ? [] : form(all, each, a, b))]);
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return form(dayMonth[0], dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  return monthDay ? form(monthDay[0], monthDay[3], monthOf(monthDay[1]), monthDay[2]) : [];
}

function monthOf(word = ''): string {
  return String(MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1);
}

function form(all: string, year = '', month = '', day = ''): DateForm[] {
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return valid
    ? [{ form: `d${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`, length: all.length }]
    : [];
}
