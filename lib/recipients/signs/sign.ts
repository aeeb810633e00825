/** What a sign is: something about a draft that makes a wrong recipient, or an unfinished letter, likely. */
import type { Draft, Recipient } from '../../mail/draft';
import { quotedFrom } from '../../mail/quoted';
import { isExternal } from '../outside';

/** A draft as signs look at it. */
export interface Seen {
  draft: Draft;
  /** Recipients outside the organisation. */
  outside: readonly Recipient[];
  /** What the person wrote, and the history below it. */
  fresh: string;
  quoted: string;
  internalDomains: readonly string[];
  /** Registered domains that the person often writes to. */
  frequentDomains: readonly string[];
}

/** A draft in short; the organisation is kontor.example. */
export interface SignExample {
  to?: readonly string[];
  bcc?: readonly string[];
  body?: string;
  /** Names of what is attached. */
  files?: readonly string[];
  frequentDomains?: readonly string[];
}

export interface SignKind<Id extends string = string> {
  id: Id;
  /** What it means, for who writes a policy. */
  note: string;
  /** The recipients that it is about; or whether it shows, where it is about nobody in particular. */
  find(seen: Seen): readonly Recipient[] | boolean;
  examples: SignExamples;
}

/** The tests of a sign: where it shows, and where it does not. */
interface SignExamples {
  find: readonly SignExample[];
  ignore: readonly SignExample[];
}

/** Declares a sign. */
export const defineSign = <const Id extends string>(sign: SignKind<Id>): SignKind<Id> => sign;

export function seenIn(
  draft: Draft,
  internalDomains: readonly string[],
  frequentDomains: readonly string[],
): Seen {
  const start = quotedFrom(draft.body);
  return {
    draft,
    outside: draft.recipients.filter((recipient) => isExternal(recipient, internalDomains)),
    fresh: draft.body.slice(0, start),
    quoted: draft.body.slice(start),
    internalDomains,
    frequentDomains,
  };
}

/** So many people of one domain, for examples. */
export const crowd = (count: number, domain: string): string[] =>
  Array.from({ length: count }, (_, at) => `p${at}@${domain}`);
