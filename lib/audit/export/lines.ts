/** The log as lines of an export, oldest first, one epoch at a time; the whole, or one stretch of several that follow each other. */

import type { Anchor } from '../../crypto/anchor';
import type { SealedRecord } from '../../crypto/chain';
import type { KeyWalk } from '../../crypto/open';
import type { DraftguardDb, StoredEpoch } from '../../stored/db';
import { epochHash } from '../epoch';
import { epochKeys } from '../epoch-keys';
import { prefetch } from '../prefetch';
import { anchorsOf, recordsOf } from '../stored';
import { type EndLine, HEAD_LINE } from './line';
import { type LogLine, openedLine } from './opened';
import { countLines, type Tally } from './tally';

/** Where an export ends: after this many records of this epoch. What is written meanwhile is left for the next one. */
export interface ExportEnd {
  epoch: string;
  size: number;
}

export interface LinesRequest {
  db: DraftguardDb;
  /** With a reader's identities each record also carries its event and its own key; without any it stays sealed. */
  identities: readonly string[];
  /** Epochs that follow each other, oldest first. */
  orders: readonly number[];
  end: ExportEnd | null;
  /** Whether the export begins with this stretch. */
  begins: boolean;
  /** Counted as the lines are made. */
  tally: Tally;
  /** Gives the last line; null where another stretch follows. */
  close: (() => Promise<EndLine>) | null;
  signal?: AbortSignal | undefined;
}

/** The lines, some hundreds at a time. */
export async function* exportLines(request: LinesRequest): AsyncGenerator<LogLine[]> {
  const { db, identities, orders, end, begins, tally, close, signal } = request;
  if (begins) yield [HEAD_LINE];
  const load = async (order: number) => {
    const stored = await db.epochs.get(order);
    if (!stored) return null;
    const size = stored.epoch === end?.epoch ? end.size : Number.POSITIVE_INFINITY;
    const [records, anchors, keys] = await Promise.all([
      recordsOf(db, stored, 0, size),
      anchorsOf(db, stored.epoch).toArray(),
      epochKeys(identities, stored),
    ]);
    return { stored, records, anchors, keys };
  };
  for await (const epoch of prefetch(orders, load)) {
    signal?.throwIfAborted();
    if (!epoch) continue;
    const { stored, records, anchors, keys } = epoch;
    tally.epochs++;
    tally.head = records.at(-1)?.hash ?? epochHash(stored);
    tally.epoch = stored.epoch;
    for (const lines of epochPieces(stored, records, anchors, keys)) {
      countLines(tally, lines);
      yield lines;
    }
    if (stored.epoch === end?.epoch) break;
  }
  if (close) yield [await close()];
}

/** Records in a piece: little enough that its texts are gone before the next one's come, or memory would grow. */
const PIECE = 256;

/** The header of an epoch, and records of it with the anchors that belong to them. */
export const epochLines = (...epoch: Parameters<typeof epochPieces>): LogLine[] =>
  [...epochPieces(...epoch)].flat();

function* epochPieces(
  { order: _, count: __, ...header }: StoredEpoch,
  records: readonly SealedRecord[],
  anchors: readonly Anchor[],
  keys: KeyWalk | null,
): Generator<LogLine[]> {
  let lines: LogLine[] = [{ kind: 'epoch', ...header }];
  let next = 0;
  for (const record of records) {
    lines.push(openedLine(record, keys?.at(record.seq) ?? null));
    for (let anchor = anchors[next]; anchor && anchor.size <= record.seq + 1; anchor = anchors[next]) {
      lines.push({ kind: 'anchor', ...anchor });
      next++;
    }
    if (lines.length < PIECE) continue;
    yield lines;
    lines = [];
  }
  yield lines;
}
