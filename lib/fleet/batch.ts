/**
 * The next records to ship, taken from the log itself: it is the outbox, encrypted and durable as it is, and what has been
 * acknowledged is no more than a place in it.
 */

import { epochKeys } from '../audit/epoch-keys';
import type { ExportLine } from '../audit/export/line';
import { epochLines } from '../audit/export/lines';
import { type OtlpLog, otlpEvent, otlpLine, toOtlpRequest } from '../audit/export/otlp';
import { siemEvent } from '../audit/export/siem';
import { recordsOf, sizeOf } from '../audit/stored';
import type { DraftguardDb, Shipping, StoredEpoch } from '../stored/db';

export interface Batch {
  /** An OTLP ExportLogsServiceRequest as JSON; null when nothing of these records is for the collector. */
  body: string | null;
  /** The same for the same records, however often they are sent. */
  key: string;
  /** The place after them. */
  next: Pick<Shipping, 'order' | 'seq'>;
}

export interface BatchRequest {
  db: DraftguardDb;
  from: Pick<Shipping, 'order' | 'seq'>;
  /** Records at most. */
  limit: number;
  /** As the log has them, sealed; otherwise the events that the identities open. */
  sealed: boolean;
  identities: readonly string[];
}

/** null when everything has been shipped. */
export async function nextBatch(request: BatchRequest): Promise<Batch | null> {
  const { db, from, limit } = request;
  let { seq } = from;
  let epoch = await db.epochs.where('order').aboveOrEqual(from.order).first();
  while (epoch) {
    if (epoch.order !== from.order) seq = 0;
    if (seq < (await sizeOf(db, epoch))) return batchOf(request, epoch, seq, limit);
    epoch = await db.epochs.where('order').above(epoch.order).first();
  }
  return null;
}

async function batchOf(
  { db, sealed, identities }: BatchRequest,
  epoch: StoredEpoch,
  from: number,
  limit: number,
): Promise<Batch> {
  const [records, anchors, keys, first] = await Promise.all([
    recordsOf(db, epoch, from, from + limit),
    db.anchors
      .where('[epoch+size]')
      .between([epoch.epoch, from + 1], [epoch.epoch, from + limit], true, true)
      .toArray(),
    sealed ? null : epochKeys(identities, epoch),
    db.epochs.orderBy('order').first(),
  ]);
  const lines = epochLines(epoch, records, anchors, keys).slice(from === 0 ? 0 : 1);
  const producer = { version: epoch.extensionVersion, device: first?.signer ?? epoch.signer };
  const logs = lines.flatMap((line): OtlpLog[] => (sealed ? [otlpLine(line)] : eventOf(line, producer)));
  const to = from + records.length;
  return {
    body: logs.length === 0 ? null : toOtlpRequest(logs, producer),
    key: `${epoch.epoch}/${from}-${to}`,
    next: { order: epoch.order, seq: to },
  };
}

function eventOf(line: ExportLine, producer: Parameters<typeof otlpEvent>[1]): OtlpLog[] {
  const event = line.kind === 'record' ? siemEvent(line) : null;
  return event ? [otlpEvent(event, producer)] : [];
}
