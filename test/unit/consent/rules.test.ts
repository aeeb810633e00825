/** The clocks of each law, across time zones and changes of the clock. */
import { describe, expect, test } from 'vitest';
import { businessDaysLater, dayEnd, dayOf, dayStart, monthsLater } from '../../../lib/base/calendar';
import type { ConsentFacts } from '../../../lib/consent/record';
import { type ConsentRules, endOf, stateOf, stopBy } from '../../../lib/consent/rules';
import { LAWS } from '../../../lib/policy/grounds';

const at = (text: string) => Date.parse(text);
const fact = (overrides: Partial<ConsentFacts> = {}): ConsentFacts => ({
  purpose: 'marketing',
  basis: 'consent',
  obtained: at('2026-01-15T10:00:00Z'),
  expires: null,
  withdrawn: null,
  ...overrides,
});
const rules = (overrides: Partial<ConsentRules> = {}): ConsentRules => ({
  law: 'eu',
  validMonths: 24,
  zone: 'Europe/Berlin',
  ...overrides,
});

describe('days', () => {
  test.each([
    // Clocks go forward at 02:00 and back at 03:00, so the days have 23 and 25 hours.
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['Asia/Tokyo', '2026-12-31', '2026-12-30T15:00:00Z', '2026-12-31T15:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z'],
    ['Pacific/Kiritimati', '2027-01-01', '2026-12-31T10:00:00Z', '2027-01-01T10:00:00Z'],
    // Here the clock goes forward at midnight: the day begins at one o'clock.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
    ['UTC', '2028-02-29', '2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z'],
  ])('in %s %s', (zone, day, start, end) => {
    expect(new Date(dayStart(day, zone)).toISOString()).toBe(start.replace('Z', '.000Z'));
    expect(new Date(dayEnd(day, zone)).toISOString()).toBe(end.replace('Z', '.000Z'));
    expect(dayOf(dayStart(day, zone), zone)).toBe(day);
    expect(dayOf(dayStart(day, zone) - 1, zone) < day).toBe(true);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 6, '2027-06-15'],
  ])('%s and %d months', (day, months, expected) => {
    expect(monthsLater(day, months)).toBe(expected);
  });

  test.each([
    ['2026-11-25', 10, '2026-12-09'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 10, '2026-12-11'],
  ])('%s and %d business days', (day, days, expected) => {
    expect(businessDaysLater(day, days)).toBe(expected);
  });
});

describe('when it ends by itself', () => {
  const ends = (overrides: Partial<ConsentFacts>, more: Partial<ConsentRules>) => {
    const end = endOf(fact(overrides), rules(more));
    return end === null ? null : new Date(end).toISOString();
  };
  test('eu: consent after the months of the policy, by the calendar of the device', () => {
    expect(ends({}, {})).toBe('2028-01-15T23:00:00.000Z');
    expect(ends({}, { validMonths: 6 })).toBe('2026-07-15T22:00:00.000Z');
    expect(ends({}, { validMonths: 0 })).toBe(null);
    expect(ends({ basis: 'soft-opt-in' }, {})).toBe(null);
    // The same moment is another day elsewhere.
    const late = { obtained: at('2026-01-15T20:00:00Z') };
    expect(ends(late, { zone: 'Asia/Tokyo' })).toBe('2028-01-16T15:00:00.000Z');
    expect(ends(late, { zone: 'America/Los_Angeles' })).toBe('2028-01-16T08:00:00.000Z');
  });
  test('casl: two years after a contract, six months after an inquiry, express consent never', () => {
    const casl = { law: 'casl', zone: 'America/Toronto' } as const;
    expect(ends({ basis: 'contract' }, casl)).toBe('2028-01-16T05:00:00.000Z');
    expect(ends({ basis: 'inquiry' }, casl)).toBe('2026-07-16T04:00:00.000Z');
    expect(ends({ basis: 'consent' }, casl)).toBe(null);
  });
  test('an end of its own counts where it is earlier', () => {
    const expires = at('2026-06-01T00:00:00Z');
    expect(endOf(fact({ expires }), rules())).toBe(expires);
    expect(endOf(fact({ expires: at('2040-01-01T00:00:00Z') }), rules())).toBe(at('2028-01-15T23:00:00Z'));
  });
});

describe('the state of one person', () => {
  const NOW = at('2026-11-25T12:00:00Z');
  const state = (facts: ConsentFacts[], more: Partial<ConsentRules> = {}, now = NOW) =>
    stateOf(facts, 'marketing', rules(more), now);
  test('is given until the last moment, and then expired', () => {
    expect(state([fact()])).toBe('given');
    const end = at('2028-01-15T23:00:00Z');
    expect(state([fact()], {}, end - 1)).toBe('given');
    expect(state([fact()], {}, end)).toBe('expired');
    expect(state([fact({ obtained: NOW + 1 })])).toBe('none');
  });
  test('a withdrawal ends all that was before it, on whatever ground, and what comes later counts anew', () => {
    const gone = fact({ withdrawn: at('2026-06-01T00:00:00Z') });
    expect(state([gone])).toBe('withdrawn');
    expect(state([gone], {}, at('2026-06-01T00:00:00Z') - 1)).toBe('given');
    expect(state([gone, fact({ basis: 'soft-opt-in' })])).toBe('withdrawn');
    expect(state([gone, fact({ obtained: at('2026-07-01T00:00:00Z') })])).toBe('given');
  });
  test('each purpose for itself', () => {
    const facts = [fact(), fact({ purpose: 'sharing', withdrawn: at('2026-02-01T00:00:00Z') })];
    expect(state(facts)).toBe('given');
    expect(stateOf(facts, 'sharing', rules(), NOW)).toBe('withdrawn');
  });
  test.each([
    ['eu', 'contract', 'none'],
    ['eu', 'legitimate-interest', 'none'],
    ['eu', 'soft-opt-in', 'given'],
    ['casl', 'contract', 'given'],
    ['casl', 'inquiry', 'expired'],
    ['casl', 'legitimate-interest', 'none'],
    ['can-spam', 'legitimate-interest', 'given'],
  ] as const)('%s: advertising on the ground of %s is %s', (law, basis, expected) => {
    expect(state([fact({ basis })], { law })).toBe(expected);
  });
  test('nobody asked: only can-spam lets people be written to until they object', () => {
    expect(LAWS.map((law) => state([], { law }))).toEqual(['none', 'given', 'none']);
    const objected = fact({ withdrawn: at('2026-11-25T11:59:59Z') });
    expect(LAWS.map((law) => state([objected], { law }))).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
});

test.each([
  ['eu', 'Europe/Berlin', '2026-11-25T12:00:00.000Z'],
  ['can-spam', 'America/New_York', '2026-12-10T05:00:00.000Z'],
  ['casl', 'America/Vancouver', '2026-12-10T08:00:00.000Z'],
] as const)('%s: an objection must be honoured by its day', (law, zone, expected) => {
  expect(new Date(stopBy(at('2026-11-25T12:00:00Z'), rules({ law, zone }))).toISOString()).toBe(expected);
});
