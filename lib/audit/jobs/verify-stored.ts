/** Verifies the log as it lies in the database, in stretches that may be checked beside each other. */
import { unseal } from '../../crypto/seal';
import type { DraftguardDb } from '../../stored/db';
import { prefetch } from '../prefetch';
import { anchorsOf, recordsOf } from '../stored';
import { type ChainProblem, createVerifier, type VerifyReport, type VerifyStart } from '../verify';

export interface VerifyRequest {
  db: DraftguardDb;
  identities: readonly string[];
  /** Epochs that follow each other, oldest first. */
  orders: readonly number[];
  /** The epoch before them; null for the first stretch. */
  before: number | null;
  progress(records: number): void;
  signal: AbortSignal;
}

/** A stretch, and what it was taken to follow. */
export interface VerifiedStretch {
  start: VerifyStart | null;
  report: VerifyReport;
}

export async function verifyStored(request: VerifyRequest): Promise<VerifiedStretch> {
  const { db, identities, orders, before, progress, signal } = request;
  const seeds = new Map<string, Uint8Array>();
  const start = await startOf(db, before, orders[0]);
  const verifier = createVerifier((epoch) => seeds.get(epoch) ?? null, start ?? undefined);
  const load = async (order: number) => {
    const epoch = await db.epochs.get(order);
    if (!epoch) return null;
    const [seed, anchors, records] = await Promise.all([
      unseal(identities, epoch.sealed),
      anchorsOf(db, epoch.epoch).toArray(),
      recordsOf(db, epoch),
    ]);
    return { epoch, seed, anchors, records };
  };
  for await (const stored of prefetch(orders, load)) {
    signal.throwIfAborted();
    if (!stored) continue;
    const { epoch, seed, anchors, records } = stored;
    seeds.clear();
    if (seed) seeds.set(epoch.epoch, seed);
    verifier.epoch(epoch);
    let next = 0;
    for (const record of records) {
      verifier.record(record);
      for (let anchor = anchors[next]; anchor && anchor.size <= record.seq + 1; anchor = anchors[next]) {
        verifier.anchor(anchor);
        next++;
      }
    }
    for (const anchor of anchors.slice(next)) verifier.anchor(anchor);
    progress(records.length);
  }
  return { start, report: verifier.report() };
}

/** Taken from the header of the first epoch and the one before it; joining checks that they agree. */
async function startOf(
  db: DraftguardDb,
  before: number | null,
  first: number | undefined,
): Promise<VerifyStart | null> {
  if (before === null || first === undefined) return null;
  const [known, header] = await Promise.all([db.epochs.get(before), db.epochs.get(first)]);
  return { head: header?.prev ?? '', signer: known?.signer ?? '' };
}

/** One report of stretches that follow each other. */
export function joinStretches(stretches: readonly VerifiedStretch[]): VerifyReport {
  const problems: ChainProblem[] = [];
  const [first] = stretches;
  const sum = { records: 0, epochs: 0, anchors: 0, purged: 0, opened: 0, disclosed: 0 };
  let before: VerifyReport | null = null;
  for (const { start, report } of stretches) {
    if (before && start && start.head !== before.head)
      problems.push({
        epoch: '',
        seq: null,
        code: 'epoch-link',
        message: 'Two epochs do not follow each other: something was taken out, changed or moved.',
      });
    if (before && start && !before.closed)
      problems.push({
        epoch: '',
        seq: null,
        code: 'epoch-open',
        message: 'An epoch was never closed: its last records are missing.',
      });
    problems.push(...report.problems);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += report[key];
    before = report;
  }
  const ok = problems.length === 0;
  return {
    ok,
    ...sum,
    problems,
    closed: before?.closed ?? true,
    head: before?.head ?? '',
    device: first?.report.device ?? '',
    signer: before?.signer ?? '',
  };
}
