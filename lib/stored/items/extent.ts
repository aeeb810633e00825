/** How much is in a row of *My data*, so far as it is in the browser's storage. */
import type { StoreId } from '../stores';
import { ITEMS } from '.';

const sizeOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.length;
  return value === undefined || value === null ? 0 : 1;
};

/** What is in the counted items of a store: the entries of a list, or one. */
export async function itemsIn(store: StoreId): Promise<number> {
  const counted = ITEMS.filter((item) => item.store === store && item.counted);
  const values = await Promise.all(counted.map((item) => ('get' in item ? item.get() : undefined)));
  return values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
}
