/** The files of protected data on this device: stored in the database, opened when the engine first needs them. */
import { type DraftguardDb, type StoredProtected, sumOf } from '../db';
import { openProtected, type ProtectedData } from '../detect/protected';
import { DraftguardError } from '../errors';
import type { Ledger } from './ledger';

/** Bytes of a file: some ten million rows. */
const MAX_SIZE = 256_000_000;

/** What is in force; another object after every change. */
export interface ProtectedInForce {
  data: readonly ProtectedData[];
}

/** A file that must be here and is not, or not as it was imported. */
export interface MissingProtected {
  key: string;
  /** As the file, or the policy that asks for it, calls it. */
  id: string;
}

export interface ProtectedList {
  files: StoredProtected[];
  missing: MissingProtected[];
}

export interface ProtectedStore {
  /**
   * @param required ids of files that the policy asks for
   * @throws {DraftguardError} 'protected-data' when a file that must be here is not, or cannot be opened
   */
  current(required: readonly string[]): Promise<ProtectedInForce>;
  list(required: readonly string[]): Promise<ProtectedList>;
  /** @throws {DraftguardError} 'foreign', 'damaged', 'newer', 'unreadable' (see openProtected) or 'too-large' */
  add(file: Blob): Promise<StoredProtected>;
  /** Of a file that is missing: it is expected no longer. */
  remove(key: string): Promise<void>;
}

const idOf = (key: string) => key.slice(key.indexOf(':') + 1);

/** Files that were imported, or that the policy asks for, and that are not here as they were. */
function missingOf(
  expected: Readonly<Record<string, number | string>>,
  required: readonly string[],
  sums: ReadonlyMap<string, string>,
): MissingProtected[] {
  const lost = Object.keys(expected).filter((key) => sums.get(key) !== expected[key]);
  const ids = new Set([...sums.keys(), ...lost].map(idOf));
  return [
    ...lost.map((key) => ({ key, id: idOf(key) })),
    ...required.filter((id) => !ids.has(id)).map((id) => ({ key: id, id })),
  ];
}

/** @param onChange verdicts may be others now */
export function createProtectedStore(
  db: DraftguardDb,
  ledger: Pick<Ledger, 'expected' | 'during'>,
  onChange: () => void = () => {},
): ProtectedStore {
  const changed = () => {
    opened = null;
    onChange();
  };
  let opened: Promise<ProtectedInForce & { sums: ReadonlyMap<string, string> }> | null = null;
  const open = async () => {
    const files = await db.protectedBytes.orderBy('key').toArray();
    return {
      data: await Promise.all(files.map(({ bytes }) => openProtected(bytes))),
      sums: new Map(files.map(({ key, bytes }) => [key, sumOf(bytes)])),
    };
  };
  return {
    current: async (required) => {
      try {
        opened ??= open();
        const [inForce, expected] = await Promise.all([opened, ledger.expected('protected')]);
        if (missingOf(expected, required, inForce.sums).length > 0) throw new Error('A file is missing.');
        return inForce;
      } catch (cause) {
        // Without its lists a verdict would be too mild: the policy's onFailure decides, and the next draft tries again.
        opened = null;
        throw new DraftguardError(
          'protected-data',
          'Protected data of this device is missing or cannot be opened.',
          { cause },
        );
      }
    },
    list: async (required) => {
      const [files, expected] = await Promise.all([
        db.protectedFiles.orderBy('key').toArray(),
        ledger.expected('protected'),
      ]);
      const there = new Set(await db.protectedBytes.toCollection().primaryKeys());
      const whole = files.filter(({ key }) => there.has(key));
      return {
        files: whole,
        missing: missingOf(expected, required, new Map(whole.map(({ key, sum }) => [key, sum]))),
      };
    },
    async add(file) {
      if (file.size > MAX_SIZE)
        throw new DraftguardError(
          'too-large',
          'A file of protected data has at most 256 MB; split the list.',
        );
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { kind, id, label, made, count } = await openProtected(bytes);
      const stored = {
        key: `${kind}:${id}`,
        kind,
        id,
        label,
        made,
        count,
        size: bytes.length,
        sum: sumOf(bytes),
      };
      await ledger.during('protected', [stored.key], () =>
        db.transaction('rw', db.protectedFiles, db.protectedBytes, async () => {
          await db.protectedFiles.put(stored);
          await db.protectedBytes.put({ key: stored.key, bytes });
        }),
      );
      changed();
      return stored;
    },
    async remove(key) {
      await ledger.during('protected', [key], () =>
        db.transaction('rw', db.protectedFiles, db.protectedBytes, async () => {
          await db.protectedFiles.delete(key);
          await db.protectedBytes.delete(key);
        }),
      );
      changed();
    },
  };
}
