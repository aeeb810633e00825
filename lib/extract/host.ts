/** Keeps a worker that reads files one after another, and ends it when a file hangs it. */
import { LIMITS } from './limits';
import type { Extracted, UnreadReason } from './result';

/** Time (ms) on top of the worker's own limit until it is ended from outside. */
const GRACE = 1000;
/** A worker that nobody needs holds some 20 MB; it goes after so long (ms). */
const IDLE = 60_000;

export type Extract = (file: File) => Promise<Extracted>;

/** @param spawn starts a worker that runs `answerFiles` of ./worker.ts */
export function createExtractor(spawn: () => Worker): Extract {
  let worker: Worker | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = null;
  };

  const read = (file: File) =>
    new Promise<Extracted>((resolve) => {
      clearTimeout(idle);
      worker ??= spawn();
      // A port of its own: pdf.js takes every worker's own line for itself.
      const { port1, port2 } = new MessageChannel();
      const answer = (result: Extracted) => {
        clearTimeout(late);
        port1.close();
        idle = setTimeout(end, IDLE);
        resolve(result);
      };
      const fail = (unread: UnreadReason) => {
        end();
        answer({ text: '', unread });
      };
      const late = setTimeout(() => fail('timeout'), LIMITS.time + GRACE);
      port1.onmessage = ({ data }: MessageEvent<Extracted>) => answer(data);
      worker.onerror = () => fail('broken');
      worker.postMessage(file, [port2]);
    });

  return (file) => {
    const result = last.then(() => read(file));
    last = result;
    return result;
  };
}
