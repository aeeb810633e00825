/**
 * The device's keys for consents. An address is looked up by its HMAC, so that the look-up table is no list of addresses;
 * what a record says is sealed. Both keys lie in the same database: they hide people from whoever reads files, not from
 * somebody who takes over the whole profile.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Box, createBox, type Random } from '../crypto/box';
import { comparableAddress } from '../recipients/ascii';
import type { ConsentKeyRow, DraftguardDb } from '../stored/db';

/** How an address is known to the tables. */
export interface Subject {
  /** 0 to BUCKETS - 1 */
  bucket: number;
  /** SUBJECT_BYTES bytes */
  id: Uint8Array;
}

export const BUCKETS = 4096;
export const SUBJECT_BYTES = 12;

export interface ConsentKeys extends Box {
  subject(address: string): Subject;
  /** The subject as a key of a table, hex. */
  name(address: string): string;
}

/** The keys of this device, made at first use. */
export async function consentKeys(db: DraftguardDb, random: Random): Promise<ConsentKeys> {
  return keysOf(await keyRow(db, random), random);
}

async function keyRow(db: DraftguardDb, random: Random): Promise<ConsentKeyRow> {
  const made: ConsentKeyRow = { id: 'keys', lookup: random(32), seal: random(32) };
  return db.transaction('rw', db.consentKeys, async () => {
    const known = await db.consentKeys.get('keys');
    if (known) return known;
    await db.consentKeys.add(made);
    return made;
  });
}

function keysOf({ lookup, seal }: ConsentKeyRow, random: Random): ConsentKeys {
  const keyed = hmac.create(sha256, Uint8Array.from(lookup));
  const hash = (address: string) =>
    keyed
      .clone()
      .update(utf8ToBytes(comparableAddress(address)))
      .digest();
  return {
    subject(address) {
      const bytes = hash(address);
      const bucket = (((bytes[0] as number) << 8) | (bytes[1] as number)) % BUCKETS;
      return { bucket, id: bytes.slice(2, 2 + SUBJECT_BYTES) };
    },
    name: (address) => bytesToHex(hash(address).subarray(0, 16)),
    ...createBox(seal, random),
  };
}
