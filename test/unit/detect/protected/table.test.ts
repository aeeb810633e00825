/** The keyed table: all that was put in is there, and next to nothing else. */
import { expect, test } from 'vitest';
import { createKeyed } from '../../../../lib/detect/protected/keyed';
import { createTableBuilder, holds, mayHold, placesOf } from '../../../../lib/detect/protected/table';
import { quickHash } from '../../../../lib/detect/protected/words';

const ENTRIES = 20_000;
const STRANGERS = 200_000;
const { seed, strong } = createKeyed('77'.repeat(32));
const quick = (text: string) => quickHash(text, seed);

const builder = createTableBuilder({ owned: true });
for (let at = 0; at < ENTRIES; at++) builder.add(quick(`value ${at}`), strong(`value ${at}`), at % 1000);
builder.add(quick('value 7'), strong('value 7'), 7);
builder.add(quick('value 7'), strong('value 7'), 999_999);
const table = builder.finish();

test('holds every entry, once for each owner', () => {
  for (let at = 0; at < ENTRIES; at++)
    expect(holds(table, quick(`value ${at}`), () => strong(`value ${at}`))).toBe(true);
  expect(table.checks).toHaveLength(ENTRIES + 1);
  const [first, last] = placesOf(table, strong('value 7'));
  expect([...(table.owners ?? []).slice(first, last)]).toEqual([7, 999_999]);
});

test('lets fewer than 1 stranger in 100 through the filter, and none of many past the strong hash', () => {
  let passed = 0;
  for (let at = 0; at < STRANGERS; at++) if (mayHold(table.filter, quick(`stranger ${at}`))) passed++;
  expect(passed / STRANGERS).toBeLessThan(0.01);
  expect(passed).toBeGreaterThan(0);
  for (let at = 0; at < ENTRIES; at++) {
    const [first, last] = placesOf(table, strong(`stranger ${at}`));
    expect(last).toBe(first);
  }
});

test('takes few bytes an entry', () => {
  const { filter, index, checks } = table;
  expect((4 * (filter.length + index.length + checks.length)) / ENTRIES).toBeLessThan(6.5);
});

test('an empty one holds nothing', () => {
  const empty = createTableBuilder({ owned: false }).finish();
  expect(holds(empty, 1, () => [1, 1])).toBe(false);
});
