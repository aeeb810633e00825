/** When the message is sent, by the wall clock of a time zone. */
import { z } from 'zod';
import { isWithin, type TimeWindow, WEEKDAYS } from '../facts/time';
import { NO, YES } from '../facts/truth';
import { choice, group, list, ON_DEVICE, text } from '../managed-key';
import { written } from '../parts';
import { tell, telling } from '../problem-texts';
import { phrase } from '../words';
import { type Answer, defineCondition } from './kind';

interface Found extends TimeWindow {
  within: boolean;
}

const clockTime = z.string().refine(written(/^(?:[01]\d|2[0-3]):[0-5]\d$/), telling('policy_problem_time'));

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const time = defineCondition({
  id: 'time',
  schema: {
    time: z
      .strictObject({
        /** Naming none means every day. */
        days: z.array(z.enum(WEEKDAYS)).max(WEEKDAYS.length).default([]),
        /** From this time on, and before the other; a window may go over midnight. Both or neither. */
        from: clockTime.optional(),
        to: clockTime.optional(),
        /** IANA time zone; without it the device's. */
        zone: z.string().max(60).refine(isZone, telling('policy_problem_zone')).optional(),
      })
      .prefault({}),
  },
  keys: {
    time: group('Time of sending', {
      days: list('Days of the week', choice('A day', WEEKDAYS)),
      from: text('Time of day from which on, such as 18:00'),
      to: text('Time of day before which, such as 08:00'),
      zone: text('Time zone, such as Europe/Berlin'),
    }),
  },
  notes: {
    time: {
      example: { days: ['sat', 'sun'] },
      privacy: 'Rules about times tell when somebody works; agree on them with the works council.',
    },
    'time.days': { example: ['sat', 'sun'], privacy: ON_DEVICE },
    'time.from': {
      effect: 'A window over midnight belongs to the day on which it begins.',
      example: '18:00',
      privacy: ON_DEVICE,
    },
    'time.to': { example: '08:00', privacy: ON_DEVICE },
    'time.zone': { effect: 'Left out, the device’s.', example: 'Europe/Berlin', privacy: ON_DEVICE },
  },
  unknown: null,
  ask: (when): TimeWindow => when.time,
  asks: ({ days, from }) => days.length > 0 || from !== undefined,
  holds(asked, { facts: { clock } }): Answer<Found> {
    const within = isWithin(asked, clock);
    return { truth: within ? YES : NO, found: () => ({ ...asked, within }) };
  },
  at: isWithin,
  tell({ within, days, from, to, zone }, { t }) {
    const on = days.map((day) => t(`policy_day_${day}`)).join(', ');
    // "Monday, Tuesday 18:00-08:00 Europe/Berlin"
    const window = [on, from ? `${from}-${to}` : '', zone ?? ''].filter(Boolean).join(' ');
    return t(within ? 'trace_time' : 'trace_time_not', window);
  },
  describe: ({ days, from, to, zone }, { t, name }) => [
    ...(days.length > 0 ? [phrase(t('rule_days', days.map((day) => name('day', day)).join(', ')))] : []),
    ...(from !== undefined && to !== undefined ? [phrase(t('rule_time', from, to, zone ?? ''))] : []),
  ],
  narrows: ({ days }) => days.length > 0,
  problems: ({ from, to }) =>
    (from === undefined) === (to === undefined)
      ? []
      : [{ path: ['time'], said: tell('policy_problem_window') }],
  examples: {
    find: [
      { when: { time: { days: ['wed'] } } },
      { when: { time: { from: '09:00', to: '13:00' } } },
      { when: { time: { from: '18:00', to: '12:30' } } },
      // Noon UTC is 21:00 in Tokyo, and 04:00 in Los Angeles: a night that began on Tuesday.
      { when: { time: { from: '20:00', to: '06:00', zone: 'Asia/Tokyo' } } },
      { when: { time: { days: ['tue'], from: '20:00', to: '06:00', zone: 'America/Los_Angeles' } } },
      { when: { time: { days: ['sun'] } }, given: { now: '2026-11-29T12:00Z' } },
    ],
    ignore: [
      { when: { time: { days: ['thu'] } } },
      { when: { time: { from: '12:30', to: '13:00' } } },
      { when: { time: { days: ['wed'], from: '20:00', to: '06:00', zone: 'America/Los_Angeles' } } },
    ],
  },
});
