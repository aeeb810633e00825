/** Whether a moment lies in a window of the week, by the wall clock of a time zone. */
import type { Clock } from '../envelope';
import { type Condition, WEEKDAYS } from '../schema/condition';
import { type Said, said, series } from './said';

type Window = Condition['time'];

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
export function isWithin({ days, from, to, zone }: Window, clock: Clock): boolean {
  const { day, time } = wallClock(clock, zone ?? clock.zone);
  const on = (which: typeof day) => days.length === 0 || days.includes(which);
  if (from === undefined || to === undefined) return on(day);
  if (from < to) return on(day) && time >= from && time < to;
  return (on(day) && time >= from) || (on(dayBefore(day)) && time < to);
}

/** "Monday, Tuesday 18:00-08:00 Europe/Berlin" */
export function tellWindow({ days, from, to, zone }: Window): Said {
  const on = days.map((day) => said(`policy_day_${day}`));
  return series('space', [
    ...(on.length > 0 ? [series('comma', on)] : []),
    ...(from ? [`${from}-${to}`] : []),
    ...(zone ? [zone] : []),
  ]);
}
