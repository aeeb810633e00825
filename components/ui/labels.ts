/** Names of things in the person's language, and dates as this language writes them. */
import { browser } from 'wxt/browser';
import { type TextKey, t } from './t';

/** The text of one of a family, such as `policy_mode_` + 'coach'; its own name when no text is there. */
export function nameOf(family: string, id: string): string {
  return t(`${family}_${id.replace(/[.-]/g, '_')}` as TextKey) || id;
}

/** Date and time to the minute. `ms` since the Unix epoch. */
export function dateTime(ms: number): string {
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(ms);
}

/** A number, as this language groups its digits. */
export const count = (value: number): string =>
  new Intl.NumberFormat(browser.i18n.getUILanguage()).format(value);

/** A day (UTC, as counts are kept), short. `ms` since the Unix epoch. */
export function dayName(ms: number): string {
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    dateStyle: 'short',
    timeZone: 'UTC',
  }).format(ms);
}

/** A size, in the unit that fits it. */
export function bytes(count: number): string {
  const unit = count < 1e6 ? 'kilobyte' : 'megabyte';
  const value = count / (unit === 'kilobyte' ? 1e3 : 1e6);
  return new Intl.NumberFormat(browser.i18n.getUILanguage(), {
    style: 'unit',
    unit,
    maximumSignificantDigits: 3,
  }).format(value);
}

/** The time of today's things. */
export function timeOfDay(ms: number): string {
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { timeStyle: 'short' }).format(ms);
}

/** A share, 0..1. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(browser.i18n.getUILanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
