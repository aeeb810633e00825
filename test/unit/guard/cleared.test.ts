import { expect, test } from 'vitest';
import { createCleared } from '../../../lib/guard/cleared';

test('the newest are kept, however long somebody writes', () => {
  const cleared = createCleared();
  for (let at = 0; at < 60; at++) cleared.add(`text ${at}`);
  expect([cleared.has('text 9'), cleared.has('text 10'), cleared.has('text 59')]).toEqual([
    false,
    true,
    true,
  ]);
  cleared.add('text 10');
  cleared.add('text 60');
  expect([cleared.has('text 10'), cleared.has('text 11')]).toEqual([true, false]);
  cleared.clear();
  expect(cleared.has('text 60')).toBe(false);
});
