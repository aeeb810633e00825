/**
 * The local reader's key. Its age identity is wrapped by a non-extractable AES-GCM key: this keeps it out of
 * scripts and of plain view, not from a thief of the profile, in which WebCrypto keys lie in clear (measured).
 */
import type { DraftguardDb, LocalReader } from '../db';
import { DraftguardError } from '../errors';
import { makeIdentity } from './seal';

async function makeReader(): Promise<LocalReader> {
  const { secret, recipient } = await makeIdentity();
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(secret));
  return { id: 'reader', recipient, key, iv, wrapped: new Uint8Array(wrapped) };
}

/** The local reader's age recipient; the reader is made at first use, once even when two contexts ask at a time. */
export async function localRecipient(db: DraftguardDb): Promise<string> {
  const known = await db.readers.get('reader');
  if (known) return known.recipient;
  const made = await makeReader();
  return db.transaction('rw', db.readers, async () => {
    const other = await db.readers.get('reader');
    if (other) return other.recipient;
    await db.readers.add(made);
    return made.recipient;
  });
}

/**
 * The local reader's age identity.
 * @throws {DraftguardError} 'no-reader' before the first record, 'reader-damaged' when its key does not fit
 */
export async function localIdentity(db: DraftguardDb): Promise<string> {
  const reader = await db.readers.get('reader');
  if (!reader) throw new DraftguardError('no-reader', 'This device has not written an audit log yet.');
  const { iv, key, wrapped } = reader;
  try {
    const secret = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(iv) },
      key,
      new Uint8Array(wrapped),
    );
    return new TextDecoder().decode(secret);
  } catch (cause) {
    throw new DraftguardError(
      'reader-damaged',
      'The key that reads the audit log on this device is damaged; the log can still be written and exported.',
      { cause },
    );
  }
}
