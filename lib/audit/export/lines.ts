/** The log as lines of an export, oldest first, a bounded number at a time. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SealedRecord } from '../../crypto/chain';
import { openRecord } from '../../crypto/open';
import type { DraftguardDb, StoredEpoch } from '../../db';
import { epochHash } from '../epoch';
import { epochKeys } from '../epoch-keys';
import { decodePayload } from '../payload';
import type { Cursor } from '../reader';
import { type ExportLine, HEAD_LINE, type RecordLine } from './line';

export interface ExportProgress extends Cursor {
  epochs: number;
  records: number;
  head: string;
}

export interface LinesRequest {
  db: DraftguardDb;
  /** With a reader's identity each record also carries its event and its own key; null exports it sealed. */
  identity: string | null;
  /** null for the first lines, then what the call before gave as `next`. */
  from: ExportProgress | null;
  /** Records at most in this call. */
  limit: number;
  signal?: AbortSignal | undefined;
}

export interface Lines {
  lines: ExportLine[];
  /** Records up to here. */
  records: number;
  /** null when the end line is among the lines. */
  next: ExportProgress | null;
}

export async function exportLines({ db, identity, from, limit, signal }: LinesRequest): Promise<Lines> {
  const lines: ExportLine[] = from ? [] : [HEAD_LINE];
  let at: ExportProgress = from ?? { order: 0, seq: 0, epochs: 0, records: 0, head: '' };
  let left = limit;
  let epoch = await db.epochs.where('order').aboveOrEqual(at.order).first();
  while (epoch) {
    signal?.throwIfAborted();
    if (at.order !== epoch.order) {
      lines.push(epochLine(epoch));
      at = { ...at, order: epoch.order, seq: 0, epochs: at.epochs + 1, head: epochHash(epoch) };
    }
    const records = await db.records
      .where('[epoch+seq]')
      .between([epoch.epoch, at.seq], [epoch.epoch, Number.POSITIVE_INFINITY])
      .limit(left)
      .toArray();
    lines.push(...(await recordLines(epoch, records, identity)));
    const last = records.at(-1);
    if (last) at = { ...at, seq: last.seq + 1, records: at.records + records.length, head: last.hash };
    left -= records.length;
    if (left <= 0) return { lines, records: at.records, next: at };
    epoch = await db.epochs.where('order').above(epoch.order).first();
  }
  lines.push({ kind: 'end', epochs: at.epochs, records: at.records, head: at.head });
  return { lines, records: at.records, next: null };
}

function epochLine({ v, epoch, time, prev, extensionVersion, readers, sealed }: StoredEpoch): ExportLine {
  return { kind: 'epoch', v, epoch, time, prev, extensionVersion, readers, sealed };
}

async function recordLines(
  epoch: StoredEpoch,
  records: SealedRecord[],
  identity: string | null,
): Promise<ExportLine[]> {
  const first = records[0];
  const last = records.at(-1);
  if (!first || !last) return [];
  const keys = identity ? await epochKeys([identity], epoch, first.seq, last.seq) : null;
  return records.map((record) => recordLine(record, keys?.get(record.seq) ?? null));
}

/** A record as a line; with its key, and where that opens it, with what it holds. */
export function recordLine(record: SealedRecord, key: Uint8Array | null): RecordLine {
  const { v, epoch, seq, time, class: kept, prev, nonce, box, boxHash, hash } = record;
  const sealed: RecordLine = {
    ...{ kind: 'record', v, epoch, seq, time, class: kept, prev, nonce, box, boxHash, hash },
  };
  const payload = key && openRecord(key, record);
  if (!key || !payload) return sealed;
  return {
    ...sealed,
    key: bytesToHex(key),
    event: decodePayload(payload) as NonNullable<RecordLine['event']>,
  };
}
