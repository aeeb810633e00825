/** Signs that a message goes to the wrong people, or goes out unfinished: a file each, and its line in this table. */
import type { Draft } from '../../mail/draft';
import { attachmentMissing } from './attachment-missing';
import { cloudLink } from './cloud-link';
import { internalThread } from './internal-thread';
import { lookAlike } from './look-alike';
import { manyVisible } from './many-visible';
import { mixedOrganizations } from './mixed-organizations';
import { privateWebmail } from './private-webmail';
import { salutation } from './salutation';
import { seenIn } from './sign';
import { unsubscribeMissing } from './unsubscribe-missing';

/** In the order in which people are told. */
export const SIGN_KINDS = [
  lookAlike,
  privateWebmail,
  salutation,
  attachmentMissing,
  manyVisible,
  mixedOrganizations,
  internalThread,
  unsubscribeMissing,
  cloudLink,
] as const;

export type SignName = (typeof SIGN_KINDS)[number]['id'];
export const SIGNS: readonly SignName[] = SIGN_KINDS.map(({ id }) => id);

export interface Sign {
  sign: SignName;
  /** Addresses that it is about; for people, never for the log. */
  addresses: string[];
}

/**
 * The signs that a draft shows, in the order of the table. Pure.
 * @param frequentDomains registered domains that the person often writes to
 */
export function signsOf(
  draft: Draft,
  internalDomains: readonly string[],
  frequentDomains: readonly string[] = [],
): Sign[] {
  const seen = seenIn(draft, internalDomains, frequentDomains);
  return SIGN_KINDS.flatMap(({ id, find }) => {
    const found = find(seen);
    if (typeof found === 'boolean') return found ? [{ sign: id, addresses: [] }] : [];
    return found.length > 0 ? [{ sign: id, addresses: found.map(({ address }) => address) }] : [];
  });
}
