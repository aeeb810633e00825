import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * State that stays while the page is open, also when somebody looks elsewhere in it; it is stored nowhere.
 * @param key unique in the page
 */
export function useKept<T>(key: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  useEffect(() => void kept.set(key, value), [key, value]);
  return [value, setValue];
}
