/** 22.7: what is stored is parsed when it is read, and what does not parse counts for nothing. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { openDatabase } from '../../../lib/stored/db';
import { local } from './storage-rig';

vi.mock('wxt/browser', () => import('./storage-rig'));

const { readTogether, writeTogether, writing } = await import('../../../lib/stored/item');
const { installation, valueKey, warned } = await import('../../../lib/stored/items/device');
const { itemsIn } = await import('../../../lib/stored/items/extent');
const { localPolicy } = await import('../../../lib/stored/items/policy');
const { ownSites } = await import('../../../lib/stored/items/sites');
const { ITEMS } = await import('../../../lib/stored/items');
const { createLedger } = await import('../../../lib/background/ledger');

beforeEach(() => local.clear());

describe('an item', () => {
  test('is read as it was written', async () => {
    await warned.set({ day: '2026-11-30', count: 2, last: [] });
    expect(await warned.get()).toEqual({ day: '2026-11-30', count: 2, last: [] });
    await warned.remove();
    expect(await warned.get()).toBeUndefined();
  });
  test.each([
    [warned, { day: 7, count: 'many' }],
    [warned, null],
    [installation, ''],
    [valueKey, [1, 2, 3]],
    [valueKey, Array.from({ length: 32 }, () => 256)],
  ])('that is stored otherwise is its fallback: $key', async (item, value) => {
    local.set(item.key, value);
    expect(await item.get()).toBe(item.fallback);
  });
  test('of a list keeps what is right in it', async () => {
    local.set('sites', ['https://a.example/*', 7, null]);
    expect(await ownSites.get()).toEqual(['https://a.example/*']);
    local.set('sites', 'https://a.example/*');
    expect(await ownSites.get()).toEqual([]);
  });
  test('is read and written together with others', async () => {
    await writeTogether([writing(installation, 'n'), writing(warned, { day: 'd', count: 1, last: [] })]);
    local.set('valueKey', 'broken');
    expect(await readTogether({ installation, warned, key: valueKey })).toEqual({
      installation: 'n',
      warned: { day: 'd', count: 1, last: [] },
      key: undefined,
    });
  });
  test('fits every schema with its fallback, or has none', () => {
    for (const { key, schema, fallback } of ITEMS)
      if (fallback !== undefined && fallback !== null)
        expect(schema.safeParse(fallback).success, key).toBe(true);
  });
});

test('a ledger that does not parse is told as a loss', async () => {
  const db = openDatabase('stored-ledger');
  await createLedger(
    db,
    () => 1,
    () => {},
  ).losses();
  for (const key of ['ledger', 'lost']) {
    local.set(key, { log: 'nonsense' });
    const told: string[] = [];
    const again = createLedger(
      db,
      () => 2,
      (what) => told.push(what),
    );
    expect(await again.losses(), key).toEqual(['settings']);
    expect(told).toEqual(['settings']);
    await again.accept('settings');
  }
});

test('*My data* counts a list by its entries, and the policy of a person once it is set', async () => {
  await ownSites.set(['https://a.example/*', 'https://b.example/*']);
  expect(await itemsIn('policy')).toBe(0);
  await localPolicy.set(null);
  expect(await itemsIn('policy')).toBe(0);
  await localPolicy.set({ mode: 'coach' });
  expect(await itemsIn('policy')).toBe(1);
});
