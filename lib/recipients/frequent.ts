/** Domains that somebody often writes to, learned from what leaves: a look-alike of one of them is a sign of a slip. Pure. */
import { isPrivateWebmail, registrableDomain } from './domains';

export interface Correspondent {
  /** As registered, such as "example.co.uk". */
  domain: string;
  /** That left to it. */
  messages: number;
  /** ms since the Unix epoch: when the latest left. */
  last: number;
}

/** Fewer may be a slip themselves. */
const FREQUENT_FROM = 3;
/** Nobody writes to them any more (ms). */
const FORGOTTEN_AFTER = 180 * 86_400_000;
const KEPT = 500;

/** What is known after a message has left to these hosts; private webmail says nothing of an organisation. */
export function noteSent(
  known: readonly Correspondent[],
  hosts: readonly string[],
  now: number,
): Correspondent[] {
  const written = new Set(
    hosts.filter((host) => host !== '' && !isPrivateWebmail(host)).map(registrableDomain),
  );
  const messagesTo = new Map(known.map(({ domain, messages }) => [domain, messages]));
  return [
    ...[...written].map((domain) => ({ domain, messages: (messagesTo.get(domain) ?? 0) + 1, last: now })),
    ...known.filter(({ domain, last }) => !written.has(domain) && now - last < FORGOTTEN_AFTER),
  ].slice(0, KEPT);
}

export const frequentOf = (known: readonly Correspondent[], now: number): string[] =>
  known
    .filter(({ messages, last }) => messages >= FREQUENT_FROM && now - last < FORGOTTEN_AFTER)
    .map(({ domain }) => domain);
