/**
 * The local reader's keys. Its age identities are wrapped by a non-extractable AES-GCM key: this keeps them out of
 * scripts and of plain view, not from a thief of the profile, in which WebCrypto keys lie in clear (measured). Or by a
 * passphrase, as an age file with scrypt: then they are nowhere on the device, and only who knows it can read.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { DraftguardError } from '../base/errors';
import { identitiesIn, makeIdentity } from '../crypto/seal';
import type { DeviceLock, DraftguardDb, LocalReader } from '../stored/db';

/** A passphrase of fewer letters is soon guessed. */
export const MIN_PASSPHRASE = 12;
/** log2 of scrypt's N: about a second. */
const WORK_FACTOR = 16;

async function lockByDevice(text: string): Promise<DeviceLock> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { kind: 'device', key, iv, wrapped: new Uint8Array(wrapped) };
}

async function lockByPassphrase(text: string, passphrase: string): Promise<LocalReader['lock']> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  return { kind: 'passphrase', file: new Uint8Array(await encrypter.encrypt(text)) };
}

/** The local reader's age recipient; the reader is made at first use, once even when two contexts ask at a time. */
export async function localRecipient(db: DraftguardDb): Promise<string> {
  const known = await db.readers.get('reader');
  if (known) return known.recipient;
  const { secret, recipient } = await makeIdentity();
  const made: LocalReader = { id: 'reader', recipient, lock: await lockByDevice(secret) };
  return db.transaction('rw', db.readers, async () => {
    const other = await db.readers.get('reader');
    if (other) return other.recipient;
    await db.readers.add(made);
    return recipient;
  });
}

/**
 * The local reader's age identities, newest first.
 * @throws {DraftguardError} 'no-reader' before the first record, 'passphrase-needed' without the passphrase that
 *   it takes, 'wrong-passphrase', 'reader-damaged' when its key does not fit
 */
export async function localIdentities(db: DraftguardDb, passphrase?: string): Promise<string[]> {
  const reader = await db.readers.get('reader');
  if (!reader) throw new DraftguardError('no-reader', 'This device has not written an audit log yet.');
  const { lock } = reader;
  if (lock.kind === 'device') return identitiesIn(await openByDevice(lock));
  if (passphrase === undefined)
    throw new DraftguardError('passphrase-needed', 'Reading the audit log takes its passphrase.');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return identitiesIn(await decrypter.decrypt(lock.file, 'text'));
  } catch (cause) {
    throw new DraftguardError('wrong-passphrase', 'This is not the passphrase of the audit log.', { cause });
  }
}

async function openByDevice({ iv, key, wrapped }: DeviceLock): Promise<string> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, wrapped));
  } catch (cause) {
    throw new DraftguardError(
      'reader-damaged',
      'The key that reads the audit log on this device is damaged; the log can still be written and exported.',
      { cause },
    );
  }
}

/**
 * Keeps the local reader's identities in another way from now on, and adds a new one for what is written from now on:
 * the old one may still lie on the disk in its old wrapping.
 * @param before the passphrase until now, if there is one
 * @param after null: by the device
 * @throws {DraftguardError} as `localIdentities`, and 'short-passphrase'
 */
export async function changeLock(
  db: DraftguardDb,
  before: string | undefined,
  after: string | null,
): Promise<void> {
  // Blanks around it are as easily typed as forgotten.
  if (after !== null && after.trim().length < MIN_PASSPHRASE)
    throw new DraftguardError(
      'short-passphrase',
      `The passphrase needs at least ${MIN_PASSPHRASE} characters.`,
    );
  await localRecipient(db);
  const { secret, recipient } = await makeIdentity();
  const text = [secret, ...(await localIdentities(db, before))].join('\n');
  const lock = after === null ? await lockByDevice(text) : await lockByPassphrase(text, after);
  await db.readers.put({ id: 'reader', recipient, lock });
}
