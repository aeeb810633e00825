import { expect, test } from 'vitest';
import { createOpened } from '../../../lib/guard/opened';

test('a window that is built anew beside others is as old as they are, and one after a break is not', () => {
  let time = 1;
  const opened = createOpened(() => time);
  const [first, second, third] = [{}, {}, {}] as unknown as [Element, Element, Element];
  opened.note([first]);
  time = 5;
  expect(opened.since(second)).toBe(1);
  opened.note([first, second]);
  opened.note([]);
  expect(opened.since(third)).toBe(5);
  expect(opened.since(first)).toBe(1);
});
