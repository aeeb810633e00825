/** The verdicts of the last days, counted for whoever can read the log. */
import { addCounts, DAY, noCounts } from '../audit/day-counts';
import type { LogJobs } from '../audit/jobs/log-jobs';
import type { LogIndex } from '../audit/jobs/rows';
import type { Action } from '../policy/actions';

/** Today is one of them. */
export const WEEK_DAYS = 7;

/** The part of the log in which everything since a time lies; `from` in ms since the Unix epoch. */
export function since(index: LogIndex, from: number): LogIndex {
  const older = index.epochs.findIndex(({ time }) => time < from);
  // The first that began before may still have been written to afterwards.
  const epochs = older === -1 ? index.epochs : index.epochs.slice(0, older + 1);
  return { ...index, epochs, records: epochs.reduce((sum, { size }) => sum + size, 0) };
}

/** @throws {DraftguardError} with the codes of `localIdentities` when the log cannot be read here */
export async function countLastWeek(
  jobs: Pick<LogJobs, 'unlock' | 'index' | 'search'>,
  now: number,
  signal: AbortSignal,
): Promise<Record<Action, number>> {
  const from = (Math.floor(now / DAY) - WEEK_DAYS + 1) * DAY;
  const [identities, index] = await Promise.all([jobs.unlock(undefined), jobs.index()]);
  const ask = { identities, index: since(index, from), filter: { from }, count: true };
  const { days } = await jobs.search(ask, () => {}, signal);
  const counts = noCounts();
  for (const day of days) addCounts(counts, day.counts);
  return counts;
}
