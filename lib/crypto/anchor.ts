/**
 * A signed tree head: what the epoch held when it was made. Whoever keeps one elsewhere can show later that nothing
 * up to it was changed, taken out or moved.
 */
import { isSigned, sign } from './sign';

export interface Anchor {
  v: 1;
  /** Id of the epoch, hex. */
  epoch: string;
  /** Records of the epoch up to here. */
  size: number;
  /** Root of the Merkle tree (RFC 9162) over the bytes of their hashes, hex. */
  root: string;
  /** Hash of the last of them, hex. */
  link: string;
  /** ms since the Unix epoch */
  time: number;
  /** The type of the record that it follows. */
  reason: string;
  /** Ed25519 by the epoch's signer, hex. */
  sig: string;
}

type Unsigned = Omit<Anchor, 'sig'>;

const body = ({ v, epoch, size, root, link, time, reason }: Unsigned): Unsigned => ({
  v,
  epoch,
  size,
  root,
  link,
  time,
  reason,
});

export function signAnchor(anchor: Unsigned, secret: Uint8Array): Anchor {
  return { ...body(anchor), sig: sign('anchor', body(anchor), secret) };
}

/** @param key the epoch's signer, hex */
export const isAnchorSigned = (anchor: Anchor, key: string): boolean =>
  isSigned('anchor', body(anchor), anchor.sig, key);
