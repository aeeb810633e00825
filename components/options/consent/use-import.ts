import { useSyncExternalStore } from 'react';
import { DraftguardError } from '../../../lib/base/errors';
import { createImporter, type ImportState } from '../../../lib/consent/importer';
import type { ConsentJobs } from '../../../lib/consent/jobs';
import { createJobWorker } from '../../../lib/jobs/start';
import { ask } from '../../../lib/protocol/client';
import { spawnJobWorker } from '../job-worker';

/** One for this tab: an import goes on while another page of the options is open. */
const importer = createImporter(createJobWorker<ConsentJobs>(spawnJobWorker), async (finished) => {
  const reply = await ask({ type: 'pages.consent.finish', ...finished });
  if (!reply.ok) throw new DraftguardError(reply.code, 'The import could not be recorded.');
});

export const { start: startImport, cancel: cancelImport } = importer;

/** The import that runs or ran last in this tab. */
export const useImport = (): ImportState | null => useSyncExternalStore(importer.subscribe, importer.state);
