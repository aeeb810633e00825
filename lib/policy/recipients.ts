/** Who counts as outside the organisation. */
import type { Recipient } from '../draft';

/**
 * Whether a recipient is outside. Domains given stand for their subdomains too, in any case. A recipient without
 * a readable address is outside, and so is everyone while no internal domain is known: the strict reading.
 */
export function isExternal(recipient: Recipient, internalDomains: readonly string[]): boolean {
  const at = recipient.address.lastIndexOf('@');
  const host = recipient.address
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/[>.]+$/, '');
  if (at < 1 || !host) return true;
  return !internalDomains.some((entry) => {
    const domain = entry.toLowerCase();
    return host === domain || host.endsWith(`.${domain}`);
  });
}
