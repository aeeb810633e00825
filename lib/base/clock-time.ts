/** Dates with times as a person reads them off a clock, '2026-03-29T01:30', in a time zone. */

/** The zone of this device. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const DAY = 86_400_000;
const MINUTE = 60_000;

function formatOf(zone: string): Intl.DateTimeFormat {
  const digits = '2-digit' as const;
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
  });
}

/** What the clocks of a zone show, to the minute. @param ms since the Unix epoch */
export const clockTime = (ms: number, zone: string): string => formatOf(zone).format(ms).replace(' ', 'T');

const offsetAt = (ms: number, zone: string): number => Date.parse(`${clockTime(ms, zone)}Z`) - floor(ms);
const floor = (ms: number) => Math.floor(ms / MINUTE) * MINUTE;

/**
 * ms since the Unix epoch; null for what is no date. An hour that comes twice is its first one, and one that is left out
 * is the moment an hour before it would come: a deadline that is counted from it never comes too late.
 */
export function momentOf(local: string, zone: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null;
  const utc = Date.parse(`${local}Z`);
  // The runtime reads 30 February as 2 March.
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 16) !== local) return null;
  const candidates = [utc - DAY, utc + DAY].map((near) => utc - offsetAt(near, zone));
  const shown = candidates.filter((ms) => clockTime(ms, zone) === local);
  return Math.min(...(shown.length > 0 ? shown : candidates));
}
