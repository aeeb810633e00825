/** The page's side: starts jobs in a worker, and hears how they go. */
import { DraftguardError } from '../base/errors';
import {
  type AnswerOf,
  errorOf,
  type FromJob,
  failureOf,
  type InputOf,
  type JobTable,
  type ProgressOf,
  type QuestionOf,
  type ResultOf,
  type ToJob,
} from './job';

export interface JobOptions<J> {
  onProgress?(progress: ProgressOf<J>): void;
  /** Answers what the job asks; what it throws, the job is told. */
  answer?(question: QuestionOf<J>): Promise<AnswerOf<J>>;
  /** Cancels the job. */
  signal?: AbortSignal;
}

export interface JobWorker<Jobs> {
  /**
   * @throws {DraftguardError} what the job has thrown; 'cancelled'; 'worker' when its worker has failed or could not be started
   */
  startJob<Name extends keyof Jobs & string>(
    name: Name,
    input: InputOf<Jobs[Name]>,
    options?: JobOptions<Jobs[Name]>,
  ): Promise<ResultOf<Jobs[Name]>>;
  /** Ends the worker; what it is at is cancelled. */
  close(): void;
}

const cancelled = () => new DraftguardError('cancelled', 'This was cancelled.');
const failed = (cause?: unknown) => new DraftguardError('worker', 'The worker has failed.', { cause });

/**
 * One worker for any number of jobs, which begins with the first of them.
 * @param spawn starts a worker that runs `answerJobs`
 */
export function createJobWorker<Jobs extends JobTable<never>>(spawn: () => Worker): JobWorker<Jobs> {
  let worker: Worker | null = null;
  /** What each running job does when its worker ends. */
  const running = new Set<(error: DraftguardError) => void>();
  const end = (error: DraftguardError) => {
    worker?.terminate();
    worker = null;
    for (const fail of [...running]) fail(error);
  };
  const begin = (): Worker => {
    const begun = spawn();
    // Jobs catch their own errors: its script could not be loaded, or is broken. The next job gets a new one.
    begun.onerror = () => end(failed());
    return begun;
  };

  return {
    startJob: (name, input, { onProgress, answer, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(cancelled());
        const { port1, port2 } = new MessageChannel();
        const say = (message: ToJob) => port1.postMessage(message);
        const settle = () => {
          running.delete(fail);
          signal?.removeEventListener('abort', cancel);
          port1.close();
        };
        const fail = (error: DraftguardError) => {
          settle();
          reject(error);
        };
        const cancel = () => {
          say({ kind: 'cancel' });
          fail(cancelled());
        };
        const reply = async (question: never) => {
          if (!answer) throw new DraftguardError('no-answer', 'Nobody answers this job.');
          return answer(question);
        };
        port1.onmessage = ({ data }: MessageEvent<FromJob>) => {
          if (data.kind === 'progress') onProgress?.(data.progress as never);
          else if (data.kind === 'question')
            reply(data.question as never).then(
              (answered) => say({ kind: 'answer', answer: answered }),
              (error: unknown) => say({ kind: 'no-answer', failure: failureOf(error) }),
            );
          else if (data.kind === 'failure') fail(errorOf(data.failure));
          else {
            settle();
            resolve(data.result as never);
          }
        };
        running.add(fail);
        signal?.addEventListener('abort', cancel, { once: true });
        try {
          worker ??= begin();
          worker.postMessage({ job: name, input }, [port2]);
        } catch (error) {
          fail(failed(error));
        }
      }),
    close: () => end(cancelled()),
  };
}
