/** Verdicts counted by day. */
import { ACTIONS, type Action } from '../policy/actions';

/** Decisions of one day (UTC): how many drafts got each verdict. */
export interface DayCount {
  /** ms since the Unix epoch at which the day begins. */
  day: number;
  counts: Record<Action, number>;
}

/** ms */
export const DAY = 86_400_000;

export const noCounts = (): DayCount['counts'] =>
  Object.fromEntries(ACTIONS.map((action) => [action, 0])) as DayCount['counts'];

/** Adds one day's counts to those of another. */
export function addCounts(to: DayCount['counts'], counts: DayCount['counts']): void {
  for (const action of ACTIONS) to[action] += counts[action];
}

/** The counts of a day, made if they are not there. `day` is where it begins. */
export function countsOf(days: Map<number, DayCount>, day: number): DayCount['counts'] {
  const known = days.get(day) ?? { day, counts: noCounts() };
  days.set(day, known);
  return known.counts;
}

/** Counts a verdict; `time` in ms since the Unix epoch. */
export function countVerdict(days: Map<number, DayCount>, time: number, action: Action): void {
  countsOf(days, Math.floor(time / DAY) * DAY)[action]++;
}
