/** An epoch: a stretch of the chain whose first key was sealed to one set of readers. */
import { hashOf } from '../crypto/chain';

export interface EpochHeader {
  v: 1;
  /** 16 random bytes, hex. */
  epoch: string;
  /** ms since the Unix epoch */
  time: number;
  /** Hash of the last record of the epoch before; '' for the first. */
  prev: string;
  extensionVersion: string;
  /** age recipients who can read it. */
  readers: string[];
  /** The first ratchet state, sealed to them (age, armored). */
  sealed: string;
}

/** What the epoch's first record names as the hash before it. */
export function epochHash(header: EpochHeader): string {
  const { v, epoch, time, prev, extensionVersion, readers, sealed } = header;
  return hashOf({ v, epoch, time, prev, extensionVersion, readers, sealed });
}
