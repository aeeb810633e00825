/** What a page does with lists of consents in a worker: reading a million rows would keep the background from answering Send. */
import type { Job } from '../jobs/job';
import type { DraftguardDb } from '../stored/db';
import type { RowRefusal } from './columns';
import {
  dropUnfinished,
  type FinishedImport,
  type ImportProgress,
  type ImportRequest,
  runImport,
} from './import';
import { withImportLock } from './import-lock';
import { consentKeys } from './keys';

/** A row that was left out, by its number in the file. */
export interface RefusedRow {
  row: number;
  why: RowRefusal;
}

export interface ImportUpdate {
  progress: ImportProgress;
  /** Those since the last update. */
  refused: RefusedRow[];
}

/**
 * Asks the page to finish what has been read: the background writes it down, and lets it count.
 * Gives the number of the import; null when it was only tried.
 */
const importConsents: Job<DraftguardDb, ImportRequest, number | null, ImportUpdate, FinishedImport, null> = (
  db,
  request,
  { progress: tell, ask, signal },
) =>
  withImportLock(async () => {
    await dropUnfinished(db);
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    let refused: RefusedRow[] = [];
    return runImport({
      ...request,
      db,
      keys: await consentKeys(db, random),
      signal,
      onRefused: (row, why) => refused.push({ row, why }),
      onProgress: (progress) => {
        tell({ progress, refused });
        refused = [];
      },
      finish: ask,
    });
  });

export const consentJobs = { 'consent.import': importConsents } as const;

export type ConsentJobs = typeof consentJobs;
