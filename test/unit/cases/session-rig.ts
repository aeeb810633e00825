/** The session storage of cases and a lock as the browser has them, in memory. */
import type { CaseItems, Exclusively } from '../../../lib/cases/case-store';

/** As Chromium counts: what an object takes in memory is some three times what it takes as JSON. */
const sizeOf = (value: unknown) =>
  typeof value === 'string' ? value.length : JSON.stringify(value).length * 3;

/** @param before runs before each call, and may throw, as a worker that dies there */
export function makeSession(quota = Number.POSITIVE_INFINITY, before: () => void = () => {}) {
  const stored = new Map<string, unknown>();
  const used = () => [...stored.values()].reduce<number>((sum, value) => sum + sizeOf(value), 0);
  const item = <T>(key: string, fallback: T) => ({
    get: async (): Promise<T> => {
      before();
      return stored.has(key) ? (structuredClone(stored.get(key)) as T) : fallback;
    },
    set: async (value: T & {}) => {
      before();
      const was = stored.get(key);
      stored.set(key, structuredClone(value));
      if (used() <= quota) return;
      stored.set(key, was);
      throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    },
    remove: async () => {
      before();
      stored.delete(key);
    },
  });
  const items: CaseItems = {
    lines: item('cases', []),
    entry: (id) => item<string | undefined>(`case:${id}`, undefined),
  };
  return { stored, used, items };
}

export function makeLock(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run);
    last = next.catch(() => {});
    return next;
  };
}
