/** 21.15: dialogs that nobody answers do not fill the browser's session storage. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Finding } from '../../../lib/detect/finding';

const stored = new Map<string, unknown>();
/** What Chromium allows, in bytes. */
const QUOTA = 10_485_760;

/** As Chromium counts: what an object takes in memory is some three times what it takes as JSON. */
const sizeOf = (value: unknown) =>
  typeof value === 'string' ? value.length : JSON.stringify(value).length * 3;
const used = () => [...stored.values()].reduce<number>((sum, value) => sum + sizeOf(value), 0);

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
        set: async (values: object) => {
          const before = new Map(stored);
          for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
          if (used() <= QUOTA) return;
          stored.clear();
          for (const [key, value] of before) stored.set(key, value);
          throw new Error('Session storage quota bytes exceeded. Values were not stored.');
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) stored.delete(key);
        },
      },
    },
  },
}));

const { claimPending, closePending, closeTab, openPending, readPending } = await import(
  '../../../lib/background/session'
);

beforeEach(() => {
  stored.clear();
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    const run = last.then(work);
    last = run.catch(() => {});
    return run;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

const finding = (at: number): Finding => ({
  ...{ detector: 'email-address', entity: 'EMAIL_ADDRESS', category: 'personal', part: 'body' },
  ...{ start: at * 30, end: at * 30 + 20, confidence: 0.9, masked: '••••••••mple' },
  valueKey: at.toString(16).padStart(64, '0'),
});
const dialog = (tabId: number, found = 4000) => ({
  kind: 'card' as const,
  ...{ tabId, openerTabId: null, frameId: 0, claimed: false, shown: [], cut: [] },
  view: { kind: 'card', focus: false, fixable: found, lesson: 'breach', findings: [] } as never,
  fixable: Array.from({ length: found }, (_, at) => finding(at)),
});

test('21.15 the newest of fifty abandoned dialogs of 4,000 findings opens, and all of them stay within bounds', async () => {
  const nonces: string[] = [];
  for (let at = 0; at < 50; at++) nonces.push(await openPending(dialog(at)));
  expect(used()).toBeLessThan(QUOTA / 2);
  const newest = await claimPending(nonces.at(-1) ?? '', 49);
  expect(newest?.fixable).toHaveLength(4000);
  expect(await claimPending(nonces[0] ?? '', 0)).toBeUndefined();
  expect((await readPending(nonces.at(-1) ?? '', 49))?.claimed).toBe(true);
});

test('21.15 one that is too large for the storage opens all the same, without a fix for all of it', async () => {
  const nonce = await openPending(dialog(1, 60_000));
  const opened = await claimPending(nonce, 1);
  expect(opened).toMatchObject({ fixable: [], view: { fixable: 0 } });
});

test('21.15 what is closed, and what its tab took along, takes no room', async () => {
  const [one, two, three] = [
    await openPending(dialog(1)),
    await openPending(dialog(2)),
    await openPending(dialog(2)),
  ];
  await closePending(one);
  await closeTab(2);
  expect(used()).toBeLessThan(1000);
  for (const nonce of [one, two, three]) expect(await claimPending(nonce, 2)).toBeUndefined();
});

test('21.15 a dialog that is open is not lost to small ones that come after it', async () => {
  const open = await openPending(dialog(1));
  await claimPending(open, 1);
  for (let at = 0; at < 5; at++) await openPending(dialog(2, 3));
  expect(await readPending(open, 1)).toBeDefined();
});
