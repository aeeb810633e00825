/** The one import that may run at a time. */
import { DraftguardError } from '../base/errors';
import type { RowRefusal } from './columns';
import { type ImportParts, runImport, startOf } from './import';
import type { ConsentJob } from './views';

type Asked = Omit<ImportParts, 'signal' | 'onProgress' | 'onRefused' | 'record'>;

export interface RefusedRow {
  row: number;
  why: RowRefusal;
}

/** Rows in a piece of the list of refused ones. */
const PIECE = 10_000;

interface JobParts extends Pick<ImportParts, 'record'> {
  /** The import counts from now on. */
  onDone(): void;
}

export function createImportJobs({ record, onDone }: JobParts) {
  let job: ConsentJob | null = null;
  let running: AbortController | null = null;
  /** In memory only, for as long as the background is awake. */
  let refusals: RefusedRow[] = [];
  const run = async (asked: Asked, signal: AbortSignal): Promise<void> => {
    const set = (change: Partial<ConsentJob>) => {
      if (job) job = { ...job, ...change };
    };
    try {
      const id = await runImport({
        ...{ ...asked, signal, record },
        onProgress: (progress) => set({ progress }),
        onRefused: (row, why) => refusals.push({ row, why }),
      });
      if (id !== null) onDone();
      set({ at: 'done', id });
    } catch (error) {
      const told = error instanceof DraftguardError;
      if (signal.aborted) set({ at: 'cancelled' });
      else
        set({ at: 'failed', code: told ? error.code : 'internal-error', details: told ? error.details : {} });
    } finally {
      running = null;
    }
  };
  return {
    /** @throws {DraftguardError} 'busy' while another import runs */
    start(asked: Asked): void {
      if (running) throw new DraftguardError('busy', 'Another import is running.');
      running = new AbortController();
      refusals = [];
      const { name, file, dry } = asked;
      job = { at: 'running', name, dry, progress: startOf(file), id: null, code: '', details: {} };
      void run(asked, running.signal);
    },
    isRunning: () => running !== null,
    cancel: () => running?.abort(),
    current: () => job,
    /** The refused rows from this one on. */
    refused: (from: number): RefusedRow[] => refusals.slice(from, from + PIECE),
    /** It was taken back. */
    forget(id: number): void {
      if (job?.id === id) job = null;
    },
  };
}
