/**
 * Ships the log to the collector, at least once: a place in the log moves on only when the collector has said yes. A worker that
 * dies, a browser that restarts and a collector that is down for days lose nothing; what arrives twice has the same key.
 */
import type { DraftguardDb, Shipping } from '../stored/db';
import { nextBatch } from './batch';
import type { Collector } from './collector';

/** Minutes between rounds: often enough for an audit, and each request then carries several records. */
export const SHIP_EVERY = 5;
/** Records in one request: some hundred kilobytes. */
const MAX_BATCH = 256;
/** ms */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;
const PATIENCE = 30_000;

export interface ShipDeps {
  db: DraftguardDb;
  collector: Collector;
  fetch: typeof fetch;
  /** ms since the Unix epoch */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** The local reader's identities; none when it cannot read. */
  identities(): Promise<readonly string[]>;
  /** The collector refuses this record for good: it is left out, and stays in the log. */
  refused(place: string): Promise<void>;
}

const START: Shipping = { id: 'shipping', order: 0, seq: 0, limit: MAX_BATCH, failures: 0, notBefore: 0 };

/** ms until the next try: doubling, and anything up to it, so that a fleet does not come back at once. */
export const backOff = (failures: number, random: number): number =>
  Math.round(random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)));

/** Ships until nothing is left or the collector does not answer well. @returns ms to wait; 0 when nothing is left */
export async function ship(deps: ShipDeps, signal?: AbortSignal): Promise<number> {
  const { db, collector, now } = deps;
  for (;;) {
    signal?.throwIfAborted();
    const state = (await db.shipping.get('shipping')) ?? START;
    if (state.notBefore > now()) return state.notBefore - now();
    const identities = collector.sealed ? [] : await deps.identities();
    const batch = await nextBatch({
      db,
      from: state,
      limit: state.limit,
      sealed: collector.sealed,
      identities,
    });
    if (!batch) return 0;
    const outcome = batch.body === null ? TAKEN : await post(deps, batch.body, batch.key, signal);
    const alone = state.limit === 1 && outcome.kind === 'bad';
    if (alone) await deps.refused(batch.key);
    if (alone || outcome.kind === 'taken') {
      await db.shipping.put({ ...START, ...batch.next, limit: Math.min(MAX_BATCH, state.limit * 2) });
      continue;
    }
    if (outcome.kind === 'bad') {
      // One of them is too much, or wrong: fewer at a time, until it stands alone.
      await db.shipping.put({ ...state, limit: Math.floor(state.limit / 2) });
      continue;
    }
    const failures = state.failures + 1;
    const wait = Math.max(outcome.retryAfter, backOff(failures, deps.random()));
    await db.shipping.put({ ...state, failures, notBefore: now() + wait });
    return wait;
  }
}

/** bad: these very records are refused, now and later. later: anything else that is not yes. */
type Outcome = { kind: 'taken' } | { kind: 'bad' } | { kind: 'later'; retryAfter: number };

const TAKEN: Outcome = { kind: 'taken' };
/** What OTLP calls not retryable and is about what was sent; a wrong path or a missing right can be mended. */
const BAD: readonly number[] = [400, 413, 415, 422];

async function post(
  { collector, fetch }: ShipDeps,
  body: string,
  key: string,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const late = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(`${collector.url}/v1/logs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body,
      credentials: 'omit',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    if (response.ok) return (await rejectsSome(response)) ? { kind: 'bad' } : TAKEN;
    if (BAD.includes(response.status)) return { kind: 'bad' };
    const seconds = Number(response.headers.get('retry-after'));
    return { kind: 'later', retryAfter: seconds > 0 ? seconds * 1000 : 0 };
  } catch {
    // Not reached, cut off, or too late: none of it says that the records arrived.
    return { kind: 'later', retryAfter: 0 };
  }
}

/** OTLP says with 200 that it took only a part. */
async function rejectsSome(response: Response): Promise<boolean> {
  const text = await response.text();
  try {
    const { partialSuccess } = JSON.parse(text) as { partialSuccess?: { rejectedLogRecords?: unknown } };
    return Number(partialSuccess?.rejectedLogRecords ?? 0) > 0;
  } catch {
    return false;
  }
}
