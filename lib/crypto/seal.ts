/** Seals an epoch's first key to its readers: age v1 with X25519 recipients (age-encryption.org/v1), armored. */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

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

export async function sealTo(recipients: readonly string[], seed: Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(seed));
}

/** @throws when none of the identities is a reader of this epoch */
export async function unseal(identity: string, sealed: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(sealed));
}
