import { afterEach, expect, test, vi } from 'vitest';
import { createExtractor } from '../../../lib/extract/host';
import { LIMITS } from '../../../lib/extract/limits';
import type { Extracted } from '../../../lib/mail/unread';

afterEach(() => vi.useRealTimers());

/** A worker that answers with the file's name, and never answers a file called "hang". */
function fakeWorker() {
  const worker = {
    ended: false,
    onerror: null as (() => void) | null,
    terminate: () => {
      worker.ended = true;
    },
    postMessage: (file: File, [port]: [MessagePort]) => {
      if (file.name === 'crash') worker.onerror?.();
      else if (file.name !== 'hang') port.postMessage({ text: file.name, unread: null } satisfies Extracted);
    },
  };
  return worker;
}

function rig() {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const extract = createExtractor(() => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker as never;
  });
  return { workers, read: (name: string) => extract(new File(['x'], name)) };
}

test('files are read one after another by one worker', async () => {
  const { workers, read } = rig();
  expect(await Promise.all([read('a'), read('b')])).toMatchObject([{ text: 'a' }, { text: 'b' }]);
  expect(workers).toHaveLength(1);
});

test('a file that hangs the worker ends it, and the next file gets another', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { workers, read } = rig();
  const hung = read('hang');
  const next = read('b');
  await vi.advanceTimersByTimeAsync(LIMITS.time + 2000);
  expect(await hung).toEqual({ text: '', unread: 'timeout' });
  expect(await next).toMatchObject({ text: 'b' });
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a worker that crashes is told, and the next file gets another', async () => {
  const { workers, read } = rig();
  const [crashed, next] = [read('crash'), read('b')];
  await expect(crashed).rejects.toMatchObject({ code: 'extractor' });
  expect(await next).toMatchObject({ text: 'b' });
  expect(workers[0]?.ended).toBe(true);
});
