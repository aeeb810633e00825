/**
 * Reads a CSV file into the tables. Until the last step nothing of it counts: a file that turns out to be broken, a person who
 * cancels and a browser that closes all leave what was there before.
 */
import Dexie from 'dexie';
import type { DraftguardDb } from '../stored/db';
import { BLOCK_RECORDS, sealBlock } from './blocks';
import { createRowReader, type Defaults, type Readings, type RowRefusal } from './columns';
import { readCsv } from './csv';
import { ENTRY, writeEntry } from './entries';
import type { Mapping } from './fields';
import { BUCKETS, type ConsentKeys } from './keys';
import { createKnown } from './known';
import type { ConsentRecord } from './record';
import { createSurvey, type Survey } from './survey';

export interface ImportProgress {
  /** Bytes of the file. */
  read: number;
  size: number;
  imported: number;
  /** Of these: records that say that somebody has not agreed, or no more. */
  withdrawn: number;
  duplicates: number;
  refused: number;
  /** How many for each reason. */
  reasons: Partial<Record<RowRefusal, number>>;
  survey: Survey;
  /** The first refused rows, by their number in the file. */
  errors: { row: number; why: RowRefusal }[];
}

export interface ImportRequest {
  file: Blob;
  /** As people call it. */
  name: string;
  mapping: Mapping;
  defaults: Defaults;
  readings: Readings;
  /** Only says what would be: nothing is written. */
  dry: boolean;
  zone: string;
  now: number;
}

/** An import that has been read whole, and does not count yet. */
export interface FinishedImport {
  id: number;
  records: number;
  withdrawn: number;
  duplicates: number;
  refused: number;
}

export interface ImportDeps extends ImportRequest {
  db: DraftguardDb;
  keys: ConsentKeys;
  signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
  /** Every row that is left out, by its number in the file. */
  onRefused(row: number, why: RowRefusal): void;
  /** Writes it down, and then lets it count. */
  finish(finished: FinishedImport): Promise<unknown>;
}

const SHOWN_ERRORS = 100;
/** Look-up rows in one transaction. */
const AT_ONCE = 256;

/** What nothing has been read of. */
export const startOf = ({ size }: Blob): ImportProgress => ({
  read: 0,
  size,
  imported: 0,
  withdrawn: 0,
  duplicates: 0,
  refused: 0,
  reasons: {},
  errors: [],
  survey: { answers: [], overlooked: [], openDates: 0 },
});

/**
 * Resolves with the number of the import; null when it was only tried.
 * @throws {DraftguardError} one of CSV_REFUSALS
 * @throws the signal's reason when it is aborted
 */
export async function runImport(deps: ImportDeps): Promise<number | null> {
  const { db, name, now, dry } = deps;
  if (dry) {
    await readInto(deps, null);
    return null;
  }
  const id = (await db.consentImports.add({
    name,
    time: now,
    done: 0,
    records: 0,
    duplicates: 0,
    refused: 0,
  })) as number;
  try {
    const { imported, withdrawn, duplicates, refused } = await readInto(deps, id);
    await deps.finish({ id, records: imported, withdrawn, duplicates, refused });
    return id;
  } catch (error) {
    await dropUnfinished(db);
    // What is finished counts, even if the answer that said so was lost.
    if (await db.consentImports.get(id)) return id;
    throw error;
  }
}

/** @param id null: nothing is written */
async function readInto(deps: ImportDeps, id: number | null): Promise<ImportProgress> {
  const { db, keys, file, mapping, signal, onProgress, onRefused } = deps;
  let readRow: ReturnType<typeof createRowReader> | null = null;
  const lookup = collectLookup();
  const known = await createKnown(db);
  const survey = createSurvey(mapping);
  const progress = startOf(file);
  let block: ConsentRecord[] = [];
  let blocks = 0;
  const sealed: { import: number; block: number; sealed: Uint8Array<ArrayBuffer> }[] = [];
  const closeBlock = () => {
    if (block.length > 0 && id !== null)
      sealed.push({ import: id, block: blocks, sealed: sealBlock(keys, id, blocks++, block) });
    block = [];
  };
  const take = (reader: ReturnType<typeof createRowReader>, cells: readonly string[], row: number) => {
    survey.take(cells);
    const read = reader(cells);
    if (!read.ok) {
      progress.refused++;
      progress.reasons[read.why] = (progress.reasons[read.why] ?? 0) + 1;
      onRefused(row, read.why);
      if (progress.errors.length < SHOWN_ERRORS) progress.errors.push({ row, why: read.why });
      return;
    }
    const { record, undated } = read;
    const subject = keys.subject(record.address);
    if (!known.add(subject.id, record, undated)) {
      progress.duplicates++;
      return;
    }
    lookup.add(subject, { ...record, block: blocks, slot: block.length });
    progress.imported++;
    if (record.withdrawn !== null) progress.withdrawn++;
    if (block.push(record) === BLOCK_RECORDS) closeBlock();
  };

  for await (const { rows, first, read } of readCsv(file)) {
    // The first row names the columns.
    readRow ??= createRowReader({ ...deps, header: rows[0] ?? [] });
    for (const [at, cells] of rows.entries()) {
      signal.throwIfAborted();
      const empty = cells.every((cell) => cell.trim() === '');
      if (first + at > 1 && !empty) take(readRow, cells, first + at);
    }
    if (sealed.length > 0) await db.consentDetails.bulkPut(sealed.splice(0));
    progress.read = read;
    progress.survey = survey.result();
    onProgress(structuredClone(progress));
  }
  if (id === null) return progress;
  closeBlock();
  await db.consentDetails.bulkPut(sealed);
  const all = lookup.rows(id);
  for (let at = 0; at < all.length; at += AT_ONCE) {
    signal.throwIfAborted();
    await db.consentLookup.bulkPut(all.slice(at, at + AT_ONCE));
  }
  return progress;
}

/** The look-up rows of one import, in memory until they are written. */
function collectLookup() {
  const held = Array.from({ length: BUCKETS }, () => new Uint8Array(0));
  const used = new Uint32Array(BUCKETS);
  return {
    add(subject: ReturnType<ConsentKeys['subject']>, entry: Parameters<typeof writeEntry>[3]): void {
      const { bucket, id } = subject;
      const at = used[bucket] as number;
      let bytes = held[bucket] as Uint8Array<ArrayBuffer>;
      if (at === bytes.length) {
        const larger = new Uint8Array(Math.max(4 * ENTRY, bytes.length * 2));
        larger.set(bytes);
        held[bucket] = larger;
        bytes = larger;
      }
      writeEntry(bytes, at, id, entry);
      used[bucket] = at + ENTRY;
    },
    rows: (id: number) =>
      held.flatMap((bytes, bucket) => {
        const length = used[bucket] as number;
        return length > 0 ? [{ bucket, import: id, entries: bytes.slice(0, length) }] : [];
      }),
  };
}

/** Takes an import back, whole. */
export async function dropImport(db: DraftguardDb, id: number): Promise<void> {
  await db.transaction('rw', db.consentImports, db.consentLookup, db.consentDetails, async () => {
    await db.consentDetails.where('[import+block]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.consentLookup.bulkDelete(Array.from({ length: BUCKETS }, (_, bucket) => [bucket, id]));
    await db.consentImports.delete(id);
  });
}

/** Takes back what a tab that was closed has left half-read; only where no import runs. */
export async function dropUnfinished(db: DraftguardDb): Promise<void> {
  // In one transaction, as one of them may be finished just now.
  await db.transaction('rw', db.consentImports, db.consentLookup, db.consentDetails, async () => {
    for (const id of await db.consentImports.where('done').equals(0).primaryKeys()) await dropImport(db, id);
  });
}
