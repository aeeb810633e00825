import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LogJobs } from '../../../lib/audit/jobs/log-jobs';
import { casesOf, type LoggedEvent, type WarningCase } from '../../../lib/training/cases';
import { MAX_CASES } from '../../../lib/training/views';
import { openLogJobs } from '../audit/open-log-jobs';

/** How far back warnings of this device are reviewed. */
const WEEKS = 8;
/** Records that are opened together. */
const CHUNK = 500;

export interface OwnCases {
  /** none: nobody here can read the log. */
  at: 'reading' | 'locked' | 'none' | 'failed' | 'read';
  cases: WarningCase[];
}

async function casesIn(
  jobs: LogJobs,
  identities: readonly string[],
  signal: AbortSignal,
): Promise<WarningCase[]> {
  const index = await jobs.index();
  const from = Date.now() - WEEKS * 7 * 86_400_000;
  const { places } = await jobs.search(
    { identities, index, filter: { from }, count: false },
    () => {},
    signal,
  );
  const events: LoggedEvent[] = [];
  for (let at = 0; at < places.length && events.length < 2 * MAX_CASES; at += 2 * CHUNK) {
    signal.throwIfAborted();
    for (const { epoch, seq, time, event } of await jobs.rows(identities, places.slice(at, at + 2 * CHUNK)))
      if (event) events.push({ epoch, seq, time, event });
  }
  return casesOf(events.reverse()).slice(-MAX_CASES);
}

/** Warnings of this device of the last weeks, read in workers of the page as the Audit page does. */
export function useOwnCases() {
  const jobs = useMemo(openLogJobs, []);
  const [own, setOwn] = useState<OwnCases>({ at: 'reading', cases: [] });
  const read = useCallback(
    (identities: readonly string[], signal: AbortSignal) => {
      if (identities.length === 0) return setOwn({ at: 'none', cases: [] });
      void casesIn(jobs, identities, signal).then(
        (cases) => setOwn({ at: 'read', cases }),
        () => signal.aborted || setOwn({ at: 'failed', cases: [] }),
      );
    },
    [jobs],
  );
  const [stop] = useState(() => new AbortController());
  useEffect(() => {
    void jobs.unlock(undefined).then(
      (identities) => read(identities, stop.signal),
      ({ code }: { code: string }) =>
        setOwn({ at: code === 'passphrase-needed' ? 'locked' : 'none', cases: [] }),
    );
    return () => {
      stop.abort();
      jobs.close();
    };
  }, [jobs, read, stop]);
  return { jobs, own, open: (identities: readonly string[]) => read(identities, stop.signal) };
}
