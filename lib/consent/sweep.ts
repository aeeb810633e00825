/** Clears away what closed tabs have left: it counts for nothing, but lies there. */
import type { DraftguardDb } from '../stored/db';
import { dropUnfinished } from './import';
import { unlessImporting } from './import-lock';

export async function sweepUnfinished(db: DraftguardDb): Promise<void> {
  if ((await db.consentImports.where('done').equals(0).count()) > 0)
    await unlessImporting(() => dropUnfinished(db));
}
