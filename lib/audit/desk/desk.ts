/** The page's side: shares long tasks among workers, each with a stretch of the log. */
import { DraftguardError } from '../../base/errors';
import type { FormatId } from '../export/formats';
import type { EndLine } from '../export/line';
import type { ExportEnd } from '../export/lines';
import { endLine, joinTallies, type Sign, type Tally } from '../export/tally';
import type { AuditEntry } from '../reader';
import type { VerifyReport } from '../verify';
import { type Filter, type Found, joinFound, type Places } from './search';
import type { Ask, ExportedStretch, Index, Reply, TaskName, Tasks, Update } from './task';
import { joinStretches } from './verify-stored';

/** How far a long task has come. */
export interface Progress {
  records: number;
  found: number;
}

export interface Desk {
  /** @throws {DraftguardError} with the codes of `localIdentities`; also every other call, and 'cancelled' */
  unlock(passphrase: string | undefined): Promise<string[]>;
  index(): Promise<Index>;
  rows(identities: readonly string[], places: Places): Promise<AuditEntry[]>;
  search(
    ask: { identities: readonly string[]; index: Index; filter: Filter; count: boolean },
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Found>;
  verify(
    ask: { identities: readonly string[]; index: Index },
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

export interface DeskParts {
  /** Starts a worker that runs `answerTasks`. */
  spawn(): Worker;
  /** How many may work beside each other. */
  workers: number;
  /** Asks the background. @throws {DraftguardError} 'log-moved-on' */
  sign: Sign;
}

export function createDesk({ spawn, workers, sign }: DeskParts): Desk {
  const pool: Worker[] = [];
  const workerAt = (at: number) => {
    pool[at] ??= spawn();
    return pool[at];
  };

  const run = <T extends TaskName>(
    at: number,
    ask: Ask<T>,
    progress: (progress: Progress) => void = () => {},
    signal?: AbortSignal,
    close?: (tally: Tally) => Promise<EndLine>,
  ) =>
    new Promise<Tasks[T]['answer']>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      const tell = (reply: Reply) => port1.postMessage(reply);
      const cancel = () => {
        tell({ kind: 'cancel' });
        end();
        reject(new DraftguardError('cancelled', 'This was cancelled.'));
      };
      const end = () => {
        signal?.removeEventListener('abort', cancel);
        port1.close();
      };
      port1.onmessage = ({ data }: MessageEvent<Update>) => {
        if (data.kind === 'progress') return progress(data);
        if (data.kind === 'close')
          return void close?.(data.tally).then(
            (end) => tell({ kind: 'closed', end }),
            () => tell({ kind: 'closed', end: null }),
          );
        end();
        if (data.kind === 'done') resolve(data.answer as Tasks[T]['answer']);
        else reject(new DraftguardError(data.code, 'The audit log could not be read.'));
      };
      if (signal?.aborted) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      const worker = workerAt(at);
      worker.onerror = () => reject(new DraftguardError('worker', 'The reader of the audit log has failed.'));
      worker.postMessage(ask, [port2]);
    });

  /** Runs one task a stretch and adds up what they report. */
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
    unlock: (passphrase) => run(0, { task: 'unlock', passphrase }),
    index: () => run(0, { task: 'index' }),
    rows: (identities, places) => run(0, { task: 'rows', identities, places }),
    search: async ({ identities, index, filter, count }, progress, signal) => {
      const stretches = stretchesOf(index.epochs, workers);
      const parts = await share(
        stretches,
        (at, orders, told) => run(at, { task: 'search', identities, filter, count, orders }, told, signal),
        progress,
      );
      return joinFound(parts);
    },
    verify: async ({ identities, index }, progress, signal) => {
      const stretches = stretchesOf([...index.epochs].reverse(), workers);
      const parts = await share(
        stretches,
        (at, orders, told) => {
          const before = stretches[at - 1]?.at(-1) ?? null;
          return run(at, { task: 'verify', identities, orders, before }, told, signal);
        },
        progress,
      );
      return joinStretches(parts);
    },
    export: async ({ identities, end, format, recipients }, progress, signal) => {
      const oldest = (await run(0, { task: 'exporting', end })).reverse();
      // What is sealed is one stream, as nothing of it may lie on the disk in clear.
      const stretches = stretchesOf(oldest, recipients.length > 0 ? 1 : workers);
      const last = stretches.length - 1;
      const failed = new AbortController();
      const parts: Promise<ExportedStretch>[] = [];
      const close = async (tally: Tally) => {
        const before = await Promise.all(parts.slice(0, last));
        return endLine(joinTallies([...before.map((part) => part.tally), tally]), Date.now(), sign);
      };
      const start = (at: number, orders: number[], told: (progress: Progress) => void) => {
        const ask = { identities, orders, begins: at === 0, ends: at === last, end, format, recipients };
        const ends = AbortSignal.any([signal, failed.signal]);
        const part = run(at, { task: 'export', ...ask }, told, ends, close);
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
      for (const worker of pool) worker?.terminate();
    },
  };
}

/** The epochs in the order in which they are given, in stretches of about the same number of records. */
function stretchesOf(epochs: Index['epochs'], count: number): number[][] {
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
