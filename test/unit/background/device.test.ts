/** What a device remembers of its warnings. */
import { beforeEach, expect, test, vi } from 'vitest';
import { local } from './storage-rig';

vi.mock('wxt/browser', () => import('./storage-rig'));

const { createDevice } = await import('../../../lib/background/device');

const DAY = 86_400_000;
beforeEach(() => local.clear());

test('a warning counts once for each case, however often it is told, and anew on the next day', async () => {
  const device = createDevice(() => 0);
  const today = { now: 20 * DAY, zone: 'UTC' };
  for (const id of ['a', 'a', 'b', 'a']) await device.noteWarning(today, id);
  expect(await device.warningsToday(today)).toBe(2);
  const tomorrow = { ...today, now: today.now + DAY };
  expect(await device.warningsToday(tomorrow)).toBe(0);
  await device.noteWarning(tomorrow, 'c');
  expect(await device.warningsToday(tomorrow)).toBe(1);
});

test('its place in a roll-out is the same for good', async () => {
  const ring = await createDevice(() => 0).ring();
  expect(await createDevice(() => 0).ring()).toBe(ring);
});
