/** 21.15: dialogs that nobody answers do not fill the browser's session storage. */
import { expect, test } from 'vitest';
import { type CaseStore, createCaseStore, type Entry } from '../../../lib/cases/case-store';
import type { CardDialog } from '../../../lib/cases/dialog';
import type { Finding } from '../../../lib/detect/kit/finding';
import { makeLock, makeSession } from './session-rig';

/** What Chromium allows, in bytes. */
const QUOTA = 10_485_760;

function rig() {
  const session = makeSession(QUOTA);
  return { ...session, store: createCaseStore(session.items, makeLock()) };
}

const finding = (at: number): Finding => ({
  detector: 'email-address',
  entity: 'EMAIL_ADDRESS',
  category: 'personal',
  part: 'body',
  start: at * 30,
  end: at * 30 + 20,
  confidence: 0.9,
  masked: '••••••••mple',
  valueKey: at.toString(16).padStart(64, '0'),
});

let made = 0;
async function open(store: CaseStore, tabId: number, found = 4000): Promise<string> {
  const id = String(++made);
  const dialog: CardDialog = {
    kind: 'card',
    view: { kind: 'card', focus: false, fixable: found, lesson: 'breach', findings: [], cut: null },
    fixable: Array.from({ length: found }, (_, at) => finding(at)),
    shown: [],
    cut: [],
  };
  const entry: Entry = { id, tabId, frameId: 0, claimed: false, case: null, dialog };
  await store.add(entry);
  return id;
}

test('21.15 the newest of fifty abandoned dialogs of 4,000 findings opens, and all of them stay within bounds', async () => {
  const { store, used } = rig();
  const ids: string[] = [];
  for (let at = 0; at < 50; at++) ids.push(await open(store, at));
  expect(used()).toBeLessThan(QUOTA / 2);
  expect((await store.read(ids.at(-1) ?? ''))?.dialog?.fixable).toHaveLength(4000);
  expect(await store.read(ids[0] ?? '')).toBeUndefined();
});

test('21.15 one that is too large for the storage opens all the same, without a fix for all of it', async () => {
  const { store } = rig();
  const id = await open(store, 1, 60_000);
  expect((await store.read(id))?.dialog).toMatchObject({ fixable: [], view: { fixable: 0 } });
});

test('21.15 what is closed, and what its tab took along, takes no room', async () => {
  const { store, used } = rig();
  const ids = [await open(store, 1), await open(store, 2), await open(store, 2)];
  await store.remove(ids[0] ?? '');
  await store.removeTab(2);
  expect(used()).toBeLessThan(1000);
  for (const id of ids) expect(await store.read(id)).toBeUndefined();
});

test('21.15 a dialog that is open is not lost to small ones that come after it', async () => {
  const { store } = rig();
  const id = await open(store, 1);
  for (let at = 0; at < 5; at++) await open(store, 2, 3);
  expect(await store.read(id)).toBeDefined();
});
