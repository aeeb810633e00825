/** Asking a person: how a warning ends, and what is said when there is none. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Link } from '../../../lib/guard/link';
import { written } from './rig';

const closed = vi.fn();
const notices: string[] = [];
/** What the page does when it takes the warning away again and again. */
let takeAway = () => {};
vi.mock('../../../lib/guard/ui/overlay', () => ({
  showNotice: (_: Document, text: string) => notices.push(text),
  showProgress: () => ({ close: () => {} }),
  showWarning: (_: Document, _id: string, onTakenAway: () => void) => {
    takeAway = onTakenAway;
    return { close: closed };
  },
}));

const { createAsker } = await import('../../../lib/guard/asking');

const FIX = { edits: [], recipients: { addresses: ['a@x.example'], toBcc: true } };

function rig(warned: Awaited<ReturnType<Link['warn']>> = { ok: true, id: 'case' }) {
  const tell = vi.fn();
  const onWarning = vi.fn();
  const link = { warn: async () => warned, tell, isOrphaned: vi.fn(() => false) };
  // Each text is its own key.
  const texts = new Proxy({}, { get: (_, key) => String(key) }) as never;
  const asker = createAsker({} as Document, link, () => texts, onWarning);
  return { asker, link, onWarning, answer: asker.ask(written('x'), 'click') };
}

beforeEach(() => {
  vi.useFakeTimers();
  closed.mockClear();
  notices.length = 0;
});
afterEach(() => vi.useRealTimers());

test.each([
  ['sends', { send: true, fix: null }, { kind: 'send' }],
  ['edits', { send: false, fix: null }, { kind: 'edit' }],
  ['fixes', { send: false, fix: FIX }, { kind: 'fix', fix: FIX }],
])('a person %s, and the warning goes', async (_name, given, outcome) => {
  const { asker, answer, onWarning } = rig();
  await vi.advanceTimersByTimeAsync(0);
  expect(onWarning).toHaveBeenCalledOnce();
  asker.deliver({ type: 'guard.answered', id: 'another', send: true, fix: null });
  await vi.advanceTimersByTimeAsync(0);
  expect(closed).not.toHaveBeenCalled();
  asker.deliver({ type: 'guard.answered', id: 'case', ...given });
  expect(await answer).toEqual(outcome);
  expect(closed).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing is asked any more: it may be sent, and no warning opens', async () => {
  const { answer, onWarning } = rig({ ok: true, id: null });
  expect(await answer).toEqual({ kind: 'send' });
  expect(onWarning).not.toHaveBeenCalled();
});

test.each([
  ['hold', 'timeout', ['failed'], false],
  ['hold', 'too-large', ['tooLarge'], false],
  ['hold', 'orphaned', ['orphaned'], false],
  ['allow', 'timeout', [], true],
] as const)('there is no warning, and the policy says %s: %s', async (onFailure, code, said, release) => {
  expect(await rig({ ok: false, code, onFailure }).answer).toEqual({ kind: 'failed', release });
  expect(notices).toEqual(said);
});

test('a page that takes the warning away is told on, and the message stays', async () => {
  const { answer, link } = rig();
  await vi.advanceTimersByTimeAsync(0);
  takeAway();
  expect(await answer).toEqual({ kind: 'edit' });
  expect(link.tell).toHaveBeenCalledWith({ type: 'guard.tamper', webmail: 'gmail', code: 'taken-away' });
  expect(notices).toEqual(['hidden']);
});

test('an update under an open warning ends it within a second, and nothing is released', async () => {
  const { answer, link } = rig();
  await vi.advanceTimersByTimeAsync(5000);
  expect(closed).not.toHaveBeenCalled();
  link.isOrphaned.mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await answer).toEqual({ kind: 'failed', release: false });
  expect(notices).toEqual(['orphaned']);
});
