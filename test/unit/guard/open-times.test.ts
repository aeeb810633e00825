import { expect, test } from 'vitest';
import { createOpenTimes } from '../../../lib/guard/open-times';

test('a window that is built anew beside others is as old as they are, and one after a break is not', () => {
  let time = 1;
  const opened = createOpenTimes(() => time);
  const [first, second, third] = [{}, {}, {}] as unknown as [Element, Element, Element];
  opened.note([first]);
  time = 5;
  expect(opened.since(second)).toBe(1);
  opened.note([first, second]);
  opened.note([]);
  expect(opened.since(third)).toBe(5);
  expect(opened.since(first)).toBe(1);
});
