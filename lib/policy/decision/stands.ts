/** How long an answer stands while neither the draft nor the rules change: rules may ask for the time. */
import type { Clock } from '../envelope';
import type { Policy } from '../schema';
import { type Condition, conditionsOf } from '../schema/condition';
import { isWithin } from './time';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Never longer than this, in ms: consent ages, too. */
const LONGEST = 30 * MINUTE;

/** Until when, ms since the Unix epoch: the next edge of a window of time, or of a day (UTC), as exceptions and stages have them. */
export function standsUntil({ rules }: Pick<Policy, 'rules'>, clock: Clock): number {
  const windows = windowsOf(rules);
  const end = Math.min(clock.now + LONGEST, nextMultiple(clock.now, DAY));
  if (windows.length === 0) return end;
  const within = (now: number) => windows.map((each) => isWithin(each, { ...clock, now })).join();
  const before = within(clock.now);
  // Windows are written in minutes.
  for (let minute = nextMultiple(clock.now, MINUTE); minute < end; minute += MINUTE)
    if (within(minute) !== before) return minute;
  return end;
}

const nextMultiple = (now: number, step: number) => (Math.floor(now / step) + 1) * step;

/** Each window of time that a rule asks for, once. */
function windowsOf(rules: Policy['rules']): Condition['time'][] {
  const asked = rules
    .flatMap(({ when }) => [...conditionsOf(when)])
    .map(([{ time }]) => time)
    .filter(({ days, from }) => days.length > 0 || from !== undefined);
  return [...new Map(asked.map((time) => [JSON.stringify(time), time])).values()];
}
