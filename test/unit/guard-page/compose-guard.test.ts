/** One compose window: what a Send becomes, by what the check says and what the person answers. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer as AskerAnswer } from '../../../lib/guard/asking';
import { type ComposeDeps, guardCompose } from '../../../lib/guard/compose-guard';
import type { Link } from '../../../lib/guard/link';
import type { Snapshot } from '../../../lib/guard/snapshot';
import type { SendIntent } from '../../../lib/webmail/adapter';
import { written } from './rig';

const pressed = vi.fn();
vi.mock('../../../lib/webmail/press', () => ({ press: (control: unknown) => pressed(control) }));
vi.mock('../../../lib/guard/ui/marks', () => ({
  paintMarks: (_: unknown, marks: { start: number }[]) => {
    painted.push(marks.map(({ start }) => start));
    return [];
  },
}));
vi.mock('../../../lib/guard/mark-watch', () => ({ watchMarks: () => {} }));
const painted: number[][] = [];

type CheckAnswer = Awaited<ReturnType<Link['check']>>;
const found = (held: boolean, more: object = {}): CheckAnswer => ({
  ok: true,
  id: 'case',
  action: held ? 'warn' : 'allow',
  held,
  reading: false,
  until: 1e15,
  marks: [],
  onFailure: 'hold',
  ...more,
});
const mark = (start: number) => ({ start, end: start + 1, part: 'body', label: 'X' });

function rig(check: () => CheckAnswer | Promise<CheckAnswer> = () => found(false)) {
  const state = { text: 'Hello', answer: { kind: 'edit' } as AskerAnswer };
  const control = { isConnected: true, getClientRects: () => [{}] } as unknown as HTMLElement;
  const cleared = new Set<string>();
  const explained: string[] = [];
  const compose = {} as Element;
  const deps = {
    adapter: {
      webmail: 'gmail',
      body: () => ({ element: { focus: () => {} }, plain: true }),
      subject: () => null,
      sendControl: () => control,
    },
    link: { check: vi.fn(async () => check()), tell: vi.fn() },
    asker: {
      waitFor: <T>(reply: Promise<T>) => reply,
      ask: vi.fn(async () => state.answer),
      explain: (code: string) => explained.push(code),
      deliver: () => {},
    },
    cards: { open: vi.fn(), leave: vi.fn(), deliver: vi.fn() },
    cleared: { add: (message: string) => void cleared.add(message) },
    look: (): Snapshot => ({
      ...written(state.text),
      compose,
      draftId: '',
      listed: written('').draft,
      openedAt: 0,
    }),
    onFindings: vi.fn(),
  } as unknown as ComposeDeps;
  const gone = new AbortController();
  const guard = guardCompose(compose, deps, gone.signal);
  const intent: SendIntent = { route: 'click', compose, control };
  return {
    deps,
    state,
    guard,
    gone,
    cleared,
    explained,
    /** True: the event was stopped. */
    send: () => guard.send(intent, written(state.text)),
    rested: async () => {
      guard.touch();
      await vi.advanceTimersByTimeAsync(200);
    },
    settled: () => vi.advanceTimersByTimeAsync(0),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  pressed.mockClear();
  painted.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('a Send', () => {
  test('of a draft that has rested and is clean passes untouched', async () => {
    const { rested, send, cleared } = rig();
    await rested();
    expect(send()).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
    expect([...cleared]).toEqual([written('Hello').message]);
  });

  test('of a text that nobody has looked at is stopped, checked and pressed again', async () => {
    const { send, settled, deps } = rig();
    expect(send()).toBe(true);
    expect(send()).toBe(true);
    await settled();
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(deps.link.check).toHaveBeenCalledTimes(1);
  });

  test('of another text than the one that was cleared is stopped', async () => {
    const { rested, send, state } = rig();
    await rested();
    state.text = 'He llo';
    expect(send()).toBe(true);
  });

  test.each([
    ['send', { kind: 'send' }, 1, []],
    ['edit', { kind: 'edit' }, 0, []],
    ['a warning that failed, where the policy lets go', { kind: 'failed', release: true }, 1, []],
    ['a warning that failed, where it holds', { kind: 'failed', release: false }, 0, []],
  ] as const)('that is held, and answered with %s', async (_, answer, presses, explained) => {
    const world = rig(() => found(true));
    world.state.answer = answer;
    expect(world.send()).toBe(true);
    await world.settled();
    expect(world.deps.asker.ask).toHaveBeenCalledTimes(1);
    expect(pressed).toHaveBeenCalledTimes(presses);
    expect(world.explained).toEqual(explained);
  });

  test.each([
    ['hold', 0, ['timeout']],
    ['allow', 1, []],
  ] as const)('whose check fails, where the policy says %s', async (onFailure, presses, explained) => {
    const world = rig(() => ({ ok: false, code: 'timeout', onFailure }));
    world.send();
    await world.settled();
    expect(pressed).toHaveBeenCalledTimes(presses);
    expect(world.explained).toEqual(explained);
    expect(world.deps.link.tell).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'guard.failure', code: 'timeout', released: presses === 1 }),
    );
  });

  test('to a later time is not pressed for once its menu has closed', async () => {
    const { guard, settled, explained } = rig();
    const control = { isConnected: false, getClientRects: () => [] } as unknown as HTMLElement;
    guard.send({ route: 'click', compose: {} as Element, control, schedules: true }, written('Hello'));
    await settled();
    expect(pressed).not.toHaveBeenCalled();
    expect(explained).toEqual(['schedule-again']);
  });
});

describe('a fix', () => {
  test('is not made in another text than the one that was shown', async () => {
    const world = rig(() => found(true));
    world.state.answer = { kind: 'fix', fix: { edits: [], recipients: null } };
    world.send();
    world.state.text = 'Hello again';
    await world.settled();
    expect(world.explained).toEqual(['not-fixed']);
    expect(pressed).not.toHaveBeenCalled();
  });
});

describe('marks', () => {
  test('are painted for the text that was looked at, and not while it may have changed', async () => {
    const answers = [Promise.withResolvers<CheckAnswer>(), Promise.withResolvers<CheckAnswer>()];
    let asked = 0;
    const world = rig(() => answers[asked++]!.promise);
    await world.rested();
    world.state.text = 'Hello you';
    world.guard.touch();
    answers[0]!.resolve(found(true, { marks: [mark(1)] }));
    await world.settled();
    expect(painted).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    answers[1]!.resolve(found(true, { marks: [mark(2)] }));
    await world.settled();
    expect(painted).toEqual([[2]]);
  });

  test('that came while something moved in the page are painted at the next look', async () => {
    const answer = Promise.withResolvers<CheckAnswer>();
    const world = rig(() => answer.promise);
    await world.rested();
    world.guard.touch();
    answer.resolve(found(true, { marks: [mark(1)] }));
    await world.settled();
    expect(painted).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(painted).toEqual([[1]]);
    expect(world.deps.link.check).toHaveBeenCalledTimes(1);
  });

  test('of a window that has closed are not counted', async () => {
    const answer = Promise.withResolvers<CheckAnswer>();
    const world = rig(() => answer.promise);
    await world.rested();
    world.gone.abort();
    answer.resolve(found(true, { marks: [mark(1)] }));
    await world.settled();
    expect(world.deps.onFindings).not.toHaveBeenCalled();
  });
});

test('what no longer stands is asked about again, and until then nothing passes', async () => {
  const world = rig();
  await world.rested();
  expect(world.send()).toBe(false);
  const answer = Promise.withResolvers<CheckAnswer>();
  vi.mocked(world.deps.link.check).mockImplementationOnce(() => answer.promise);
  world.guard.recheck();
  expect(world.send()).toBe(true);
  expect(world.deps.link.check).toHaveBeenCalledTimes(3);
});
