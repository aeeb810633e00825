/**
 * Who wrote, as a pseudonym (GDPR Art. 4(5)): a keyed hash of the account's address under a key of this device. Where the
 * policy names two key holders, the address is recorded once an epoch, sealed for the second inside a seal for the first,
 * so that neither can open it alone, and retention erases it with the drafts of that epoch.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Random } from '../crypto/box';
import { openNested, sealNested } from '../crypto/seal';
import type { DraftguardDb } from '../stored/db';
import { deviceKey } from '../stored/device-box';
import type { AuditLog } from './log';
import { filledUp, withoutFilling } from './payload';

/** age recipients of the two who can open a pseudonym together. */
export interface Reidentify {
  first: string;
  second: string;
}

export interface Users {
  /** 16 bytes, hex; undefined where the webmail does not show the account. */
  pseudonym(account: string | undefined): Promise<string | undefined>;
  /** Records whose pseudonym it is, if that is not there yet in this epoch and anybody may ever know. */
  disclose(account: string | undefined, epoch: string): Promise<void>;
}

export interface UsersDeps {
  db: DraftguardDb;
  random: Random;
  audit: Pick<AuditLog, 'append'>;
  /** As the policy in force has it; null: nobody. */
  reidentify(): Promise<Reidentify | null>;
}

/** Addresses are filled up to a multiple of this, so that the seal's length does not tell them. */
const STEP = 64;

export function createUsers({ db, random, audit, reidentify }: UsersDeps): Users {
  let key: Promise<Uint8Array> | null = null;
  /** What is in the log already, as far as this worker knows; the table knows all. */
  const disclosed = new Map<string, string>();
  const pseudonym = async (account: string | undefined) => {
    if (!account) return undefined;
    key ??= deviceKey(db, 'pseudonyms', random);
    return bytesToHex(hmac(sha256, await key, utf8ToBytes(account)).slice(0, 16));
  };
  return {
    pseudonym,
    disclose: async (account, epoch) => {
      const [user, keys] = await Promise.all([pseudonym(account), reidentify()]);
      if (!account || !user || !keys) return;
      const where = `${epoch} ${keys.first} ${keys.second}`;
      if (!disclosed.has(user)) disclosed.set(user, (await db.users.get(user))?.where ?? '');
      if (disclosed.get(user) === where) return;
      const sealed = await sealNested([keys.second, keys.first], filledUp(utf8ToBytes(account), STEP));
      await audit.append({ type: 'user.sealed', user, identity: bytesToHex(sealed) });
      await db.users.put({ user, where });
      disclosed.set(user, where);
    },
  };
}

/**
 * The account of a `user.sealed` event.
 * @param identities of the first key holder, then of the second (AGE-SECRET-KEY-1…)
 * @returns null when they do not open it
 */
export async function openUser(
  identity: string,
  holders: readonly [readonly string[], readonly string[]],
): Promise<string | null> {
  const opened = await openNested(holders, hexToBytes(identity));
  return opened && new TextDecoder().decode(withoutFilling(opened));
}
