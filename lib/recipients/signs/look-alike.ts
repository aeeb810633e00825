import { looksLike, registrableDomain } from '../domains';
import { hostOf } from '../outside';
import { defineSign } from './sign';

/** A domain that looks like an internal one, like one that is often written to, or like that of another recipient. */
export const lookAlike = defineSign({
  id: 'look-alike',
  note: 'a domain drawn to look like an internal one, one that is often written to, or that of another recipient',
  find({ outside, draft, internalDomains, frequentDomains }) {
    const others = new Set(draft.recipients.map(({ address }) => hostOf(address)));
    return outside.filter(({ address }) => {
      const host = hostOf(address);
      return (
        internalDomains.some((known) => looksLike(host, known)) ||
        isSlipOfFrequent(host, frequentDomains) ||
        [...others].some((known) => known !== host && isSlipOf(host, known, internalDomains))
      );
    });
  },
  examples: {
    find: [
      { to: ['mara@kont0r.example'] },
      { to: ['a@customer.example', 'b@custorner.example'] },
      { to: ['a@custorner.example'], frequentDomains: ['customer.example'] },
    ],
    ignore: [
      { to: ['a@kontor.example', 'b@customer.example'] },
      { to: ['a@acme.de', 'b@acme.com'] },
      { to: ['a@custorner.example'], frequentDomains: ['customer.example', 'custorner.example'] },
    ],
  },
});

/** Two outside domains that look alike: one of them is a slip, and nobody can tell which. */
function isSlipOf(host: string, known: string, internalDomains: readonly string[]): boolean {
  return !internalDomains.includes(known) && endingOf(host) === endingOf(known) && looksLike(host, known);
}

/** What is often written to itself is meant, however it looks. */
function isSlipOfFrequent(host: string, frequentDomains: readonly string[]): boolean {
  return (
    !frequentDomains.includes(registrableDomain(host)) &&
    frequentDomains.some((known) => endingOf(host) === endingOf(known) && looksLike(host, known))
  );
}

/** Another ending is usual between outside companies ("acme.de", "acme.com"), so only the same ending counts there. */
function endingOf(host: string): string {
  const domain = registrableDomain(host);
  return domain.slice(domain.indexOf('.'));
}
