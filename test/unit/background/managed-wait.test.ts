/** 21.4: a browser that answers late, never, or with an error is asked again, and no verdict is given before it was heard. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listeners, local, managed } from './storage-rig';

vi.mock('wxt/browser', () => import('./storage-rig'));

/** What each question is answered; the last one serves all that follow. */
let answers: (() => Promise<unknown>)[] = [];
let asked = 0;
managed.get = () => (answers[Math.min(asked++, answers.length - 1)] as () => Promise<unknown>)();

const { createPolicySource } = await import('../../../lib/background/policy-source');

const never = () => new Promise<unknown>(() => {});
const says = (value: unknown) => async () => value;
const fails = (message: string) => async () => {
  throw new Error(message);
};
const BLOCK = { rules: [{ id: 'r', title: 'R', then: 'block', when: {} }] };

beforeEach(() => {
  local.clear();
  listeners.length = 0;
  asked = 0;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function start() {
  const events: string[] = [];
  const source = createPolicySource({
    now: () => Date.now(),
    extensionVersion: '0.1.0',
    test: async () => [],
    after: (ms, run) => void setTimeout(run, ms),
    onChange: ({ source: from }) => events.push(`changed ${from}`),
    onRefused: () => {},
  });
  return { source, events };
}

/** How a verdict's policy came out: its source, or the code of why there is none. */
const outcome = (source: ReturnType<typeof start>['source']) =>
  source.forVerdict().then(
    ({ source: from }) => from,
    ({ code }) => code as string,
  );

describe('21.4 a device that has never heard', () => {
  test('a question that is never answered is put again, after 1, 2, 4 … s', async () => {
    answers = [never];
    start();
    const at: number[] = [];
    for (let second = 0; second <= 16; second++) {
      at.push(asked);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(at[0]).toBe(1);
    expect([at[1], at[2], at[3], at[7], at[15]]).toEqual([2, 2, 3, 4, 5]);
  });

  test('the second question is answered where the first never is', async () => {
    answers = [never, says(BLOCK)];
    const { source } = start();
    const verdict = outcome(source);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await verdict).toBe('managed');
  });

  test('a verdict that is asked for asks the browser too, though not at every key', async () => {
    answers = [never];
    const { source } = start();
    await vi.advanceTimersByTimeAsync(600);
    for (let key = 0; key < 50; key++) void outcome(source);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toBe(2);
  });

  test('a first answer that comes late counts', async () => {
    answers = [() => new Promise((resolve) => setTimeout(() => resolve(BLOCK), 8800)), never];
    const { source } = start();
    const verdict = outcome(source);
    await vi.advanceTimersByTimeAsync(9000);
    expect(await verdict).toBe('managed');
  });

  test('an older question that is answered last does not undo what a newer one was told', async () => {
    answers = [
      () => new Promise((resolve) => setTimeout(() => resolve({}), 3000)),
      () => new Promise((resolve) => setTimeout(() => resolve(BLOCK), 100)),
      never,
    ];
    const { source } = start();
    await vi.advanceTimersByTimeAsync(5000);
    expect((await source.current()).source).toBe('managed');
  });

  test('without any answer the wait ends, and with a word of its own', async () => {
    answers = [never];
    const { source } = start();
    const verdict = outcome(source);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await verdict).toBe('policy-pending');
    const saved = source.saveLocal({ mode: 'audit' }).then(
      () => 'saved',
      ({ code }) => code,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await saved).toBe('policy-pending');
    expect(local.get('localPolicy')).toBeUndefined();
  });

  test('an error is no answer: it is asked again', async () => {
    answers = [fails('An unexpected error occurred'), fails('Busy'), says(BLOCK)];
    const { source } = start();
    const verdict = outcome(source);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await verdict).toBe('managed');
  });

  test('that there is no manifest is an answer: Firefox, unmanaged', async () => {
    answers = [fails('Managed storage manifest not found')];
    const { source } = start();
    const verdict = outcome(source);
    await vi.advanceTimersByTimeAsync(0);
    expect(await verdict).toBe('builtin');
  });

  test('that nobody manages the device comes late, and mail waits no longer than that', async () => {
    answers = [() => new Promise((resolve) => setTimeout(() => resolve({}), 4000))];
    const { source } = start();
    const verdict = outcome(source);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await verdict).toBe('builtin');
  });

  test('no policy is said to be in force before one is', async () => {
    answers = [never];
    const { source, events } = start();
    expect(await source.current()).toMatchObject({ pending: true, lacking: 'policy-pending' });
    expect(events).toEqual([]);
    expect(local.size).toBe(0);
  });
});

describe('21.4 a device that has heard before', () => {
  test.each([
    ['of a policy', BLOCK, 'managed'],
    ['that there is none', {}, 'builtin'],
  ])('%s starts with that at once', async (_what, seen, expected) => {
    answers = [never];
    local.set('managedSeen', seen);
    const { source } = start();
    expect(await outcome(source)).toBe(expected);
  });

  test('and hears of a change, though the question after it is lost', async () => {
    answers = [says({}), never, says(BLOCK)];
    const { source } = start();
    await vi.advanceTimersByTimeAsync(0);
    for (const listener of listeners) listener({}, 'managed');
    await vi.advanceTimersByTimeAsync(1000);
    expect((await source.current()).source).toBe('managed');
  });
});
