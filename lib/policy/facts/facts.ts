/**
 * What conditions are held against, drawn from findings and envelope once a decision. `null` stands for what is not
 * known; a condition on it is answered "unknown" and taken strictly.
 */
import type { Finding } from '../../detect/kit/finding';
import { type Attachment, partKind, type RecipientField, unreadReason } from '../../mail/draft';
import { quotedFrom } from '../../mail/quoted';
import type { UnreadReason } from '../../mail/unread';
import { hostOf, isExternal } from '../../recipients/outside';
import { type Sign, signsOf } from '../../recipients/signs';
import type { Clock, Envelope, KnownConsent } from '../envelope';
import { createSelections, type Selections } from './select';

export interface Person {
  field: RecipientField | null;
  /** Address and its domain; null when only the scope is known. */
  address: string | null;
  host: string | null;
  external: boolean;
  consent: KnownConsent | null;
}

export interface AttachedFile {
  /** Ending of the name in lower case, without the dot; null when it is not known. */
  type: string | null;
  /** bytes */
  size: number | null;
  unread: UnreadReason | null;
}

export interface Facts {
  findings: Selections;
  /** Empty: nobody could be read as recipient. */
  people: readonly Person[];
  files: readonly AttachedFile[] | null;
  signs(): readonly Sign[] | null;
  /** Domain of the account that writes. */
  account: string | null;
  accountAddress: string | null;
  clock: Clock;
  /** Whether anybody keeps a list of who has agreed; where nobody does, rules that hinge on consent only log. */
  hasLists: boolean;
}

/** Ending of a file name in lower case; '' when it has none. */
const endingOf = (name: string) => /\.([A-Za-z0-9]{1,12})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

const fileOf = (attachment: Attachment): AttachedFile => ({
  type: endingOf(attachment.name),
  size: attachment.size,
  unread: unreadReason(attachment),
});

/** Facts of a draft. */
export function factsOf(
  findings: readonly Finding[],
  { draft, consent, frequentDomains }: Envelope,
  internalDomains: readonly string[],
  clock: Clock,
): Facts {
  const quoted = quotedFrom(draft.body);
  let signs: Sign[] | undefined;
  return {
    findings: createSelections(findings, ({ part, start }) => ({
      kind: partKind(part),
      // A part that is not the body itself (a mail's plain-text alternative) may be either.
      quoted: part === 'body' ? start >= quoted : partKind(part) === 'body' ? null : false,
    })),
    people: draft.recipients.map((recipient, index) => ({
      field: recipient.field,
      address: recipient.address,
      host: hostOf(recipient.address),
      external: isExternal(recipient, internalDomains),
      consent: consent?.[index] ?? null,
    })),
    files: draft.attachments.map(fileOf),
    signs: () => {
      signs ??= signsOf(draft, internalDomains, frequentDomains);
      return signs;
    },
    account: draft.account === undefined ? null : hostOf(draft.account),
    accountAddress: draft.account ?? null,
    clock,
    hasLists: consent?.every((known) => Object.values(known).every((state) => state !== null)) ?? false,
  };
}
