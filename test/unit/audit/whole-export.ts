/** A log as one export in NDJSON, in one stretch. */
import { type ExportEnd, exportLines } from '../../../lib/audit/export/lines';
import { toNdjson } from '../../../lib/audit/export/ndjson';
import { emptyTally, endLine, type Sign } from '../../../lib/audit/export/tally';
import type { DraftguardDb } from '../../../lib/stored/db';

interface Request {
  db: DraftguardDb;
  identities: readonly string[];
  end: ExportEnd;
  sign: Sign;
  /** ms since the Unix epoch */
  now: number;
}

export async function wholeExport({ db, identities, end, sign, now }: Request): Promise<string> {
  const tally = emptyTally();
  const orders = await db.epochs.orderBy('order').primaryKeys();
  const close = () => endLine(tally, now, sign);
  let text = '';
  for await (const lines of exportLines({ db, identities, orders, end, begins: true, tally, close }))
    text += new TextDecoder().decode(toNdjson(lines));
  return text;
}
