/** Web locks, as far as an import asks for them. */
import { vi } from 'vitest';

export function stubLocks(): void {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: { ifAvailable: true },
    run: (lock: object | null) => Promise<unknown>,
  ) => {
    if (held.has(name)) return run(null);
    held.add(name);
    try {
      return await run({ name });
    } finally {
      held.delete(name);
    }
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
