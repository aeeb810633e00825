import type { LogJobs } from '../../../lib/audit/jobs/log-jobs';
import type { Progress } from '../../../lib/audit/jobs/progress';
import type { AuditEntry } from '../../../lib/audit/reader';
import { DraftguardError } from '../../../lib/base/errors';
import { type MyDataInput, myDataFile, type Unreadable } from '../../../lib/pages/my-data-file';
import { ask } from '../../../lib/protocol/client';
import { wholeLog } from '../audit/log-view';

/** Records that are read together. */
const PAGE = 500;

async function* pagesOf(
  jobs: LogJobs,
  identities: readonly string[],
  progress: (progress: Progress) => void,
  signal: AbortSignal,
): AsyncGenerator<AuditEntry[]> {
  const log = wholeLog(await jobs.index());
  for (let at = 0; at < log.count; at += PAGE) {
    signal.throwIfAborted();
    yield await jobs.rows(identities, log.places(at, Math.min(log.count, at + PAGE)));
    progress({ records: Math.min(log.count, at + PAGE), found: 0 });
  }
}

async function* none(): AsyncGenerator<AuditEntry[]> {}

export interface Exported {
  file: Blob;
  unreadable: Unreadable;
}

/** Makes the file. Records of the log are in it where a key is here, and that a copy was taken is recorded first. */
export async function exportMyData(
  jobs: LogJobs,
  facts: MyDataInput,
  progress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const opened = await jobs.unlock(undefined).then(
    (identities) => ({ identities, unreadable: null as Unreadable }),
    ({ code }: { code: string }) => ({
      identities: null,
      unreadable: (code === 'passphrase-needed' ? code : 'no-reader') as Unreadable,
    }),
  );
  if (opened.identities) {
    const reply = await ask<'pages.audit.exporting'>({
      type: 'pages.audit.exporting',
      format: 'my-data',
      sealed: false,
      events: true,
    });
    if (!reply.ok) throw new DraftguardError(reply.code, 'The export could not be recorded.');
  }
  const pages = opened.identities ? pagesOf(jobs, opened.identities, progress, signal) : none();
  const pieces: string[] = [];
  for await (const piece of myDataFile(facts, opened.unreadable, pages)) pieces.push(piece);
  return { file: new Blob(pieces, { type: 'application/json' }), unreadable: opened.unreadable };
}
