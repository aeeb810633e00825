/** All records as CSV, piece by piece, in the columns that an import reads. */
import Dexie from 'dexie';
import Papa from 'papaparse';
import { neutralise } from '../audit/export/csv';
import type { DraftguardDb } from '../stored/db';
import { openBlock } from './blocks';
import { FIELDS } from './fields';
import type { ConsentKeys } from './keys';
import type { ConsentRecord } from './record';

/** The last block that was exported. */
export interface ConsentCursor {
  import: number;
  block: number;
}

export interface ConsentPiece {
  text: string;
  /** null: this was the last piece. */
  next: ConsentCursor | null;
}

/** Blocks in a piece. */
const BLOCKS = 20;

export async function exportConsents(
  db: DraftguardDb,
  keys: ConsentKeys,
  from: ConsentCursor | null,
): Promise<ConsentPiece> {
  const done = new Set(await db.consentImports.where('done').equals(1).primaryKeys());
  const after = from ? [from.import, from.block] : [Dexie.minKey, Dexie.minKey];
  const rows = await db.consentDetails.where('[import+block]').above(after).limit(BLOCKS).toArray();
  const records = rows
    .filter((row) => done.has(row.import))
    .flatMap((row) => openBlock(keys, row.import, row.block, row.sealed))
    .filter((record) => record !== null);
  const last = rows.at(-1);
  const cells = [...(from ? [] : [[...FIELDS]]), ...records.map(cellsOf)];
  return {
    text: cells.length > 0 ? `${Papa.unparse(cells, { newline: '\n' })}\n` : '',
    next: last && rows.length === BLOCKS ? { import: last.import, block: last.block } : null,
  };
}

function cellsOf(record: ConsentRecord): string[] {
  const moment = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString());
  return FIELDS.map((field) => {
    const value = record[field];
    return typeof value === 'string' ? neutralise(value) : moment(value);
  });
}
