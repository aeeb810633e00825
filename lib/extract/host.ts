/** Keeps a worker that reads files one after another, and ends it when a file hangs it. */

import { DraftguardError } from '../base/errors';
import type { Extracted } from '../mail/unread';
import { LIMITS } from './limits';

/** Time (ms) on top of the worker's own limit until it is ended from outside. */
const GRACE = 1000;
/** A worker that nobody needs holds some 20 MB; it goes after so long (ms). */
const IDLE = 60_000;

/** @throws {DraftguardError} 'extractor' when the reader itself has failed, whatever the file is */
export type Extract = (file: File) => Promise<Extracted>;

export const extractorFailed = () =>
  new DraftguardError('extractor', 'The reader of attachments has failed.');

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
    new Promise<Extracted>((resolve, reject) => {
      clearTimeout(idle);
      worker ??= spawn();
      // A port of its own: pdf.js takes every worker's own line for itself.
      const { port1, port2 } = new MessageChannel();
      const done = () => {
        clearTimeout(late);
        port1.close();
        idle = setTimeout(end, IDLE);
      };
      const answer = (result: Extracted) => {
        done();
        resolve(result);
      };
      const late = setTimeout(() => {
        end();
        answer({ text: '', unread: 'timeout' });
      }, LIMITS.time + GRACE);
      port1.onmessage = ({ data }: MessageEvent<Extracted>) => answer(data);
      worker.onerror = () => {
        end();
        done();
        reject(extractorFailed());
      };
      worker.postMessage(file, [port2]);
    });

  return (file) => {
    const result = last.then(() => read(file));
    // What fails does not keep the next file from being read.
    last = result.catch(() => {});
    return result;
  };
}
