/** The browser's storage, in memory; `managed.get` is whatever a test wants it to be. */
export const local = new Map<string, unknown>();
export const listeners: ((changes: object, area: string) => void)[] = [];
export const managed: { get(): Promise<unknown> } = { get: async () => ({}) };

export const browser = {
  storage: {
    managed: { get: () => managed.get() },
    local: {
      get: async (keys: string | string[]) =>
        Object.fromEntries([keys].flat().flatMap((key) => (local.has(key) ? [[key, local.get(key)]] : []))),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) local.set(key, structuredClone(value));
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) local.delete(key);
      },
    },
    onChanged: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
  },
};
