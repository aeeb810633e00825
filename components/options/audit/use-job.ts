import { useRef, useState } from 'react';
import type { Progress } from '../../../lib/audit/jobs/progress';

/** A long job that a person starts and may cancel. */
export type JobState<T> =
  | { at: 'idle' }
  | { at: 'running'; progress: Progress }
  | { at: 'done'; result: T }
  | { at: 'failed'; code: string }
  | { at: 'cancelled' };

export interface JobControl<T> {
  state: JobState<T>;
  run(job: (progress: (progress: Progress) => void, signal: AbortSignal) => Promise<T>): Promise<void>;
  cancel(): void;
  /** How it ended is no longer told: what it was about has changed. */
  forget(): void;
}

export function useJob<T>(): JobControl<T> {
  const [state, setState] = useState<JobState<T>>({ at: 'idle' });
  const stop = useRef<AbortController | null>(null);
  return {
    state,
    cancel: () => stop.current?.abort(),
    forget: () => setState((now) => (now.at === 'running' ? now : { at: 'idle' })),
    run: async (job) => {
      const own = new AbortController();
      stop.current?.abort();
      stop.current = own;
      const tell = (next: JobState<T>) => {
        if (stop.current === own) setState(next);
      };
      tell({ at: 'running', progress: { records: 0, found: 0 } });
      try {
        tell({ at: 'done', result: await job((progress) => tell({ at: 'running', progress }), own.signal) });
      } catch (error) {
        const { code } = error as { code?: unknown };
        tell(
          own.signal.aborted
            ? { at: 'cancelled' }
            : { at: 'failed', code: typeof code === 'string' ? code : 'internal-error' },
        );
      }
    },
  };
}
