import type { Webmail } from '../mail/draft';
import type { ParsedRequest, SendRequest, WebmailAdapter } from './adapter';
import { gmail } from './gmail';
import type { Known } from './message-fields';
import { outlook } from './outlook';
import { roundcube } from './roundcube';

/** Every webmail that Draftguard understands. */
export const ADAPTERS: Readonly<Record<Webmail, WebmailAdapter>> = { gmail, outlook, roundcube };

/**
 * What a request means, whichever webmail's frame it comes from: one that the page has written itself (`data:`, sandboxed) does
 * not say whose it is.
 */
export function parseAny(own: WebmailAdapter, request: SendRequest, known: Known): ParsedRequest {
  const others = Object.values(ADAPTERS).filter(({ webmail }) => webmail !== own.webmail);
  for (const { parseRequest } of [own, ...others]) {
    const parsed = parseRequest(request, known);
    if (parsed.kind !== 'other') return parsed;
  }
  return { kind: 'other' };
}
