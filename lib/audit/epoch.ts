/** An epoch: a stretch of the chain whose first key was sealed to one set of readers, and which one key signs. */
import { hashOf } from '../crypto/chain';
import { isSigned, sign } from '../crypto/sign';

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
  /** Ed25519 key that signs this epoch's anchors and the next epoch's header, hex; its secret goes when the epoch ends. */
  signer: string;
  /** By the signer of the epoch before; the first epoch's own signer, which names the device. */
  sig: string;
}

type Unsigned = Omit<EpochHeader, 'sig'>;

const body = ({ v, epoch, time, prev, extensionVersion, readers, sealed, signer }: Unsigned): Unsigned => ({
  v,
  epoch,
  time,
  prev,
  extensionVersion,
  readers,
  sealed,
  signer,
});

export function signEpoch(header: Unsigned, secret: Uint8Array): EpochHeader {
  return { ...header, sig: sign('epoch', body(header), secret) };
}

/** @param key the signer of the epoch before, hex */
export const isEpochSigned = (header: EpochHeader, key: string): boolean =>
  isSigned('epoch', body(header), header.sig, key);

/** What the epoch's first record names as the hash before it. */
export const epochHash = (header: EpochHeader): string => hashOf({ ...body(header), sig: header.sig });
