/** Domains and addresses as they are compared: "müller.example" and "xn--mller-kva.example" are one (RFC 5891). */
import punycode from 'punycode/punycode.js';

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Longer ones are no domains (RFC 1035, section 2.3.4), and the encoding throws for some thousand characters. */
const LONGEST = 253;

/** @param domain in lower case */
export const asciiDomain = (domain: string): string =>
  domain.length <= LONGEST && BEYOND_ASCII.test(domain) ? punycode.toASCII(domain.normalize('NFC')) : domain;

/** In lower case, with its domain as the DNS has it. */
export function comparableAddress(address: string): string {
  const text = address.trim().toLowerCase().normalize('NFC');
  const at = text.lastIndexOf('@') + 1;
  return text.slice(0, at) + asciiDomain(text.slice(at));
}
