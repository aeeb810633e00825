/** One import at a time, in whatever tab its worker runs. The browser lets go of the lock when that tab is closed. */
import { DraftguardError } from '../base/errors';

const NAME = 'consent-import';
/** ms; one that was cancelled just now is still clearing away what it has read. */
const PATIENCE = 1000;

/** For an import, and for what must not run beside one. @throws {DraftguardError} 'busy' while an import runs */
export function withImportLock<T>(run: () => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE);
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return run();
  };
  return navigator.locks.request(NAME, { signal }, begin).catch((error: unknown) => {
    if (hasBegun || !signal.aborted) throw error;
    throw new DraftguardError('busy', 'An import is running.');
  });
}

/** For what can wait for another time. */
export async function unlessImporting(run: () => Promise<void>): Promise<void> {
  await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => lock && run());
}
