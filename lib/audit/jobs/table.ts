/** What a page does with the log, in workers: it is read from the database, away from the page's thread and from the background. */
import type { Job } from '../../jobs/job';
import type { DraftguardDb } from '../../stored/db';
import { localIdentities } from '../local-reader';
import type { AuditEntry } from '../reader';
import { exportStretch, prepareExport } from './export-stretch';
import type { Progress } from './progress';
import { type LogIndex, logIndex, rowsAt } from './rows';
import { type Found, type Places, type SearchRequest, search } from './search';
import { type VerifiedStretch, type VerifyRequest, verifyStored } from './verify-stored';

type LogJob<Input, Result, Progress = never> = Job<DraftguardDb, Input, Result, Progress>;
/** What a page says of a request. */
type Asked<Request> = Omit<Request, 'db' | 'signal' | 'progress'>;

/** The local reader's identities; fails with the codes of `localIdentities`. */
const unlock: LogJob<{ passphrase: string | undefined }, string[]> = (db, { passphrase }) =>
  localIdentities(db, passphrase);

const index: LogJob<object, LogIndex> = (db) => logIndex(db);

const rows: LogJob<{ identities: readonly string[]; places: Places }, AuditEntry[]> = (
  db,
  { identities, places },
) => rowsAt(db, identities, places);

const searchLog: LogJob<Asked<SearchRequest>, Found, Progress> = (db, asked, { progress, signal }) => {
  let records = 0;
  const add = (more: number, found: number) => {
    records += more;
    progress({ records, found });
  };
  return search({ db, ...asked, progress: add, signal });
};

const verify: LogJob<Asked<VerifyRequest>, VerifiedStretch, Progress> = (db, asked, { progress, signal }) => {
  let records = 0;
  const add = (more: number) => {
    records += more;
    progress({ records, found: 0 });
  };
  return verifyStored({ db, ...asked, progress: add, signal });
};

export const auditJobs = {
  'audit.unlock': unlock,
  'audit.index': index,
  'audit.rows': rows,
  'audit.search': searchLog,
  'audit.verify': verify,
  'audit.prepare-export': prepareExport,
  'audit.export': exportStretch,
} as const;

export type AuditJobs = typeof auditJobs;
