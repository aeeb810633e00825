/** The page's side of an import: starts it in a worker, and knows how far it is or how it ended. */
import { localZone } from '../base/clock-time';
import type { ErrorDetails } from '../base/errors';
import { failureOf } from '../jobs/job';
import type { JobWorker } from '../jobs/start';
import { type FinishedImport, type ImportProgress, type ImportRequest, startOf } from './import';
import type { ConsentJobs, RefusedRow } from './jobs';

/** The import that runs, or ran last in this tab. */
export interface ImportState {
  at: 'running' | 'done' | 'failed' | 'cancelled';
  name: string;
  /** It only says what would be recorded. */
  dry: boolean;
  progress: ImportProgress;
  /** All rows that were left out; `progress` has the first of them. */
  refused: readonly RefusedRow[];
  /** Number of the import once it is done. */
  id: number | null;
  /** Why it failed, and where: see the refusals of csv.ts. */
  code: string;
  details: ErrorDetails;
}

export interface Importer {
  state(): ImportState | null;
  /** Calls back after each change; gives what ends that. */
  subscribe(onChange: () => void): () => void;
  /** One at a time. */
  start(request: Omit<ImportRequest, 'zone' | 'now'>): Promise<void>;
  cancel(): void;
}

/** @param finish has the background write it down and let it count. @throws {DraftguardError} why it does not */
export function createImporter(
  { startJob, close }: JobWorker<ConsentJobs>,
  finish: (finished: FinishedImport) => Promise<void>,
): Importer {
  const listeners = new Set<() => void>();
  let state: ImportState | null = null;
  let stop: AbortController | null = null;
  const set = (next: ImportState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    cancel: () => stop?.abort(),
    async start(request) {
      const { file, name, dry } = request;
      const refused: RefusedRow[] = [];
      let progress = startOf(file);
      const tell = (at: ImportState['at'], more: Partial<ImportState> = {}) =>
        set({ at, name, dry, progress, refused, id: null, code: '', details: {}, ...more });
      stop = new AbortController();
      tell('running');
      try {
        const id = await startJob(
          'consent.import',
          { ...request, zone: localZone(), now: Date.now() },
          {
            signal: stop.signal,
            onProgress: (update) => {
              progress = update.progress;
              for (const row of update.refused) refused.push(row);
              tell('running');
            },
            answer: async (finished) => {
              // From here on it may count, and is no longer cancelled.
              stop = null;
              await finish(finished);
              return null;
            },
          },
        );
        tell('done', { id });
      } catch (error) {
        const failure = failureOf(error);
        tell(failure.code === 'cancelled' ? 'cancelled' : 'failed', failure);
      }
      stop = null;
      // One that was cancelled still clears away what it has read.
      if (state?.at !== 'cancelled') close();
    },
  };
}
