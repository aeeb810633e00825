/** A worker that is a thread of its own in name only. */
import { answerJobs } from '../../../lib/jobs/answer';
import type { JobTable } from '../../../lib/jobs/job';

export function fakeWorker<Parts>(jobs: JobTable<Parts>, parts: Parts): Worker {
  const scope: Parameters<typeof answerJobs>[0] = { onmessage: null };
  answerJobs(scope, jobs, parts);
  return {
    postMessage: (data: unknown, ports: MessagePort[]) =>
      queueMicrotask(() => scope.onmessage?.({ data, ports } as unknown as MessageEvent)),
    terminate: () => {},
  } as unknown as Worker;
}
