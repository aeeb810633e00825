/** Clears away what closed tabs have left: it counts for nothing, but lies there. */
import { DraftguardError } from '../base/errors';
import type { DraftguardDb } from '../stored/db';
import { dropUnfinished } from './import';
import { withImportLock } from './import-lock';

export async function sweepUnfinished(db: DraftguardDb): Promise<void> {
  if ((await db.consentImports.where('done').equals(0).count()) === 0) return;
  await withImportLock(() => dropUnfinished(db)).catch((error: unknown) => {
    // It is what an import is at just now, and stays.
    if (!(error instanceof DraftguardError && error.code === 'busy')) throw error;
  });
}
