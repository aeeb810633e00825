/** The files of protected data on this device: stored in the database, opened when the engine first needs them. */

import { DraftguardError } from '../base/errors';
import { openProtected, type ProtectedData, type ProtectedInfo } from '../detect/protected/data';
import { carriedData } from '../policy/carried-data';
import type { Policy } from '../policy/schema';
import { type DraftguardDb, type StoredProtected, sumOf } from '../stored/db';
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

/** What a policy says of protected data: the files that it brings, and the ids of what must be there. */
type OfPolicy = Pick<Policy, 'protectedData' | 'requiredData'>;

export interface ListedProtected extends StoredProtected {
  /** It cannot be removed here, nor be lost. */
  fromPolicy: boolean;
}

export interface ProtectedList {
  files: ListedProtected[];
  missing: MissingProtected[];
}

export interface ProtectedStore {
  /**
   * @throws {DraftguardError} 'protected-data' when a file that must be here is not, or cannot be opened
   */
  current(policy: OfPolicy): Promise<ProtectedInForce>;
  list(policy: OfPolicy): Promise<ProtectedList>;
  /** @throws {DraftguardError} 'foreign', 'damaged', 'newer', 'unreadable' (see openProtected) or 'too-large' */
  add(file: Blob): Promise<StoredProtected>;
  /** Of a file that is missing: it is expected no longer. */
  remove(key: string): Promise<void>;
}

const keyOf = ({ kind, id }: Pick<ProtectedInfo, 'kind' | 'id'>) => `${kind}:${id}`;
const idOf = (key: string) => key.slice(key.indexOf(':') + 1);

/** Files that were imported, or that the policy asks for, and that are not here as they were. */
function missingOf(
  expected: Readonly<Record<string, number | string>>,
  { requiredData, protectedData }: OfPolicy,
  sums: ReadonlyMap<string, string>,
): MissingProtected[] {
  const carried = new Map(listed(protectedData).map(({ key, sum }) => [key, sum]));
  const lost = Object.keys(expected).filter(
    (key) => sums.get(key) !== expected[key] && carried.get(key) !== expected[key],
  );
  const ids = new Set([...sums.keys(), ...lost, ...carried.keys()].map(idOf));
  return [
    ...lost.map((key) => ({ key, id: idOf(key) })),
    ...requiredData.filter((id) => !ids.has(id)).map((id) => ({ key: id, id })),
  ];
}

/** What is known of a file. */
const storedAs = ({ kind, id, label, made, count }: ProtectedInfo, bytes: Uint8Array): StoredProtected => ({
  key: keyOf({ kind, id }),
  kind,
  id,
  label,
  made,
  count,
  size: bytes.length,
  sum: sumOf(bytes),
});

/** The files of a policy, as a list shows them. */
const listed = (files: OfPolicy['protectedData']): StoredProtected[] =>
  carriedData(files).map(({ data, bytes }) => storedAs(data, bytes));

type Opened = ProtectedInForce & { sums: ReadonlyMap<string, string> };

/** What is stored and what the policy brings; a file that is both is sought once. */
function joined(stored: Opened, policy: OfPolicy): ProtectedInForce {
  const carried = carriedData(policy.protectedData);
  if (carried.length === 0) return stored;
  const own = new Map(listed(policy.protectedData).map(({ key, sum }) => [key, sum]));
  const others = stored.data.filter((data) => own.get(keyOf(data)) !== stored.sums.get(keyOf(data)));
  return { data: [...carried.map(({ data }) => data), ...others] };
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
  let opened: Promise<Opened> | null = null;
  let last: { stored: Opened; carried: OfPolicy['protectedData']; inForce: ProtectedInForce } | null = null;
  const open = async () => {
    const files = await db.protectedBytes.orderBy('key').toArray();
    return {
      data: await Promise.all(files.map(({ bytes }) => openProtected(bytes))),
      sums: new Map(files.map(({ key, bytes }) => [key, sumOf(bytes)])),
    };
  };
  return {
    current: async (policy) => {
      try {
        opened ??= open();
        const [stored, expected] = await Promise.all([opened, ledger.expected('protected')]);
        if (missingOf(expected, policy, stored.sums).length > 0) throw new Error('A file is missing.');
        if (last?.stored !== stored || last.carried !== policy.protectedData)
          last = { stored, carried: policy.protectedData, inForce: joined(stored, policy) };
        return last.inForce;
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
    list: async (policy) => {
      const [files, expected] = await Promise.all([
        db.protectedFiles.orderBy('key').toArray(),
        ledger.expected('protected'),
      ]);
      const there = new Set(await db.protectedBytes.toCollection().primaryKeys());
      const whole = files.filter(({ key }) => there.has(key));
      const carried = listed(policy.protectedData);
      const sums = new Set(carried.map(({ sum }) => sum));
      return {
        files: [
          ...carried.map((file) => ({ ...file, fromPolicy: true })),
          ...whole.filter(({ sum }) => !sums.has(sum)).map((file) => ({ ...file, fromPolicy: false })),
        ],
        missing: missingOf(expected, policy, new Map(whole.map(({ key, sum }) => [key, sum]))),
      };
    },
    async add(file) {
      if (file.size > MAX_SIZE)
        throw new DraftguardError(
          'too-large',
          'A file of protected data has at most 256 MB; split the list.',
        );
      const bytes = new Uint8Array(await file.arrayBuffer());
      const stored = storedAs(await openProtected(bytes), bytes);
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
