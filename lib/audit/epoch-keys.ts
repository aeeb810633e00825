/** The keys of one epoch, for whoever holds a reader's identity. */
import { type KeyWalk, keyWalk } from '../crypto/open';
import { unseal } from '../crypto/seal';
import type { EpochHeader } from './epoch';

/** null when none of the identities (AGE-SECRET-KEY-1…) is a reader of the epoch */
export async function epochKeys(identities: readonly string[], epoch: EpochHeader): Promise<KeyWalk | null> {
  const seed = await unseal(identities, epoch.sealed);
  return seed && keyWalk(seed);
}
