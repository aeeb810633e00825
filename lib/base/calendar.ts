/** Days of a calendar in a time zone. A day is written 2026-12-31; its first moment is not always midnight. */
import { memo } from './memo';

const DAY = 86_400_000;
/** No zone is farther from UTC. */
const FARTHEST = 15 * 3_600_000;
const KEPT = 50_000;

const formatOf = memo(
  (zone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The day on which a moment falls. */
export const dayOf = (ms: number, zone: string): string => formatOf(zone).format(ms);

const startIn = memo((zone: string) =>
  memo((day: string) => {
    const utc = Date.parse(`${day}T00:00:00Z`);
    let before = utc - FARTHEST;
    let in_ = utc + FARTHEST;
    // Some clocks are put forward at midnight, so that the day begins at one o'clock: it is sought, not reckoned.
    while (in_ - before > 1) {
      const middle = Math.floor((before + in_) / 2);
      if (dayOf(middle, zone) >= day) in_ = middle;
      else before = middle;
    }
    return in_;
  }, KEPT),
);

/** ms since the Unix epoch: the first moment of a day. */
export const dayStart = (day: string, zone: string): number => startIn(zone)(day);

/** ms since the Unix epoch: the first moment after a day. */
export const dayEnd = (day: string, zone: string): number => dayStart(daysLater(day, 1), zone);

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day some months later, or the last one of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return then.toISOString().slice(0, 10);
}

/** Monday to Friday; public holidays are not known here, so that the day is never too late. */
export function businessDaysLater(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = daysLater(at, 1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return at;
}
