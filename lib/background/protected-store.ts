/** The files of protected data on this device: stored in the database, opened when the engine first needs them. */
import type { DraftguardDb, StoredProtected } from '../db';
import { openProtected, type ProtectedData } from '../detect/protected';
import { DraftguardError } from '../errors';

/** Bytes of a file: some ten million rows. */
const MAX_SIZE = 256_000_000;

/** What is in force; another object after every change. */
export interface ProtectedInForce {
  data: readonly ProtectedData[];
}

export interface ProtectedStore {
  current(): Promise<ProtectedInForce>;
  list(): Promise<StoredProtected[]>;
  /** @throws {DraftguardError} 'foreign', 'damaged', 'newer', 'unreadable' (see openProtected) or 'too-large' */
  add(file: Blob): Promise<StoredProtected>;
  remove(key: string): Promise<void>;
}

/** @param onChange verdicts may be others now */
export function createProtectedStore(db: DraftguardDb, onChange: () => void = () => {}): ProtectedStore {
  const changed = () => {
    opened = null;
    onChange();
  };
  let opened: Promise<ProtectedInForce> | null = null;
  const open = async (): Promise<ProtectedInForce> => {
    try {
      const files = await db.protectedBytes.orderBy('key').toArray();
      return { data: await Promise.all(files.map(({ bytes }) => openProtected(bytes))) };
    } catch (cause) {
      // Without its lists a verdict would be too mild: the policy's onFailure decides, and the next draft tries again.
      opened = null;
      throw new DraftguardError('protected-data', 'The protected data of this device cannot be opened.', {
        cause,
      });
    }
  };
  return {
    current: () => {
      opened ??= open();
      return opened;
    },
    list: () => db.protectedFiles.orderBy('key').toArray(),
    async add(file) {
      if (file.size > MAX_SIZE)
        throw new DraftguardError(
          'too-large',
          'A file of protected data has at most 256 MB; split the list.',
        );
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { kind, id, label, made, count } = await openProtected(bytes);
      const stored = { key: `${kind}:${id}`, kind, id, label, made, count, size: bytes.length };
      await db.transaction('rw', db.protectedFiles, db.protectedBytes, async () => {
        await db.protectedFiles.put(stored);
        await db.protectedBytes.put({ key: stored.key, bytes });
      });
      changed();
      return stored;
    },
    async remove(key) {
      await db.transaction('rw', db.protectedFiles, db.protectedBytes, async () => {
        await db.protectedFiles.delete(key);
        await db.protectedBytes.delete(key);
      });
      changed();
    },
  };
}
