/** The one import that may run at a time. */
import { DraftguardError } from '../errors';
import { type ImportParts, type ImportProgress, runImport } from './import';
import type { ConsentJob } from './messages';

type Asked = Omit<ImportParts, 'signal' | 'onProgress' | 'record'>;

interface JobParts extends Pick<ImportParts, 'record'> {
  /** The import counts from now on. */
  onDone(): void;
}

export function createImportJobs({ record, onDone }: JobParts) {
  let job: ConsentJob | null = null;
  let running: AbortController | null = null;
  const run = async (asked: Asked, signal: AbortSignal): Promise<void> => {
    const set = (change: Partial<ConsentJob>) => {
      if (job) job = { ...job, ...change };
    };
    try {
      const id = await runImport({ ...asked, signal, record, onProgress: (progress) => set({ progress }) });
      onDone();
      set({ at: 'done', id });
    } catch (error) {
      const told = error instanceof DraftguardError;
      if (signal.aborted) set({ at: 'cancelled' });
      else
        set({ at: 'failed', code: told ? error.code : 'internal-error', message: told ? error.message : '' });
    } finally {
      running = null;
    }
  };
  return {
    /** @throws {DraftguardError} 'busy' while another import runs */
    start(asked: Asked): void {
      if (running) throw new DraftguardError('busy', 'Another import is running.');
      running = new AbortController();
      const progress: ImportProgress = {
        ...{ read: 0, size: asked.file.size, imported: 0, duplicates: 0, refused: 0, errors: [] },
      };
      job = { at: 'running', name: asked.name, progress, id: null, code: '', message: '' };
      void run(asked, running.signal);
    },
    isRunning: () => running !== null,
    cancel: () => running?.abort(),
    current: () => job,
    /** It was taken back. */
    forget(id: number): void {
      if (job?.id === id) job = null;
    },
  };
}
