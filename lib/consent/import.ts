/**
 * Reads a CSV file into the tables. Until the last step nothing of it counts: a file that turns out to be broken, a person who
 * cancels and a browser that closes all leave what was there before.
 */
import Dexie from 'dexie';
import type { DraftguardDb } from '../db';
import { PURPOSES } from '../policy/envelope';
import { BLOCK_RECORDS, sealBlock } from './blocks';
import { createRowReader, type Defaults, type Mapping, type RowRefusal } from './columns';
import { readCsv } from './csv';
import { ENTRY, writeEntry } from './entries';
import { BUCKETS, type ConsentKeys } from './keys';
import { BASES, type ConsentRecord } from './record';
import { createSeenPairs } from './seen';

export interface ImportProgress {
  /** Bytes of the file. */
  read: number;
  size: number;
  imported: number;
  duplicates: number;
  refused: number;
  /** The first refused rows, by their number in the file. */
  errors: { row: number; why: RowRefusal }[];
}

export interface ImportParts {
  db: DraftguardDb;
  keys: ConsentKeys;
  file: Blob;
  /** As people call it. */
  name: string;
  mapping: Mapping;
  defaults: Defaults;
  zone: string;
  now: number;
  signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
  /** Writes down that it counts, before it does: if it cannot be written down, nothing is imported. */
  record(imported: ImportProgress): Promise<unknown>;
  /** Lets other work in between. */
  breathe(): Promise<void>;
}

const SHOWN_ERRORS = 100;
/** Rows between two pauses, and look-up rows in one transaction. */
const BREATH = 500;
const AT_ONCE = 256;

/**
 * Resolves with the number of the import.
 * @throws {DraftguardError} one of CSV_REFUSALS
 * @throws the signal's reason when it is aborted
 */
export async function runImport(parts: ImportParts): Promise<number> {
  const { db, name, now } = parts;
  const id = (await db.consentImports.add({
    ...{ name, time: now, done: 0, records: 0, duplicates: 0, refused: 0 },
  })) as number;
  try {
    const read = await readInto(parts, id);
    await parts.record(read);
    const { imported, duplicates, refused } = read;
    await db.consentImports.update(id, { done: 1, records: imported, duplicates, refused });
    return id;
  } catch (error) {
    await dropImport(db, id);
    throw error;
  }
}

async function readInto(parts: ImportParts, id: number): Promise<ImportProgress> {
  const { db, keys, file, mapping, defaults, zone, signal, onProgress, breathe } = parts;
  const readRow = createRowReader(mapping, defaults, zone, parts.now);
  const lookup = collectLookup();
  const seen = createSeenPairs();
  const progress: ImportProgress = {
    ...{ read: 0, size: file.size, imported: 0, duplicates: 0, refused: 0, errors: [] },
  };
  let block: ConsentRecord[] = [];
  let blocks = 0;
  const sealed: { import: number; block: number; sealed: Uint8Array<ArrayBuffer> }[] = [];
  const closeBlock = () => {
    if (block.length > 0)
      sealed.push({ import: id, block: blocks, sealed: sealBlock(keys, id, blocks++, block) });
    block = [];
  };
  const take = (cells: readonly string[], row: number) => {
    const read = readRow(cells);
    if (!read.ok) {
      progress.refused++;
      if (progress.errors.length < SHOWN_ERRORS) progress.errors.push({ row, why: read.why });
      return;
    }
    const { record } = read;
    const subject = keys.subject(record.address);
    const view = new DataView(subject.id.buffer, subject.id.byteOffset);
    if (!seen.add(view.getUint32(0), view.getUint32(4) ^ factsHash(record))) {
      progress.duplicates++;
      return;
    }
    lookup.add(subject, { ...record, block: blocks, slot: block.length });
    progress.imported++;
    if (block.push(record) === BLOCK_RECORDS) closeBlock();
  };

  for await (const { rows, first, read } of readCsv(file)) {
    for (const [at, cells] of rows.entries()) {
      if (at % BREATH === BREATH - 1) await breathe();
      signal.throwIfAborted();
      const empty = cells.length === 1 && cells[0]?.trim() === '';
      if (first + at > 1 && !empty) take(cells, first + at);
    }
    if (sealed.length > 0) await db.consentDetails.bulkPut(sealed.splice(0));
    progress.read = read;
    onProgress({ ...progress, errors: [...progress.errors] });
  }
  closeBlock();
  await db.consentDetails.bulkPut(sealed);
  const all = lookup.rows(id);
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await breathe();
    signal.throwIfAborted();
    await db.consentLookup.bulkPut(all.slice(at, at + AT_ONCE));
  }
  return progress;
}

/** Equal for records that say the same about one subject. */
function factsHash({ purpose, basis, obtained, expires, withdrawn }: ConsentRecord): number {
  let hash = PURPOSES.indexOf(purpose) * 16 + BASES.indexOf(basis);
  for (const time of [obtained, expires ?? 0, withdrawn ?? 0]) {
    hash = Math.imul(hash ^ Math.floor(time / 1000), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
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

/** Takes back what a browser that closed has left half-read. */
export async function dropUnfinished(db: DraftguardDb): Promise<void> {
  for (const id of await db.consentImports.where('done').equals(0).primaryKeys()) await dropImport(db, id);
}
