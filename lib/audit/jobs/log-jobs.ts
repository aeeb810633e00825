/** The page's side of ./table.ts: shares long jobs among workers, each with a stretch of the log. */
import { createJobWorker, type JobWorker } from '../../jobs/start';
import type { FormatId } from '../export/formats';
import type { ExportEnd } from '../export/lines';
import { endLine, joinTallies, type Sign, type Tally } from '../export/tally';
import type { AuditEntry } from '../reader';
import type { VerifyReport } from '../verify';
import type { ExportedStretch } from './export-stretch';
import type { Progress } from './progress';
import type { LogIndex } from './rows';
import { type Filter, type Found, joinFound, type Places } from './search';
import type { AuditJobs } from './table';
import { joinStretches } from './verify-stored';

/** What a page can do with the log. */
export interface LogJobs {
  /** @throws {DraftguardError} with the codes of `localIdentities`; also every other call, and 'cancelled' */
  unlock(passphrase: string | undefined): Promise<string[]>;
  index(): Promise<LogIndex>;
  rows(identities: readonly string[], places: Places): Promise<AuditEntry[]>;
  search(
    ask: { identities: readonly string[]; index: LogIndex; filter: Filter; count: boolean },
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Found>;
  verify(
    ask: { identities: readonly string[]; index: LogIndex },
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<VerifyReport>;
  export(
    ask: { identities: readonly string[]; end: ExportEnd; format: FormatId; recipients: readonly string[] },
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<{ file: Blob; records: number; left: number }>;
  close(): void;
}

export interface LogJobsDeps {
  /** Starts a worker that answers `auditJobs`. */
  spawn(): Worker;
  /** How many may work beside each other. */
  workers: number;
  /** Asks the background. @throws {DraftguardError} 'log-moved-on' */
  sign: Sign;
}

export function createLogJobs({ spawn, workers, sign }: LogJobsDeps): LogJobs {
  const pool: JobWorker<AuditJobs>[] = [];
  const workerAt = (at: number): JobWorker<AuditJobs> => {
    pool[at] ??= createJobWorker<AuditJobs>(spawn);
    return pool[at];
  };

  /** Runs one job a stretch and adds up what they report. */
  const share = <A>(
    stretches: readonly number[][],
    start: (at: number, orders: number[], progress: (progress: Progress) => void) => Promise<A>,
    progress: (progress: Progress) => void,
  ): Promise<A[]> => {
    const parts = stretches.map((): Progress => ({ records: 0, found: 0 }));
    return Promise.all(
      stretches.map((orders, at) =>
        start(at, orders, (part) => {
          parts[at] = part;
          const sum = (key: keyof Progress) => parts.reduce((total, each) => total + each[key], 0);
          progress({ records: sum('records'), found: sum('found') });
        }),
      ),
    );
  };

  return {
    unlock: (passphrase) => workerAt(0).startJob('audit.unlock', { passphrase }),
    index: () => workerAt(0).startJob('audit.index', {}),
    rows: (identities, places) => workerAt(0).startJob('audit.rows', { identities, places }),
    search: async ({ identities, index, filter, count }, progress, signal) => {
      const stretches = stretchesOf(index.epochs, workers);
      const parts = await share(
        stretches,
        (at, orders, onProgress) =>
          workerAt(at).startJob(
            'audit.search',
            { identities, filter, count, orders },
            { onProgress, signal },
          ),
        progress,
      );
      return joinFound(parts);
    },
    verify: async ({ identities, index }, progress, signal) => {
      const stretches = stretchesOf([...index.epochs].reverse(), workers);
      const parts = await share(
        stretches,
        (at, orders, onProgress) => {
          const before = stretches[at - 1]?.at(-1) ?? null;
          return workerAt(at).startJob(
            'audit.verify',
            { identities, orders, before },
            { onProgress, signal },
          );
        },
        progress,
      );
      return joinStretches(parts);
    },
    export: async ({ identities, end, format, recipients }, progress, signal) => {
      const oldest = (await workerAt(0).startJob('audit.prepare-export', { end })).reverse();
      // What is sealed is one stream, as nothing of it may lie on the disk in clear.
      const stretches = stretchesOf(oldest, recipients.length > 0 ? 1 : workers);
      const last = stretches.length - 1;
      const failed = new AbortController();
      const parts: Promise<ExportedStretch>[] = [];
      const answer = async (tally: Tally) => {
        const before = await Promise.all(parts.slice(0, last));
        return endLine(joinTallies([...before.map((part) => part.tally), tally]), Date.now(), sign);
      };
      const start = (at: number, orders: number[], onProgress: (progress: Progress) => void) => {
        const part = workerAt(at).startJob(
          'audit.export',
          { identities, orders, begins: at === 0, ends: at === last, end, format, recipients },
          { onProgress, answer, signal: AbortSignal.any([signal, failed.signal]) },
        );
        part.catch(() => failed.abort());
        parts.push(part);
        return part;
      };
      const made = await share(stretches, start, progress);
      return {
        file: new Blob(made.map(({ file }) => file)),
        records: made.reduce((sum, { tally }) => sum + tally.records, 0),
        left: made.reduce((sum, { left }) => sum + left, 0),
      };
    },
    close: () => {
      for (const worker of pool) worker?.close();
    },
  };
}

/** The epochs in the order in which they are given, in stretches of about the same number of records. */
function stretchesOf(epochs: LogIndex['epochs'], count: number): number[][] {
  const records = epochs.reduce((sum, { size }) => sum + size, 0);
  const stretches: number[][] = [[]];
  let size = 0;
  for (const epoch of epochs) {
    if (size >= records / count && stretches.length < count) {
      stretches.push([]);
      size = 0;
    }
    stretches.at(-1)?.push(epoch.order);
    size += epoch.size;
  }
  return stretches;
}
