import { createLogJobs, type LogJobs } from '../../../lib/audit/jobs/log-jobs';
import { DraftguardError } from '../../../lib/base/errors';
import { ask } from '../../../lib/protocol/client';
import { spawnJobWorker } from '../job-worker';

/** Beside the page and the background; more workers than cores gain nothing, and each holds an epoch in memory. */
const MAX_WORKERS = 4;

/** The log, read in workers of the page. */
export function openLogJobs(): LogJobs {
  return createLogJobs({
    spawn: spawnJobWorker,
    workers: Math.min(MAX_WORKERS, navigator.hardwareConcurrency),
    sign: async (manifest, epoch) => {
      const reply = await ask<'pages.audit.sign'>({ type: 'pages.audit.sign', manifest, epoch });
      if (reply.ok) return reply.signature;
      throw new DraftguardError(reply.code, 'The export could not be signed.');
    },
  });
}
