/** Nobody can be picked out of the figures, whichever reports are held against each other. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../lib/base/group-by';
import {
  byRule,
  type Cell,
  FLOOR,
  newCells,
  type Person,
  type Tally,
  talliesOf,
  withCohorts,
} from '../../../lib/training/cells';
import { caseOf, MONDAY, WEEK } from './simulate';

const PEOPLE = 14;
const WEEKS = 3;
const RULES = ['cards', 'names'];

/** Stops are powers of two, one for each person and week, so that any sum tells exactly who is in it. */
const stopsOf = (person: number, week: number) => 2 ** (week * PEOPLE + person);
function tally(person: number, week: number, rule: string): Tally {
  const stops = stopsOf(person, week);
  return {
    week: MONDAY + week * WEEK,
    rule,
    stops,
    overrides: 0,
    reasons: 0,
    fixed: 0,
    back: stops,
    reflex: 0,
  };
}

/** Who is in a difference of two sums; null when it is no such difference. */
function peopleIn(difference: number): Set<number> | null {
  const found = new Set<number>();
  for (let bit = 0; bit < PEOPLE * WEEKS; bit++)
    if (Math.floor(Math.abs(difference) / 2 ** bit) % 2 === 1) found.add(bit % PEOPLE);
  return found;
}

/** An import: somebody's log up to a week, with the rules that they were stopped by. */
const imports = fc.array(
  fc.record({
    person: fc.nat(PEOPLE - 1),
    from: fc.nat(1),
    weeks: fc.integer({ min: 1, max: WEEKS }),
    rules: fc.subarray(RULES),
  }),
  { minLength: 4, maxLength: 40 },
);

type Import = { person: number; from: number; weeks: number; rules: string[] };
type Report = { rule: string; weeks: number; stops: number };

/** Every report that can be seen along the way: after each import, of each rule, over each run of weeks. */
function reportsOf(steps: readonly Import[], release: (people: Person[], known: Cell[]) => Cell[]): Report[] {
  const people = new Map<number, Person>();
  let cells: Cell[] = [];
  const reports: Report[] = [];
  for (const { person, from, weeks, rules } of steps) {
    const tallies = rules.flatMap((rule) =>
      Array.from({ length: WEEKS }, (_, week) => tally(person, week, rule)),
    );
    people.set(person, {
      id: String(person),
      from: MONDAY + from * WEEK,
      to: MONDAY + weeks * WEEK,
      tallies: tallies.filter(
        (each) => each.week >= MONDAY + from * WEEK && each.week < MONDAY + weeks * WEEK,
      ),
    });
    cells = release([...people.values()], cells);
    for (let first = 0; first < WEEKS; first++)
      for (let last = first; last < WEEKS; last++) {
        const within = cells.filter(
          ({ week }) => week >= MONDAY + first * WEEK && week <= MONDAY + last * WEEK,
        );
        for (const { rule, stops } of byRule(within))
          reports.push({ rule, weeks: first * WEEKS + last, stops });
      }
  }
  return reports;
}

/** The fewest people that a difference of two reports on one rule and the same weeks isolates; or a report itself. */
function fewest(reports: readonly Report[]): number {
  let least = Number.POSITIVE_INFINITY;
  const zero = RULES.flatMap((rule) =>
    Array.from({ length: WEEKS * WEEKS }, (_, weeks) => ({ rule, weeks, stops: 0 })),
  );
  for (const all of groupBy([...zero, ...reports], ({ rule, weeks }) => `${rule} ${weeks}`).values()) {
    const sums = [...new Set(all.map(({ stops }) => stops))];
    for (const one of sums)
      for (const two of sums) {
        const size = one > two ? (peopleIn(one - two)?.size ?? 0) : 0;
        if (size > 0) least = Math.min(least, size);
      }
  }
  return least;
}

function createRelease() {
  let cohorts = new Map<string, number>();
  return (people: Person[], known: Cell[]) => {
    cohorts = withCohorts(
      cohorts,
      people.map(({ id }) => id),
    );
    return [...known, ...newCells(known, people, cohorts)];
  };
}

/** What many tools do: figures of whoever is there now, hidden when they are fewer than five. */
function naive(people: Person[]): Cell[] {
  const everybody = new Map(people.map(({ id }) => [id, 1]));
  return newCells([], people, everybody);
}

describe('the floor', () => {
  it('holds for every report and for the difference of any two', () => {
    fc.assert(
      fc.property(imports, (steps) => {
        expect(fewest(reportsOf(steps, createRelease()))).toBeGreaterThanOrEqual(FLOOR);
      }),
      { numRuns: 400 },
    );
  });

  it('is what the attack breaks where figures are only hidden below five: the test can fail', () => {
    const steps = Array.from({ length: 6 }, (_, person) => ({ person, from: 0, weeks: WEEKS, rules: RULES }));
    expect(fewest(reportsOf(steps, naive))).toBe(1);
    const releases = createRelease();
    expect(fewest(reportsOf(steps, releases))).toBe(5);
  });

  it('shows nothing of fewer than five, and everything of a group that is enough', () => {
    const person = (id: number): Person => ({
      id: String(id),
      from: MONDAY,
      to: MONDAY + WEEK,
      tallies: talliesOf([
        caseOf({ answer: 'send-with-reason', durationMs: 400 }),
        caseOf({ answer: 'fix' }),
      ]),
    });
    const four = [1, 2, 3, 4].map(person);
    expect(
      withCohorts(
        new Map(),
        four.map(({ id }) => id),
      ).size,
    ).toBe(0);
    expect(newCells([], four, new Map(four.map(({ id }) => [id, 1])))).toEqual([]);
    const five = [...four, person(5)];
    const [cell] = newCells(
      [],
      five,
      withCohorts(
        new Map(),
        five.map(({ id }) => id),
      ),
    );
    expect(cell).toMatchObject({
      people: 5,
      stops: 10,
      overrides: 5,
      reasons: 5,
      fixed: 5,
      back: 0,
      reflex: 5,
    });
  });

  it('counts a week only for who is known for the whole of it, and warnings only that a person answered', () => {
    const person = (id: number, to: number): Person => ({
      id: String(id),
      from: MONDAY,
      to,
      tallies: talliesOf([
        caseOf({ answer: 'edit' }),
        caseOf({ answer: 'timeout' }),
        caseOf({ answer: null }),
      ]),
    });
    const five = [1, 2, 3, 4, 5].map((id) => person(id, MONDAY + WEEK));
    const cohorts = withCohorts(
      new Map(),
      five.map(({ id }) => id),
    );
    expect(newCells([], five, cohorts)[0]?.stops).toBe(5);
    expect(newCells([], [...five.slice(1), person(1, MONDAY + WEEK - 1)], cohorts)).toEqual([]);
  });
});
