/** How long an answer stands while neither the draft nor the rules change: rules may ask for the time. */

import type { Clock } from '../envelope';
import type { Policy } from '../schema';
import { conditionsOf } from '../schema/condition';
import { openQuestions } from './questions';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Never longer than this, in ms: consent ages, too. */
const LONGEST = 30 * MINUTE;

/** Until when, ms since the Unix epoch: the next edge of a window of time, or of a day (UTC), as exceptions and stages have them. */
export function validUntil({ rules }: Pick<Policy, 'rules'>, clock: Clock): number {
  const timed = timedIn(rules);
  const end = Math.min(clock.now + LONGEST, nextMultiple(clock.now, DAY));
  if (timed.length === 0) return end;
  const within = (now: number) => timed.map((at) => at({ ...clock, now })).join();
  const before = within(clock.now);
  // Windows are written in minutes.
  for (let minute = nextMultiple(clock.now, MINUTE); minute < end; minute += MINUTE)
    if (within(minute) !== before) return minute;
  return end;
}

const nextMultiple = (now: number, step: number) => (Math.floor(now / step) + 1) * step;

type At = (clock: Clock) => boolean;

/** Each question that rules have for the clock, once. */
function timedIn(rules: Policy['rules']): At[] {
  const asked = rules
    .flatMap(({ when }) => [...conditionsOf(when)])
    .flatMap(([when]) => openQuestions(when))
    .flatMap(({ kind, asked }): [string, At][] =>
      kind.at ? [[`${kind.id} ${JSON.stringify(asked)}`, (clock) => kind.at?.(asked, clock) ?? false]] : [],
    );
  return [...new Map(asked).values()];
}
