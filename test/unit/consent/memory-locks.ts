/** Web locks, as far as an import asks for them. */
import { vi } from 'vitest';

type Run = (lock: object | null) => Promise<unknown>;

export function stubLocks(): void {
  let last: Promise<unknown> = Promise.resolve();
  let held = 0;
  const request = async (_name: string, options: { ifAvailable?: true; signal?: AbortSignal }, run: Run) => {
    if (options.ifAvailable && held > 0) return run(null);
    const before = last;
    held++;
    const given = (async () => {
      await Promise.race([before, rejected(options.signal)]);
      return run({});
    })();
    // Whoever gives up does not keep the next one waiting for less than the lock.
    last = Promise.allSettled([before, given]).then(() => held--);
    return given;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}

const rejected = (signal: AbortSignal | undefined) =>
  new Promise<never>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
