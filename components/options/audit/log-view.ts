/** What the page shows of the log: everything, or what a search has found. */
import type { LogJobs } from '../../../lib/audit/jobs/log-jobs';
import type { LogIndex } from '../../../lib/audit/jobs/rows';
import type { Found, Places } from '../../../lib/audit/jobs/search';

/** A log that the page may read, or only look at from outside. */
export interface OpenLog {
  jobs: LogJobs;
  index: LogIndex;
  /** None: the chain is shown, and nothing of what is in it. */
  identities: readonly string[];
}

export interface Listing {
  count: number;
  /** Places of the rows from one number to another (not included), newest first. */
  places(from: number, to: number): Places;
}

/** All records. */
export function wholeLog({ epochs, records }: LogIndex): Listing {
  return {
    count: records,
    places: (from, to) => {
      const places: number[] = [];
      let start = 0;
      for (const { order, size } of epochs) {
        if (start >= to) break;
        for (let row = Math.max(from, start); row < Math.min(to, start + size); row++)
          places.push(order, size - 1 - (row - start));
        start += size;
      }
      return Uint32Array.from(places);
    },
  };
}

export function foundRecords({ places }: Found): Listing {
  return { count: places.length / 2, places: (from, to) => places.slice(2 * from, 2 * to) };
}
