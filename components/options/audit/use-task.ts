import { useRef, useState } from 'react';
import type { Progress } from '../../../lib/audit/desk/desk';

/** A long task that a person starts and may cancel. */
export type TaskState<T> =
  | { at: 'idle' }
  | { at: 'running'; progress: Progress }
  | { at: 'done'; result: T }
  | { at: 'failed'; code: string }
  | { at: 'cancelled' };

export interface TaskControl<T> {
  state: TaskState<T>;
  run(task: (progress: (progress: Progress) => void, signal: AbortSignal) => Promise<T>): Promise<void>;
  cancel(): void;
  /** How it ended is no longer told: what it was about has changed. */
  forget(): void;
}

export function useTask<T>(): TaskControl<T> {
  const [state, setState] = useState<TaskState<T>>({ at: 'idle' });
  const stop = useRef<AbortController | null>(null);
  return {
    state,
    cancel: () => stop.current?.abort(),
    forget: () => setState((now) => (now.at === 'running' ? now : { at: 'idle' })),
    run: async (task) => {
      const own = new AbortController();
      stop.current?.abort();
      stop.current = own;
      const tell = (next: TaskState<T>) => {
        if (stop.current === own) setState(next);
      };
      tell({ at: 'running', progress: { records: 0, found: 0 } });
      try {
        tell({ at: 'done', result: await task((progress) => tell({ at: 'running', progress }), own.signal) });
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
