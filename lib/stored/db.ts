/** The one database: every table and every migration. */
import { bytesToHex } from '@noble/hashes/utils.js';
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { RowOf } from './tables';

export type { DeviceLock } from './tables/log';

export type StoredEpoch = RowOf<'epochs'>;
export type PackedEpoch = RowOf<'packs'>;
export type ChainHead = RowOf<'head'>;
export type LocalReader = RowOf<'readers'>;
export type Shipping = RowOf<'shipping'>;
export type StoredProtected = RowOf<'protectedFiles'>;
export type ConsentImport = RowOf<'consentImports'>;
export type ConsentLookupRow = RowOf<'consentLookup'>;
export type ConsentWithdrawal = RowOf<'consentWithdrawn'>;
export type ConsentKeyRow = RowOf<'consentKeys'>;
export type DeviceKey = RowOf<'deviceKeys'>;
export type IncidentRow = RowOf<'incidents'>;

/** The checksum that a file of protected data ends with, so far as it tells two files apart. */
export const sumOf = (bytes: Uint8Array): string => bytesToHex(bytes.subarray(-16));

/** What every table is, who can read it and until when it is kept, is declared in lib/stored/tables/. */
export class DraftguardDb extends Dexie {
  epochs!: EntityTable<StoredEpoch, 'order'>;
  /** Of the open epoch, and of closed ones until they are packed. */
  records!: Table<RowOf<'records'>, [string, number]>;
  packs!: Table<PackedEpoch, string>;
  anchors!: Table<RowOf<'anchors'>, [string, number]>;
  head!: Table<ChainHead, 'head'>;
  readers!: Table<LocalReader, 'reader'>;
  shipping!: Table<Shipping, 'shipping'>;
  protectedFiles!: Table<StoredProtected, string>;
  protectedBytes!: Table<RowOf<'protectedBytes'>, string>;
  consentImports!: EntityTable<ConsentImport, 'id'>;
  consentLookup!: Table<ConsentLookupRow, [number, number]>;
  consentDetails!: Table<RowOf<'consentDetails'>, [number, number]>;
  consentSuppressed!: Table<RowOf<'consentSuppressed'>, string>;
  consentWithdrawn!: Table<ConsentWithdrawal, [string, ConsentWithdrawal['purpose']]>;
  consentKeys!: Table<ConsentKeyRow, 'keys'>;
  marks!: Table<RowOf<'marks'>, 'settings'>;
  deviceKeys!: Table<DeviceKey, DeviceKey['id']>;
  correspondents!: Table<RowOf<'correspondents'>, 'domains'>;
  users!: Table<RowOf<'users'>, string>;
  incidents!: Table<IncidentRow, string>;
  incidentEntries!: Table<RowOf<'incidentEntries'>, [string, number]>;
  trainingLabels!: Table<RowOf<'trainingLabels'>, string>;
  trainingPeople!: Table<RowOf<'trainingPeople'>, string>;
  trainingCells!: Table<RowOf<'trainingCells'>, string>;

  constructor(name: string) {
    // A message leaves only once its event is on the disk, so a commit has to mean a flush.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(3)
      .stores({
        epochs: '++order, &epoch',
        records: '[epoch+seq]',
        packs: 'epoch',
        anchors: '[epoch+size]',
        head: 'id',
        readers: 'id',
        shipping: 'id',
        protectedFiles: 'key',
        protectedBytes: 'key',
        consentImports: '++id, done',
        consentLookup: '[bucket+import]',
        consentDetails: '[import+block]',
        consentSuppressed: 'subject',
        consentKeys: 'id',
      })
      // Logs from before the first release have another format.
      .upgrade((tx) =>
        Promise.all(['epochs', 'records', 'head', 'readers'].map((name) => tx.table(name).clear())),
      );
    this.version(4).stores({
      deviceKeys: 'id',
      incidents: 'id',
      incidentEntries: '[incident+seq]',
      trainingLabels: 'id',
      trainingPeople: 'person',
      trainingCells: 'id',
    });
    this.version(5).stores({ correspondents: 'id' });
    this.version(6).stores({ users: 'user' });
    this.version(7).stores({ consentWithdrawn: '[subject+purpose]' });
    this.version(8)
      .stores({ marks: 'id' })
      .upgrade(async (tx) => {
        const sums = new Map<string, string>();
        await tx
          .table<RowOf<'protectedBytes'>>('protectedBytes')
          .each(({ key, bytes }) => sums.set(key, sumOf(bytes)));
        await tx
          .table<StoredProtected>('protectedFiles')
          .toCollection()
          .modify((file) => {
            file.sum = sums.get(file.key) ?? '';
          });
      });
  }
}

export function openDatabase(name = 'draftguard'): DraftguardDb {
  return new DraftguardDb(name);
}
