/** The bench's page: the log's own code on the browser's own database, workers and files. */

import { bytesToHex } from '@noble/hashes/utils.js';
import { wholeLog } from '../../../components/options/audit/log-view';
import { startEpoch, type WriterDeps, writeRecord } from '../../../lib/audit/chain-writer';
import type { AuditEvent } from '../../../lib/audit/event';
import { createLogJobs } from '../../../lib/audit/jobs/log-jobs';
import { localRecipient } from '../../../lib/audit/local-reader';
import { createAuditLog, EPOCH_RECORDS } from '../../../lib/audit/log';
import { packRecords } from '../../../lib/audit/pack';
import type { Anchor } from '../../../lib/crypto/anchor';
import type { SealedRecord } from '../../../lib/crypto/chain';
import { sealTo } from '../../../lib/crypto/seal';
import { type ChainHead, openDatabase, type StoredEpoch } from '../../../lib/stored/db';

/** The bench of the options fills the extension's own. */
const db = openDatabase(new URLSearchParams(location.search).get('database') ?? 'bench');
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
let now = Date.UTC(2026, 6, 1);
const ACTIONS = ['log', 'hint', 'warn', 'warn', 'justify', 'block'] as const;
const ENTITIES = ['CREDIT_CARD', 'IBAN_CODE', 'US_SSN', 'EMAIL_ADDRESS', 'PERSON'];

const eventAt = (i: number): AuditEvent => ({
  type: 'draft.held',
  webmail: 'gmail',
  route: 'click',
  action: ACTIONS[i % 6] ?? 'log',
  rules: [`rule-${i % 40}`],
  entities: { [ENTITIES[i % 5] ?? '']: 1 + (i % 3) },
  recipients: { internal: i % 3, external: i % 7 },
  attachments: i % 2,
  digest: 'ab'.repeat(32),
  policyHash: 'cd'.repeat(32),
});

const never = new AbortController().signal;
const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
};

/** Appends as the extension does; ms of each. */
async function append(count: number): Promise<number[]> {
  const log = createAuditLog({ db, clock: () => now, random, extensionVersion: '0.1.0' });
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push((await timed(() => log.append(eventAt(i)))).ms);
  return times;
}

/** What the writer adds, kept until an epoch is complete. */
function collector() {
  const records = new Map<string, SealedRecord[]>();
  const epochs: Omit<StoredEpoch, 'order'>[] = [];
  const anchors: Anchor[] = [];
  const stand = {
    records: {
      add: async (record: SealedRecord) =>
        void (records.get(record.epoch)?.push(record) ?? records.set(record.epoch, [record])),
    },
    anchors: { add: async (anchor: Anchor) => void anchors.push(anchor) },
    epochs: {
      add: async (epoch: StoredEpoch) => void epochs.push(epoch),
      orderBy: () => ({ last: async () => undefined }),
      where: () => ({ equals: () => ({ modify: async () => {} }) }),
    },
  };
  return { records, epochs, anchors, stand };
}

/** Fills the log by its own writer, an epoch at a time, and stores what that gives as packing would. */
async function fill(count: number): Promise<void> {
  await Promise.all([db.epochs, db.records, db.packs, db.anchors, db.head].map((table) => table.clear()));
  const readers = [await localRecipient(db)];
  const { records, epochs, anchors, stand } = collector();
  const parts = { db: stand, clock: () => now, random, extensionVersion: '0.1.0' } as unknown as WriterDeps;
  let head: ChainHead | null = null;
  for (let done = 0; done < count; ) {
    const [state, signKey] = [random(32), random(32)];
    const fresh = {
      id: bytesToHex(random(16)),
      state,
      signKey,
      readers,
      session: '',
      sealed: await sealTo(readers, state),
    };
    head = await startEpoch(parts, head, fresh, 'full');
    if (epochs.length > 1) await storeFirst();
    for (let i = 2; i < EPOCH_RECORDS && done < count; i++, done++) {
      now += 7_000;
      head = await writeRecord(parts, head, eventAt(done));
    }
  }
  const last = epochs[0];
  if (!last || !head) return;
  await db.epochs.add(last);
  await db.records.bulkAdd(records.get(last.epoch) ?? []);
  await db.head.put(head);

  async function storeFirst(): Promise<void> {
    const epoch = epochs.shift();
    const all = records.get(epoch?.epoch ?? '') ?? [];
    const bytes = packRecords(all);
    if (!epoch || !bytes) throw new Error('An epoch cannot be packed.');
    records.delete(epoch.epoch);
    await db.epochs.add({ ...epoch, count: all.length });
    await db.packs.add({ epoch: epoch.epoch, bytes });
    await db.anchors.bulkAdd(anchors.splice(0));
  }
}

/** Opens the page: what is there, the reader, and the newest rows. */
async function openLog() {
  const jobs = createLogJobs({
    spawn: () => new Worker('/worker.js'),
    workers: Math.min(4, navigator.hardwareConcurrency),
    sign: async () => '00'.repeat(64),
  });
  const start = performance.now();
  const [index, identities] = await Promise.all([jobs.index(), jobs.unlock(undefined)]);
  const rows = await jobs.rows(identities, wholeLog(index).places(0, 50));
  return { jobs, index, identities, rows: rows.length, ms: performance.now() - start };
}

type OpenLog = Awaited<ReturnType<typeof openLog>>;
let log: OpenLog | null = null;
const opened = async (): Promise<OpenLog> => {
  log ??= await openLog();
  return log;
};

/** The steps that are measured, one call each. */
const steps = {
  async open() {
    const { ms, index } = await opened();
    return { ms, records: index.records };
  },
  async rows() {
    const { jobs, index, identities } = await opened();
    const middle = Math.floor(index.records / 2);
    const { ms } = await timed(() => jobs.rows(identities, wholeLog(index).places(middle, middle + 50)));
    return { ms, records: 50 };
  },
  async search() {
    const { jobs, index, identities } = await opened();
    const ask = { identities, index, filter: { action: 'block', entity: 'US_SSN' } as const, count: true };
    const { ms, result } = await timed(() => jobs.search(ask, () => {}, never));
    return { ms, records: result.places.length / 2 };
  },
  /** What is proven without a reader's key: the chain, the tree heads and the signatures. */
  async chain() {
    const { jobs, index } = await opened();
    const { ms, result } = await timed(() => jobs.verify({ identities: [], index }, () => {}, never));
    if (!result.ok || result.records !== index.records) throw new Error('The log is not whole.');
    return { ms, records: result.records };
  },
  /** And that each payload was written under the ratchet. */
  async verify() {
    const { jobs, index, identities } = await opened();
    const { ms, result } = await timed(() => jobs.verify({ identities, index }, () => {}, never));
    if (!result.ok || result.opened !== index.records) throw new Error('The log is not whole.');
    return { ms, records: result.records };
  },
  async export() {
    const { jobs, identities } = await opened();
    const last = (await db.epochs.orderBy('order').toArray()).at(-2);
    const end = { epoch: last?.epoch ?? '', size: last?.count ?? 0 };
    const ask = { identities, end, format: 'ndjson', recipients: [] } as const;
    const { ms, result } = await timed(() => jobs.export(ask, () => {}, never));
    return { ms, records: result.records };
  },
};
export type Step = keyof typeof steps;

Object.assign(globalThis, { auditBench: { append, fill, ...steps } });
