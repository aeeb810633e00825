/** storage.session and a lock as the browser has them, in memory. */
import type { Lock, SessionArea } from '../../../lib/cases/case-store';

/** As Chromium counts: what an object takes in memory is some three times what it takes as JSON. */
const sizeOf = (value: unknown) =>
  typeof value === 'string' ? value.length : JSON.stringify(value).length * 3;

/** @param before runs before each call, and may throw, as a worker that dies there */
export function makeSession(quota = Number.POSITIVE_INFINITY, before: () => void = () => {}) {
  const stored = new Map<string, unknown>();
  const used = () => [...stored.values()].reduce<number>((sum, value) => sum + sizeOf(value), 0);
  const area: SessionArea = {
    get: async (key) => {
      before();
      return stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {};
    },
    set: async (values) => {
      before();
      const was = new Map(stored);
      for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
      if (used() <= quota) return;
      stored.clear();
      for (const [key, value] of was) stored.set(key, value);
      throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    },
    remove: async (keys) => {
      before();
      for (const key of keys) stored.delete(key);
    },
  };
  return { stored, used, area };
}

export function makeLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run);
    last = next.catch(() => {});
    return next;
  };
}
