/**
 * Boxes under keys of this device. The key lies in the same database: a box hides what it holds from whoever reads or copies
 * files, not from somebody who takes over the profile.
 */
import { lazyPromise } from '../base/memo';
import { type Box, createBox, type Random } from '../crypto/box';
import type { DeviceKey, DraftguardDb } from './db';

/** A key of this device, made at first use; 32 bytes. */
export async function deviceKey(db: DraftguardDb, id: DeviceKey['id'], random: Random): Promise<Uint8Array> {
  const made: DeviceKey = { id, key: random(32) };
  return db.transaction('rw', db.deviceKeys, async () => {
    const known = await db.deviceKeys.get(id);
    if (known) return known.key;
    await db.deviceKeys.add(made);
    return made.key;
  });
}

/** A box under a key of this device, opened when it is first asked for. */
export const deviceBox = (db: DraftguardDb, id: DeviceKey['id'], random: Random): (() => Promise<Box>) =>
  lazyPromise(async () => createBox(await deviceKey(db, id, random), random));
