/**
 * The worker dies at any step of anything that it does with the log: the next one finds a log that is whole, in which is
 * everything that was said to be written. A transaction dies with its worker, as a whole.
 */
import { randomInt } from 'node:crypto';
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { keepInOrder } from '../../../lib/audit/keeper';
import { localIdentities } from '../../../lib/audit/local-reader';
import { createAuditLog } from '../../../lib/audit/log';
import { readPage } from '../../../lib/audit/reader';
import { openDatabase } from '../../../lib/stored/db';
import { held, makeLog, verified } from './log-rig';

/** DRAFTGUARD_KILLS=500 is the number that the log is held to. */
const ROUNDS = Number(process.env.DRAFTGUARD_KILLS ?? 60);
const STEPS = ['add', 'put', 'get', 'getAll', 'count', 'delete', 'openCursor'] as const;
type Step = (typeof STEPS)[number];

const store = IDBObjectStore.prototype;
const whole = Object.fromEntries(STEPS.map((step) => [step, store[step]])) as Pick<IDBObjectStore, Step>;

afterEach(() => Object.assign(store, whole));

/** Ends the transaction at the step of that number from now on, and whatever comes after it. */
function killAt(number: number): void {
  let left = number;
  for (const step of STEPS)
    store[step] = function (this: IDBObjectStore, ...args: never[]) {
      if (left-- > 0) return (whole[step] as (...args: never[]) => never).apply(this, args);
      this.transaction.abort();
      throw new Error('killed');
    };
}

it(`a worker that is killed ${ROUNDS} times`, { timeout: 120_000 }, async () => {
  const rig = makeLog({ epochRecords: 7 });
  const said: number[] = [];
  let killed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Each round is a worker of its own, with its own connection.
    const db = openDatabase(rig.name);
    const log = createAuditLog({
      db,
      clock: () => rig.time.now,
      extensionVersion: '0.1.0',
      epochRecords: 7,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    });
    const keeps = round % 10 === 9;
    const parts = { db, audit: log, now: () => rig.time.now, retentionDays: async () => 3 };
    killAt(randomInt(keeps ? 120 : 14));
    await (keeps ? keepInOrder(parts) : log.append(held({ attachments: round }))).then(
      () => !keeps && said.push(round),
      () => killed++,
    );
    Object.assign(store, whole);
    db.close();
    rig.time.now += 600_000;
    if (round % 30 === 29) expect(await verified(rig)).toMatchObject({ ok: true, problems: [] });
  }
  expect(killed).toBeGreaterThan(ROUNDS / 10);
  const identities = await localIdentities(rig.db);
  const { entries } = await readPage({ db: rig.db, identities, limit: 10_000 });
  const kept = entries.flatMap(({ event }) => (event?.type === 'draft.held' ? [event.attachments] : []));
  const purged = entries.filter((entry) => entry.state === 'purged').length;
  // Nothing is there twice, nothing that was said to be written is gone but by retention, which counts what it took.
  expect(new Set(kept).size).toBe(kept.length);
  const gone = said.filter((round) => !kept.includes(round));
  expect(gone.length).toBeLessThanOrEqual(purged);
  expect(Math.max(...gone, -1)).toBeLessThan(Math.min(...kept));
  expect(await verified(rig)).toMatchObject({ ok: true, problems: [], purged });
});
