import { expect, test } from 'vitest';
import { createCleared } from '../../../lib/guard/cleared';

test('the newest are kept, however long somebody writes', () => {
  const cleared = createCleared(() => 0);
  for (let at = 0; at < 60; at++) cleared.add(`text ${at}`, 1);
  expect([cleared.has('text 9'), cleared.has('text 10'), cleared.has('text 59')]).toEqual([
    false,
    true,
    true,
  ]);
  cleared.add('text 10', 1);
  cleared.add('text 60', 1);
  expect([cleared.has('text 10'), cleared.has('text 11')]).toEqual([true, false]);
  cleared.clear();
  expect(cleared.has('text 60')).toBe(false);
});

test('what was let pass is asked about again once its time is over', () => {
  let now = 0;
  const cleared = createCleared(() => now);
  cleared.add('text', 60_000);
  now = 59_999;
  expect(cleared.has('text')).toBe(true);
  now = 60_000;
  expect(cleared.has('text')).toBe(false);
});
