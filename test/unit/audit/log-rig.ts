/** A log in an IndexedDB of its own. */
import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import type { EpochHeader } from '../../../lib/audit/epoch';
import type { AuditEvent } from '../../../lib/audit/event';
import { ndjsonTexts } from '../../../lib/audit/export/ndjson';
import { createExportVerifier, type Known } from '../../../lib/audit/export/verify';
import { localIdentities } from '../../../lib/audit/local-reader';
import { createAuditLog } from '../../../lib/audit/log';
import { recordsOf } from '../../../lib/audit/stored';
import { createVerifier, type ExportedRecord, type VerifyReport } from '../../../lib/audit/verify';
import type { Anchor } from '../../../lib/crypto/anchor';
import { type SealedRecord, stubOf } from '../../../lib/crypto/chain';
import { unseal } from '../../../lib/crypto/seal';
import { openDatabase } from '../../../lib/stored/db';
import { wholeExport } from './whole-export';

let names = 0;

/** 2026-11-24T08:00:00Z */
export const START = Date.UTC(2026, 10, 24, 8);

interface Options {
  epochRecords?: number;
  readers?: () => Promise<string[]>;
  session?: () => Promise<string>;
  patience?: number;
}

export function makeLog(options: Options = {}) {
  const name = `log-${++names}`;
  const db = openDatabase(name);
  const time = { now: START };
  const parts = {
    clock: () => time.now,
    random: (length: number) => new Uint8Array(randomBytes(length)),
    extensionVersion: '0.1.0',
    ...options,
  };
  const log = createAuditLog({ db, ...parts });
  /** Another context: its own connection to the same database. */
  const second = () => createAuditLog({ db: openDatabase(name), ...parts });
  return { db, log, second, time, name };
}

export type Rig = ReturnType<typeof makeLog>;

export function held(fill: Partial<Extract<AuditEvent, { type: 'draft.held' }>> = {}): AuditEvent {
  return {
    type: 'draft.held',
    webmail: 'roundcube',
    route: 'click',
    action: 'warn',
    rules: ['payment-cards'],
    entities: { CREDIT_CARD: 2 },
    recipients: { internal: 1, external: 3 },
    attachments: 0,
    digest: 'ab'.repeat(32),
    policyHash: 'cd'.repeat(32),
    ...fill,
  };
}

export interface Chain {
  epochs: EpochHeader[];
  records: ExportedRecord[];
  anchors: Anchor[];
}

/** The chain as it lies in the database, oldest first. */
export async function chainOf({ db }: Rig) {
  const stored = await db.epochs.orderBy('order').toArray();
  const epochs = stored.map(({ order: _, count: __, ...header }): EpochHeader => header);
  const records: SealedRecord[] = [];
  for (const epoch of stored)
    records.push(...(await recordsOf(db, epoch)).map((record) => ({ ...stubOf(record), box: record.box })));
  return { epochs, records, anchors: await db.anchors.toArray() };
}

/** Verifies a chain in the order in which it stands: each epoch, its records, each with its anchor. */
export function verifyChain(chain: Chain, seeds: ReadonlyMap<string, Uint8Array> = new Map()): VerifyReport {
  const verifier = createVerifier((epoch) => seeds.get(epoch) ?? null);
  const waiting = [...chain.epochs];
  const anchors = [...chain.anchors];
  let current = '';
  for (const record of chain.records) {
    const next = waiting[0];
    if (record.epoch !== current && next?.epoch === record.epoch) {
      waiting.shift();
      verifier.epoch(next);
      current = next.epoch;
    }
    verifier.record(record);
    const at = anchors.findIndex(({ epoch, size }) => epoch === record.epoch && size === record.seq + 1);
    for (const anchor of at < 0 ? [] : anchors.splice(at, 1)) verifier.anchor(anchor);
  }
  for (const epoch of waiting) verifier.epoch(epoch);
  return verifier.report();
}

/** The seeds that some identities open; without any, those of the local reader. */
export async function seedsOf(rig: Rig, identities?: string[]): Promise<Map<string, Uint8Array>> {
  const who = identities ?? (await localIdentities(rig.db));
  const seeds = new Map<string, Uint8Array>();
  for (const { epoch, sealed } of await rig.db.epochs.toArray()) {
    const seed = await unseal(who, sealed);
    if (seed) seeds.set(epoch, seed);
  }
  return seeds;
}

/** With everything that the local reader can open. */
export const verified = async (rig: Rig): Promise<VerifyReport> =>
  verifyChain(await chainOf(rig), await seedsOf(rig));

/** A whole export as NDJSON. */
export async function exported(rig: Rig, options: { events?: boolean } = {}): Promise<string> {
  const { db, log, time } = rig;
  const { epoch, seq } = await log.append({
    type: 'log.exported',
    format: 'ndjson',
    sealed: false,
    events: options.events ?? false,
  });
  const identities = options.events ? await localIdentities(db) : [];
  const end = { epoch, size: seq + 1 };
  return wholeExport({ db, identities, end, sign: log.sign, now: time.now });
}

export function verifyText(text: string, seeds?: ReadonlyMap<string, Uint8Array>, known?: Known) {
  const verifier = createExportVerifier((epoch) => seeds?.get(epoch) ?? null, known);
  for (const line of ndjsonTexts(text)) verifier.take(line);
  return verifier.report();
}
