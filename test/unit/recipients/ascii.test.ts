/** Domains and addresses as they are compared. */
import { expect, test } from 'vitest';
import { domain } from '../../../lib/policy/parts';
import { asciiDomain, comparableAddress } from '../../../lib/recipients/ascii';
import { hostOf } from '../../../lib/recipients/outside';

test('both spellings of a domain are one', () => {
  expect(asciiDomain('m\u00fcller.example')).toBe('xn--mller-kva.example');
  expect(asciiDomain('mu\u0308ller.example')).toBe('xn--mller-kva.example');
  expect(asciiDomain('xn--mller-kva.example')).toBe('xn--mller-kva.example');
  expect(comparableAddress(' J\u00d6@M\u00dcLLER.example')).toBe('j\u00f6@xn--mller-kva.example');
});

test('what is far too long for a domain stays as it is, and nothing throws', () => {
  const long = `${'a'.repeat(3000)}\u{1f600}.example`;
  expect(asciiDomain(long)).toBe(long);
  expect(hostOf(`x@${long}`)).toBe(long);
  expect(domain.safeParse(long).success).toBe(false);
});
