/** Signs that a message goes to the wrong people, or goes out unfinished. Pure: a draft and what the policy knows. */
import type { Draft, Recipient } from '../draft';
import { anyOf } from '../languages';
import { hostOf, isExternal } from '../policy/recipients';
import { quotedFrom } from '../quoted';
import { linksToCloudFile } from './cloud-links';
import { isPrivateWebmail, looksLike, registrableDomain } from './domains';
import { greetsSomebodyElse } from './salutation';

export const SIGNS = [
  /** A domain that looks like an internal one, like one that is often written to, or like that of another recipient. */
  'look-alike',
  /** A mailbox of a private person. */
  'private-webmail',
  /** The letter greets somebody who is not among the recipients. */
  'salutation',
  /** The text speaks of an attachment, and there is none. */
  'attachment-missing',
  /** Many people outside see each other's addresses. */
  'many-visible',
  /** People of several organisations outside are in one message. */
  'mixed-organizations',
  /** A conversation among colleagues, quoted below, that somebody outside is added to. */
  'internal-thread',
  /** Mail to many people outside that does not say how to be left alone. */
  'unsubscribe-missing',
  /** A link to a file in a cloud, which nobody here has read. */
  'cloud-link',
] as const;
export type SignName = (typeof SIGNS)[number];

export interface Sign {
  sign: SignName;
  /** Addresses that it is about; for people, never for the log. */
  addresses: string[];
}

/** From here on a list of visible recipients is one that somebody else could copy. */
const MANY_VISIBLE = 15;
/** From here on mail is bulk mail, whichever field the recipients stand in. */
const BULK = 15;

/** A way out (ePrivacy Directive Art. 13(4), 15 U.S.C. 7704(a)(3), CASL s. 6(2)(c)), in words or as a link. */
const WAY_OUT =
  /unsubscrib|opt[ -]?out|list-unsubscribe|(?<!\p{L})(?:abmeld|abbestell|austragen|widersprech|widerruf)|d[ée]sabonn|d[ée]sinscri|(?<!\p{L})(?:darse de baja|date de baja|cancelar (?:la|su|tu) suscripci)/iu;

const ATTACHED = new RegExp(`(?<!\\p{L})(?:${anyOf(({ attached }) => attached)})(?!\\p{L})`, 'iu');
const NOT_ATTACHED = new RegExp(
  `(?<!\\p{L})(?:${anyOf(({ not }) => not)})\\s(?:\\p{L}+\\s)?(?:${anyOf(({ attached }) => attached)}|anhang|anhänge|bijlage|allegato)(?!\\p{L})`,
  'iu',
);
const FOOTER = new RegExp(
  anyOf(({ footer }) => footer),
  'iu',
);

/** Whether somebody says that something is attached; what a standing footer says of attachments is nobody's promise. */
const promisesAttachment = (text: string) =>
  text
    .split(/\n\s*\n|\n-- ?\n/)
    .some((piece) => ATTACHED.test(piece) && !NOT_ATTACHED.test(piece) && !FOOTER.test(piece));
/**
 * The signs that a draft shows, in the order of SIGNS.
 * @param frequentDomains registered domains that the person often writes to
 */
export function signsOf(
  draft: Draft,
  internalDomains: readonly string[],
  frequentDomains: readonly string[] = [],
): Sign[] {
  const outside = draft.recipients.filter((recipient) => isExternal(recipient, internalDomains));
  const fresh = draft.body.slice(0, quotedFrom(draft.body));
  const tests: Record<SignName, () => Recipient[] | boolean> = {
    'look-alike': () => lookAlikes(outside, draft.recipients, internalDomains, frequentDomains),
    'private-webmail': () => outside.filter(({ address }) => isPrivateWebmail(hostOf(address))),
    salutation: () =>
      greetsSomebodyElse(
        fresh,
        draft.recipients.filter(({ field }) => field === 'to'),
      ),
    'attachment-missing': () =>
      draft.attachments.every(({ inline }) => inline) &&
      promisesAttachment(fresh) &&
      !linksToCloudFile(fresh),
    'many-visible': () => {
      const visible = outside.filter(({ field }) => field !== 'bcc');
      return visible.length >= MANY_VISIBLE ? visible : [];
    },
    'mixed-organizations': () => (organizations(outside).size > 1 ? outside : []),
    'internal-thread': () => strangersTo(draft.body.slice(fresh.length), outside, internalDomains),
    'unsubscribe-missing': () => outside.length >= BULK && !WAY_OUT.test(draft.body),
    'cloud-link': () => linksToCloudFile(fresh),
  };
  return SIGNS.flatMap((sign) => {
    const found = tests[sign]();
    if (found === false || (Array.isArray(found) && found.length === 0)) return [];
    return [{ sign, addresses: found === true ? [] : found.map(({ address }) => address) }];
  });
}

function lookAlikes(
  outside: readonly Recipient[],
  all: readonly Recipient[],
  internalDomains: readonly string[],
  frequentDomains: readonly string[],
): Recipient[] {
  const others = new Set(all.map(({ address }) => hostOf(address)));
  return outside.filter(({ address }) => {
    const host = hostOf(address);
    return (
      internalDomains.some((known) => looksLike(host, known)) ||
      isSlipOfFrequent(host, frequentDomains) ||
      [...others].some((known) => known !== host && isSlipOf(host, known, internalDomains))
    );
  });
}

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

const ADDRESS = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[\p{L}\p{N}]+/gu;

/** Recipients outside whom a quoted conversation does not know, if only colleagues were in it. */
function strangersTo(
  quoted: string,
  outside: readonly Recipient[],
  internalDomains: readonly string[],
): Recipient[] {
  const named = new Set(quoted.match(ADDRESS)?.map((address) => address.toLowerCase()));
  const inside = [...named].every((address) => !isExternal({ address }, internalDomains));
  return named.size > 0 && inside ? [...outside] : [];
}

function organizations(outside: readonly Recipient[]): Set<string> {
  const hosts = outside
    .map(({ address }) => hostOf(address))
    .filter((host) => host && !isPrivateWebmail(host));
  return new Set(hosts.map(registrableDomain));
}
