/** The 72 hours, and clock times in zones with their changes of clocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, momentOf } from '../../../lib/base/clock-time';
import { type ClockState, clockOf, needsDelayReason } from '../../../lib/incidents/clock';

const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

describe('a clock time in a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T18:00', '2026-03-28T17:00:00Z'],
    ['Europe/Berlin', '2026-03-29T18:00', '2026-03-29T16:00:00Z'],
    // Clocks go back at 03:00: this hour comes twice, and the first is taken.
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    // They go forward at 02:00: this hour is left out, and the moment before it counts.
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T00:30:00Z'],
    ['America/New_York', '2026-11-01T01:15', '2026-11-01T05:15:00Z'],
    ['America/New_York', '2026-11-01T02:15', '2026-11-01T07:15:00Z'],
    // Half an hour, not a whole one.
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
    ['Asia/Kathmandu', '2026-07-01T00:00', '2026-06-30T18:15:00Z'],
    ['Pacific/Kiritimati', '2027-01-01T00:00', '2026-12-31T10:00:00Z'],
    ['UTC', '2028-02-29T23:59', '2028-02-29T23:59:00Z'],
  ])('%s %s', (zone, local, expected) => {
    expect(new Date(momentOf(local, zone) ?? 0).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });

  it.each(['', '2026-02-30T10:00', '29.03.2026 10:00', '2026-03-29', '2026-13-01T10:00'])(
    '%j is none',
    (text) => {
      expect(momentOf(text, 'Europe/Berlin')).toBeNull();
    },
  );

  it('is what the clocks show then, for every minute that they show, and the first such moment', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Tokyo'];
    const minute = fc.integer({
      min: at('2026-01-01T00:00Z') / 60_000,
      max: at('2027-12-31T00:00Z') / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const ms = minutes * 60_000;
        const local = clockTime(ms, zone);
        const found = momentOf(local, zone) ?? Number.NaN;
        expect(clockTime(found, zone)).toBe(local);
        expect(found).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the 72 hours', () => {
  const state = (facts: Partial<Parameters<typeof clockOf>[0]>, now: number): ClockState =>
    clockOf({ aware: null, opened: 0, notified: null, level: null, ...facts }, now);

  it.each([
    // zone, aware by the clock, deadline by the clock: an hour is gained or lost where clocks change.
    ['Europe/Berlin', '2026-11-24T09:00', '2026-11-27T09:00'],
    ['Europe/Berlin', '2026-03-27T18:00', '2026-03-30T19:00'],
    ['Europe/Berlin', '2026-10-23T18:00', '2026-10-26T17:00'],
    ['America/New_York', '2026-03-06T09:30', '2026-03-09T10:30'],
    ['America/New_York', '2026-10-30T09:30', '2026-11-02T08:30'],
    ['Australia/Lord_Howe', '2026-10-02T12:00', '2026-10-05T12:30'],
    ['Asia/Tokyo', '2026-12-31T23:59', '2027-01-03T23:59'],
    // A weekend and a public holiday do not stop it.
    ['Europe/Berlin', '2026-12-24T16:00', '2026-12-27T16:00'],
  ])('in %s from %s to %s', (zone, aware, deadline) => {
    const from = momentOf(aware, zone) ?? 0;
    const found = state({ aware: from }, from);
    expect(found).toMatchObject({ at: 'running', left: 72 * HOUR });
    expect('deadline' in found && clockTime(found.deadline, zone)).toBe(deadline);
  });

  it('is over a millisecond after its end, and not before', () => {
    const aware = at('2026-03-27T17:00:00Z');
    const end = aware + 72 * HOUR;
    expect(state({ aware }, end)).toMatchObject({ at: 'running', left: 0 });
    expect(state({ aware }, end + 1)).toMatchObject({ at: 'overdue', left: -1 });
    expect(state({ aware, notified: end }, end + HOUR)).toMatchObject({ at: 'met' });
    expect(state({ aware, notified: end + 1 }, end + HOUR)).toMatchObject({ at: 'late' });
  });

  it('21.15 begins when the incident was opened, as long as nobody says who knew it earlier', () => {
    const opened = at('2026-03-27T17:00:00Z');
    expect(state({ opened }, opened)).toMatchObject({ at: 'running', left: 72 * HOUR });
    expect(state({ opened, aware: opened - HOUR }, opened)).toMatchObject({ left: 71 * HOUR });
  });

  it('does not run where a risk was found unlikely', () => {
    expect(state({ aware: 1000, level: 'unlikely' }, at('2026-03-27T17:00:00Z'))).toEqual({
      at: 'not-required',
    });
    expect(state({ aware: 1000, level: 'risk' }, 73 * HOUR)).toMatchObject({ at: 'overdue' });
    // Whoever told the authority did so, whatever was decided.
    expect(state({ aware: 1000, level: 'unlikely', notified: 2000 }, 3000)).toMatchObject({ at: 'met' });
  });

  it('asks for reasons when it is over without a notice, or the notice came late', () => {
    const asks = (facts: Partial<Parameters<typeof clockOf>[0]>, now: number) =>
      needsDelayReason(state(facts, now));
    expect(asks({ aware: 0 }, 71 * HOUR)).toBe(false);
    expect(asks({ aware: 0 }, 73 * HOUR)).toBe(true);
    expect(asks({ aware: 0, notified: 73 * HOUR }, 90 * HOUR)).toBe(true);
    expect(asks({ aware: 0, notified: 71 * HOUR }, 90 * HOUR)).toBe(false);
  });
});
