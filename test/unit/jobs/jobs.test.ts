/** Jobs between a page and its worker: what crosses, and what happens when either goes. */
import { describe, expect, it, vi } from 'vitest';
import { DraftguardError } from '../../../lib/base/errors';
import type { Job } from '../../../lib/jobs/job';
import { createJobWorker } from '../../../lib/jobs/start';
import { fakeWorker } from './fake-worker';

const stopped = vi.fn();
const double: Job<number, { numbers: number[] }, number[], { done: number }> = async (
  factor,
  { numbers },
  { progress },
) =>
  numbers.map((each, at) => {
    progress({ done: at + 1 });
    return factor * each;
  });
const greet: Job<number, object, string, never, 'who?', string> = async (_, _input, { ask }) =>
  `Hello, ${await ask('who?')}`;
const fail: Job<number, { how: 'ours' | 'browser' | 'other' }, never> = async (_, { how }) => {
  if (how === 'ours') throw new DraftguardError('quotes', 'In a row.', { details: { row: 7 } });
  throw how === 'browser' ? new DOMException('full', 'QuotaExceededError') : new Error('secret');
};
const wait: Job<number, object, never, 'begun'> = (_, _input, { progress, signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      stopped();
      reject(signal.reason);
    });
    progress('begun');
  });
const jobs = { double, greet, fail, wait } as const;

const workerOf = (spawn = () => fakeWorker(jobs, 2)) => createJobWorker<typeof jobs>(spawn);

describe('a job', () => {
  it('tells how far it is, and gives its result', async () => {
    const onProgress = vi.fn();
    expect(await workerOf().startJob('double', { numbers: [1, 2, 3] }, { onProgress })).toEqual([2, 4, 6]);
    expect(onProgress.mock.calls).toEqual([[{ done: 1 }], [{ done: 2 }], [{ done: 3 }]]);
  });

  it('asks the page, and is told why there is no answer', async () => {
    const answer = vi.fn(async () => 'Mara');
    expect(await workerOf().startJob('greet', {}, { answer })).toBe('Hello, Mara');
    expect(answer).toHaveBeenCalledWith('who?');
    const refuse = async () => {
      throw new DraftguardError('log-moved-on', 'x', { details: { at: 3 } });
    };
    await expect(workerOf().startJob('greet', {}, { answer: refuse })).rejects.toMatchObject({
      code: 'log-moved-on',
      details: { at: 3 },
    });
    await expect(workerOf().startJob('greet', {})).rejects.toMatchObject({ code: 'no-answer' });
  });

  it.each([
    ['ours', { code: 'quotes', details: { row: 7 } }],
    ['browser', { code: 'QuotaExceededError', details: {} }],
    ['other', { code: 'internal-error', details: {} }],
  ] as const)(
    'fails with a code and data, and never with a sentence of the other side: %s',
    async (how, told) => {
      const error: unknown = await workerOf()
        .startJob('fail', { how })
        .catch((each: unknown) => each);
      expect(error).toMatchObject(told);
      expect(String(error)).not.toMatch(/secret|row|full/);
    },
  );

  it('is cancelled, before it begins or as it goes, and its worker goes on with the next', async () => {
    const worker = workerOf();
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const cancelled = worker.startJob('wait', {}, { onProgress, signal: stop.signal });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce());
    await expect(worker.startJob('wait', {}, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await worker.startJob('double', { numbers: [4] })).toEqual([8]);
  });
});

describe('a worker', () => {
  it('that cannot be started, or takes no such input, is a failure', async () => {
    const none = workerOf(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(none.startJob('double', { numbers: [] })).rejects.toMatchObject({ code: 'worker' });
    const deaf = workerOf(() => ({ postMessage: structuredClone, terminate: () => {} }) as never);
    await expect(deaf.startJob('double', { numbers: (() => {}) as never })).rejects.toMatchObject({
      code: 'worker',
    });
  });

  it('that fails fails all its jobs, and the next job gets another', async () => {
    const begun: Worker[] = [];
    const worker = workerOf(() => {
      const next = fakeWorker(jobs, 2);
      begun.push(next);
      return next;
    });
    const running = [worker.startJob('wait', {}), worker.startJob('wait', {})];
    const told = Promise.allSettled(running);
    begun[0]?.onerror?.(new Event('error') as ErrorEvent);
    for (const each of await told) expect(each).toMatchObject({ reason: { code: 'worker' } });
    expect(await worker.startJob('double', { numbers: [1] })).toEqual([2]);
    expect(begun).toHaveLength(2);
  });

  it('that is closed cancels what it is at', async () => {
    const worker = workerOf();
    const running = worker.startJob('wait', {});
    worker.close();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});
