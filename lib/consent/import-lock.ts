/** One import at a time, in whatever tab its worker runs. The browser lets go of the lock when that tab is closed. */
import { DraftguardError } from '../base/errors';

/** @throws {DraftguardError} 'busy' while an import runs, or what must not run beside one */
export function withImportLock<T>(run: () => Promise<T>): Promise<T> {
  return navigator.locks.request('consent-import', { ifAvailable: true }, (lock) => {
    if (!lock) throw new DraftguardError('busy', 'An import is running.');
    return run();
  });
}
