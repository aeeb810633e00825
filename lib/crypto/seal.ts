/** Seals an epoch's first key to its readers: age v1 with X25519 recipients (age-encryption.org/v1), armored. */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { DraftguardError } from '../base/errors';

export interface Identity {
  /** AGE-SECRET-KEY-1… */
  secret: string;
  /** age1… */
  recipient: string;
}

export async function makeIdentity(): Promise<Identity> {
  const secret = await generateX25519Identity();
  return { secret, recipient: await identityToRecipient(secret) };
}

/** Whether a text is an age recipient. */
export function isReader(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** @throws {DraftguardError} 'bad-reader' for an entry that is not an age recipient */
export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      const sentence = `"${recipient.slice(0, 80)}" is not an age recipient (age1…).`;
      throw new DraftguardError('bad-reader', sentence, { cause });
    }
  }
  return encrypter;
}

/** @throws {DraftguardError} 'bad-reader' for an empty list or an entry that is not an age recipient */
export async function sealTo(recipients: readonly string[], seed: Uint8Array): Promise<string> {
  if (recipients.length === 0)
    throw new DraftguardError('bad-reader', 'The audit log has no reader, so nobody could read it back.');
  const encrypter = encrypterFor(recipients);
  return armor.encode(await encrypter.encrypt(seed));
}

/** The seed; null when none of the identities is a reader of this epoch, or the seal is damaged. */
export async function unseal(identities: readonly string[], sealed: string): Promise<Uint8Array | null> {
  if (identities.length === 0) return null;
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
    return await decrypter.decrypt(armor.decode(sealed));
  } catch {
    return null;
  }
}

/** Seals to each recipient in turn, the first innermost: only all of them together can open it. Binary. */
export async function sealNested(recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> {
  let sealed = plain;
  for (const recipient of recipients) sealed = await encrypterFor([recipient]).encrypt(sealed);
  return sealed;
}

/** @param identities of each layer, the outermost first. @returns null when some layer does not open */
export async function openNested(
  identities: readonly (readonly string[])[],
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  let opened = sealed;
  try {
    for (const layer of identities) {
      const decrypter = new Decrypter();
      for (const identity of layer) decrypter.addIdentity(identity);
      opened = await decrypter.decrypt(opened);
    }
  } catch {
    return null;
  }
  return opened;
}

/** The identities in an age key file: one a line; '#' starts a comment. */
export function identitiesIn(keyFile: string): string[] {
  return keyFile
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/.test(line));
}
