/** The one database: every table and every migration. */
import { bytesToHex } from '@noble/hashes/utils.js';
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Anchor } from './audit/anchor';
import type { EpochHeader } from './audit/epoch';
import type { SealedRecord } from './crypto/chain';
import type { ProtectedFacts } from './detect/protected';
import type { Purpose } from './policy/envelope';
import type { Cell } from './training/cells';

/** An epoch as it is stored; what comes beside its header is not part of the chain. */
export interface StoredEpoch extends EpochHeader {
  /** Counts up from 1. */
  order: number;
  /** Records, once it is closed. */
  count: number | null;
}

/** All records of a closed epoch in one piece (see audit/pack.ts): read some hundred times faster than one by one. */
export interface PackedEpoch {
  epoch: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Where the chain is written next. `state` is the ratchet; the one before it no longer exists anywhere. */
export interface ChainHead {
  id: 'head';
  epoch: string;
  seq: number;
  prev: string;
  state: Uint8Array;
  readers: string[];
  /** Secret Ed25519 key of this epoch, 32 bytes; replaced when the next begins. */
  signKey: Uint8Array;
  /** Of the epoch's Merkle tree. */
  tree: Uint8Array[];
  /** ms since the Unix epoch: when the epoch began. */
  started: number;
  /** Which run of the browser it began in. */
  session: string;
  /** Keys the digests of drafts, so that nobody can try guesses on an export; 32 bytes. */
  digestKey: Uint8Array;
}

/** The local reader: its age identities, newest first, one a line, wrapped. */
export interface LocalReader {
  id: 'reader';
  /** To whom new epochs are sealed. */
  recipient: string;
  lock: DeviceLock | PassphraseLock;
}

/** By a key that WebCrypto does not export (AES-256-GCM). */
export interface DeviceLock {
  kind: 'device';
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: Uint8Array<ArrayBuffer>;
}

/** By a passphrase: an age file (scrypt). */
export interface PassphraseLock {
  kind: 'passphrase';
  file: Uint8Array<ArrayBuffer>;
}

/** How far the log has been shipped to the collector of a fleet build. */
export interface Shipping {
  id: 'shipping';
  /** The epoch, and the place in it, of the next record to ship. */
  order: number;
  seq: number;
  /** Records in the next request, at most. */
  limit: number;
  /** In a row. */
  failures: number;
  /** ms since the Unix epoch */
  notBefore: number;
}

/** What is known of a file of protected data without opening it. */
export interface StoredProtected extends ProtectedFacts {
  /** kind and id: a newer file takes the place of an older one. */
  key: string;
  /** Bytes. */
  size: number;
  /** Its checksum, hex. */
  sum: string;
}

/** The checksum that a file of protected data ends with, so far as it tells two files apart. */
export const sumOf = (bytes: Uint8Array): string => bytesToHex(bytes.subarray(-16));

/** The file itself, apart, so that a list of files does not read them. */
export interface ProtectedBytes {
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A list of consents that was imported. */
export interface ConsentImport {
  id: number;
  name: string;
  /** ms since the Unix epoch */
  time: number;
  /** 0 while it is read: nothing of it counts before it is 1. */
  done: 0 | 1;
  records: number;
  /** Of these: that somebody has not agreed, or no more. Imports from before it was counted have none. */
  withdrawn?: number;
  duplicates: number;
  refused: number;
}

/** What one import says of the subjects in one bucket (see consent/entries.ts). */
export interface ConsentLookupRow {
  bucket: number;
  import: number;
  entries: Uint8Array<ArrayBuffer>;
}

/** Records with all that they say, sealed (see consent/blocks.ts). */
export interface ConsentDetailsRow {
  import: number;
  block: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Somebody who must not be written to, as a keyed hash. */
export interface ConsentSuppressed {
  subject: string;
  /** ms since the Unix epoch */
  since: number;
}

/** A withdrawal that was said here: it stands whatever is imported later or taken back. */
export interface ConsentWithdrawal {
  subject: string;
  purpose: Purpose;
  /** ms since the Unix epoch */
  at: number;
}

/** Says in the database that something is in storage.local, which may be lost without it (see background/ledger.ts). */
export interface MarkRow {
  id: 'settings';
  /** ms since the Unix epoch */
  since: number;
}

/** See consent/keys.ts; 32 bytes each. */
export interface ConsentKeyRow {
  id: 'keys';
  lookup: Uint8Array;
  seal: Uint8Array;
}

/** A key of this device for sealed boxes (see crypto/box.ts); 32 bytes. */
export interface DeviceKey {
  id: 'incidents' | 'training' | 'training-sample' | 'correspondents' | 'pseudonyms';
  key: Uint8Array;
}

/** An incident with all that is known of it, sealed (see incidents/store.ts). */
export interface IncidentRow {
  id: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** One entry of an incident's timeline, sealed. */
export interface IncidentEntryRow {
  incident: string;
  /** Counts up from 0. */
  seq: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Domains that somebody writes to, sealed (see recipients/correspondents.ts). */
export interface CorrespondentsRow {
  id: 'domains';
  sealed: Uint8Array<ArrayBuffer>;
}

/** Where in the log a pseudonym's account was last sealed (see audit/users.ts). */
export interface UserRow {
  /** The pseudonym. */
  user: string;
  /** The epoch, and for whom. */
  where: string;
}

/** A reviewer's verdict, sealed (see training/store.ts). */
export interface TrainingLabelRow {
  /** Warning, rule and opinion. */
  id: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** The warnings of somebody whose export was imported, sealed. */
export interface TrainingPersonRow {
  /** A pseudonym. */
  person: string;
  /** 0 while too few wait for one; see training/cells.ts. */
  cohort: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Figures of five people or more that a report has shown, or may show. */
export interface TrainingCellRow extends Cell {
  id: string;
}

export class DraftguardDb extends Dexie {
  epochs!: EntityTable<StoredEpoch, 'order'>;
  /** Of the open epoch, and of closed ones until they are packed. */
  records!: Table<SealedRecord, [string, number]>;
  packs!: Table<PackedEpoch, string>;
  anchors!: Table<Anchor, [string, number]>;
  head!: Table<ChainHead, 'head'>;
  readers!: Table<LocalReader, 'reader'>;
  shipping!: Table<Shipping, 'shipping'>;
  protectedFiles!: Table<StoredProtected, string>;
  protectedBytes!: Table<ProtectedBytes, string>;
  consentImports!: EntityTable<ConsentImport, 'id'>;
  consentLookup!: Table<ConsentLookupRow, [number, number]>;
  consentDetails!: Table<ConsentDetailsRow, [number, number]>;
  consentSuppressed!: Table<ConsentSuppressed, string>;
  consentWithdrawn!: Table<ConsentWithdrawal, [string, Purpose]>;
  consentKeys!: Table<ConsentKeyRow, 'keys'>;
  marks!: Table<MarkRow, 'settings'>;
  deviceKeys!: Table<DeviceKey, DeviceKey['id']>;
  correspondents!: Table<CorrespondentsRow, 'domains'>;
  users!: Table<UserRow, string>;
  incidents!: Table<IncidentRow, string>;
  incidentEntries!: Table<IncidentEntryRow, [string, number]>;
  trainingLabels!: Table<TrainingLabelRow, string>;
  trainingPeople!: Table<TrainingPersonRow, string>;
  trainingCells!: Table<TrainingCellRow, string>;

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
          .table<ProtectedBytes>('protectedBytes')
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
