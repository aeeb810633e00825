/** What an export says of itself in its last line, and signs. */
import { isSigned } from '../crypto/sign';

export interface Manifest {
  v: 1;
  epochs: number;
  records: number;
  anchors: number;
  /** Records whose payload retention has erased. */
  purged: number;
  /** Records whose event the export shows. */
  disclosed: number;
  /** Hash of the last link; '' for an empty log. */
  head: string;
  /** ms since the Unix epoch: when it was made, to the minute */
  time: number;
}

/** What is signed of the end line. */
export const endBody = (manifest: Manifest): Manifest => {
  const { v, epochs, records, anchors, purged, disclosed, head, time } = manifest;
  return { v, epochs, records, anchors, purged, disclosed, head, time };
};

/** @param key the signer of the last epoch, hex */
export const isEndSigned = (manifest: Manifest, sig: string, key: string): boolean =>
  isSigned('end', endBody(manifest), sig, key);
