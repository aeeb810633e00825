/** The one database: every table and every migration. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { EpochHeader } from './audit/epoch';
import type { SealedRecord } from './crypto/chain';

/** Where the chain is written next. `state` is the ratchet; the one before it no longer exists anywhere. */
export interface ChainHead {
  id: 'head';
  epoch: string;
  seq: number;
  prev: string;
  state: Uint8Array;
  readers: string[];
}

/** The local reader: its age identity, wrapped by a key that WebCrypto does not export. */
export interface LocalReader {
  id: 'reader';
  recipient: string;
  key: CryptoKey;
  iv: Uint8Array;
  wrapped: Uint8Array;
}

export class DraftguardDb extends Dexie {
  epochs!: EntityTable<EpochHeader & { order: number }, 'order'>;
  records!: Table<SealedRecord, [string, number]>;
  head!: Table<ChainHead, 'head'>;
  readers!: Table<LocalReader, 'reader'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      epochs: '++order, &epoch',
      records: '[epoch+seq], time',
      head: 'id',
      readers: 'id',
    });
  }
}

export function openDatabase(name = 'draftguard'): DraftguardDb {
  return new DraftguardDb(name);
}
