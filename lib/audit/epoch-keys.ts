/** The keys of a stretch of one epoch, for whoever holds a reader's identity. */
import { nextState, recordKey } from '../crypto/chain';
import { advance } from '../crypto/open';
import { unseal } from '../crypto/seal';
import type { EpochHeader } from './epoch';

/**
 * Keys of the records `from` to `to` (places in the epoch, both included), by place.
 * @returns null when none of the identities (AGE-SECRET-KEY-1…) is a reader of the epoch
 */
export async function epochKeys(
  identities: readonly string[],
  epoch: EpochHeader,
  from: number,
  to: number,
): Promise<Map<number, Uint8Array> | null> {
  const seed = await unseal(identities, epoch.sealed);
  if (!seed) return null;
  const keys = new Map<number, Uint8Array>();
  let state = advance(seed, from);
  for (let seq = from; seq <= to; seq++) {
    keys.set(seq, recordKey(state));
    state = nextState(state);
  }
  return keys;
}
