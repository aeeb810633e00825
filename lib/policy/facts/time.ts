/** Whether a moment lies in a window of the week, by the wall clock of a time zone. */
import type { Clock } from '../envelope';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export interface TimeWindow {
  /** Naming none means every day. */
  days: readonly (typeof WEEKDAYS)[number][];
  /** "18:00"; both or neither. */
  from?: string | undefined;
  to?: string | undefined;
  /** IANA time zone; without it the device's. */
  zone?: string | undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock({ now }: Clock, zone: string): { day: (typeof WEEKDAYS)[number]; time: string } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    day: (parts.weekday ?? '').toLowerCase() as (typeof WEEKDAYS)[number],
    time: `${parts.hour}:${parts.minute}`,
  };
}

const dayBefore = (day: (typeof WEEKDAYS)[number]) =>
  WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] as (typeof WEEKDAYS)[number];

/** A window over midnight belongs to the day on which it begins. Equal ends are a whole day. */
export function isWithin({ days, from, to, zone }: TimeWindow, clock: Clock): boolean {
  const { day, time } = wallClock(clock, zone ?? clock.zone);
  const on = (which: typeof day) => days.length === 0 || days.includes(which);
  if (from === undefined || to === undefined) return on(day);
  if (from < to) return on(day) && time >= from && time < to;
  return (on(day) && time >= from) || (on(dayBefore(day)) && time < to);
}
