/** Who counts as outside the organisation. */
import type { Recipient } from '../mail/draft';
import { asciiDomain } from '../recipients/ascii';

/** The domain of an address in lower case, as the DNS has it; '' if it has none. */
export function hostOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1
    ? ''
    : asciiDomain(
        address
          .slice(at + 1)
          .trim()
          .toLowerCase()
          .replace(/[>.]+$/, ''),
      );
}

/**
 * Whether a recipient is outside. Domains given stand for their subdomains too, in any case. A recipient without
 * a readable address is outside, and so is everyone while no internal domain is known: the strict reading.
 */
export function isExternal(
  recipient: Pick<Recipient, 'address'>,
  internalDomains: readonly string[],
): boolean {
  const host = hostOf(recipient.address);
  if (!host) return true;
  return !internalDomains.some((entry) => {
    const domain = asciiDomain(entry.toLowerCase());
    return host === domain || host.endsWith(`.${domain}`);
  });
}
