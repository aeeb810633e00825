/**
 * Figures about people's answers that nobody can be picked out of. They are kept in cells: one rule, one whole week, one fixed
 * group of people (a cohort). A cell is released only when at least five people of the cohort have contributed to it, is never
 * changed afterwards, and every report is a sum of released cells. So the difference of any two reports, and any sum of such
 * differences, is made of whole cells of five people or more: comparing reports isolates nobody.
 */
import { groupBy } from '../base/group-by';
import { nextWeek, type WarningCase, weekOf } from './cases';

/** People behind any figure, at least. */
export const FLOOR = 5;

/** Counts of warnings; all are sums, so that cells add up. */
export interface Counts {
  /** Warnings that a person answered. */
  stops: number;
  /** Sent in spite of it. */
  overrides: number;
  /** Of these, with a reason. */
  reasons: number;
  /** Replaced in the warning with one click. */
  fixed: number;
  /** Went back to the draft, or closed the warning. */
  back: number;
  /** Answered within a second: nobody has read it. */
  reflex: number;
}

export const COUNTS = [
  'stops',
  'overrides',
  'reasons',
  'fixed',
  'back',
  'reflex',
] as const satisfies readonly (keyof Counts)[];
const noCounts = (): Counts => ({ stops: 0, overrides: 0, reasons: 0, fixed: 0, back: 0, reflex: 0 });

export interface Tally extends Counts {
  week: number;
  rule: string;
}

/** What is known of one person: a pseudonym, the time for which their log is known, and counts. */
export interface Person {
  id: string;
  from: number;
  to: number;
  tallies: readonly Tally[];
}

export interface Cell extends Tally {
  cohort: number;
  /** Who has contributed, at least FLOOR. */
  people: number;
}

const REFLEX_MS = 1000;

/** Counts by week and rule. A warning of several rules counts for each, so rules do not add up to warnings. */
export function talliesOf(cases: readonly WarningCase[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { time, rules, answer, durationMs } of cases) {
    if (answer === null || answer === 'timeout') continue;
    const week = weekOf(time);
    for (const rule of new Set(rules)) {
      const key = `${week} ${rule}`;
      const tally = tallies.get(key) ?? { week, rule, ...noCounts() };
      tallies.set(key, tally);
      tally.stops++;
      if (answer === 'fix') tally.fixed++;
      else if (answer === 'edit' || answer === 'closed') tally.back++;
      else tally.overrides++;
      if (answer === 'send-with-reason') tally.reasons++;
      if (durationMs !== null && durationMs < REFLEX_MS) tally.reflex++;
    }
  }
  return [...tallies.values()];
}

/** Puts everybody who waits into one new cohort once they are enough. Who is in one stays in it. */
export function withCohorts(
  known: ReadonlyMap<string, number>,
  people: Iterable<string>,
): Map<string, number> {
  const waiting = [...new Set(people)].filter((id) => !known.has(id));
  if (waiting.length < FLOOR) return new Map(known);
  const next = Math.max(0, ...known.values()) + 1;
  return new Map([...known, ...waiting.map((id) => [id, next] as const)]);
}

export const cellKey = ({ cohort, week, rule }: Pick<Cell, 'cohort' | 'week' | 'rule'>) =>
  `${cohort} ${week} ${rule}`;

/** Cells that can be released beside those that were. A week counts for somebody only when their log covers it whole. */
export function newCells(
  released: readonly Cell[],
  people: readonly Person[],
  cohorts: ReadonlyMap<string, number>,
): Cell[] {
  const known = new Set(released.map(cellKey));
  const open = new Map<string, Cell>();
  for (const { id, from, to, tallies } of people) {
    const cohort = cohorts.get(id);
    if (cohort === undefined) continue;
    for (const tally of tallies) {
      if (tally.week < from || nextWeek(tally.week) > to) continue;
      const key = cellKey({ cohort, ...tally });
      if (known.has(key)) continue;
      const cell = open.get(key) ?? { cohort, week: tally.week, rule: tally.rule, people: 0, ...noCounts() };
      open.set(key, cell);
      cell.people++;
      for (const name of COUNTS) cell[name] += tally[name];
    }
  }
  return [...open.values()].filter((cell) => cell.people >= FLOOR);
}

/** Released cells by rule, most stops first. */
export function byRule(cells: readonly Cell[]): (Counts & { rule: string })[] {
  return [...groupBy(cells, ({ rule }) => rule)]
    .map(([rule, all]) => ({ rule, ...sum(all) }))
    .sort((a, b) => b.stops - a.stops || (a.rule < b.rule ? -1 : 1));
}

/** Released cells by week, oldest first. */
export function byWeek(cells: readonly Cell[]): (Counts & { week: number })[] {
  return [...groupBy(cells, ({ week }) => week)]
    .map(([week, all]) => ({ week, ...sum(all) }))
    .sort((a, b) => a.week - b.week);
}

function sum(cells: readonly Cell[]): Counts {
  const total = noCounts();
  for (const cell of cells) for (const name of COUNTS) total[name] += cell[name];
  return total;
}
