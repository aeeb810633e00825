/** The worker's side of ./start.ts. */
import { DraftguardError } from '../base/errors';
import {
  errorOf,
  type FromJob,
  failureOf,
  type JobContext,
  type JobStart,
  type JobTable,
  type ToJob,
} from './job';

interface WorkerScope {
  onmessage: ((event: MessageEvent<JobStart>) => void) | null;
}

/** Does the jobs of a table until the worker is ended, each as soon as it comes. */
export function answerJobs<Deps>(scope: WorkerScope, jobs: JobTable<Deps>, deps: Deps): void {
  scope.onmessage = ({ data: { job, input }, ports: [port] }) => {
    if (!port) return;
    const say = (message: FromJob) => port.postMessage(message);
    const { signal, context } = contextOn(port, say);
    const run = async (): Promise<unknown> => {
      const work = jobs[job];
      if (!work) throw new DraftguardError('no-such-job', `There is no job ${job}.`);
      return work(deps, input as never, context);
    };
    run()
      .then((result) => say({ kind: 'result', result }))
      .catch((error: unknown) =>
        say({
          kind: 'failure',
          failure: signal.aborted ? { code: 'cancelled', details: {} } : failureOf(error),
        }),
      );
  };
}

function contextOn(port: MessagePort, say: (message: FromJob) => void) {
  const stop = new AbortController();
  const { signal } = stop;
  let hear: ((message: ToJob) => void) | null = null;
  port.onmessage = ({ data }: MessageEvent<ToJob>) => {
    if (data.kind === 'cancel') stop.abort();
    hear?.(data);
  };
  const context: JobContext<unknown, unknown, never> = {
    signal,
    progress: (progress) => say({ kind: 'progress', progress }),
    ask: async (question) => {
      signal.throwIfAborted();
      const heard = new Promise<ToJob>((resolve) => {
        hear = resolve;
      });
      say({ kind: 'question', question });
      const message = await heard;
      hear = null;
      signal.throwIfAborted();
      if (message.kind === 'answer') return message.answer as never;
      throw errorOf(message.kind === 'no-answer' ? message.failure : { code: 'cancelled', details: {} });
    },
  };
  return { signal, context };
}
