/**
 * When a rule matches. All that one condition names must hold; `any`, `all` and `not` combine further conditions, which
 * are made like this one.
 */
import { z } from 'zod';
import { CATEGORIES, type Category } from '../../detect/kit/finding';
import { PART_KINDS, type PartKind, RECIPIENT_FIELDS, type RecipientField } from '../../mail/draft';
import { UNREAD_REASONS, type UnreadReason } from '../../mail/unread';
import { SIGNS, type SignName } from '../../recipients/signs';
import { CONSENT_STATES, type ConsentState, PURPOSES, type Purpose } from '../envelope';
import { telling } from '../problem-texts';
import { domain, entity, id, written } from './parts';

export const SCOPES = ['any', 'internal', 'external'] as const;
/** new: what the person wrote; quoted: the history below it. Subject and attachments are new. */
export const TEXTS = ['any', 'new', 'quoted'] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Conditions within conditions, levels. */
export const MAX_DEPTH = 5;

const recipients = z.strictObject({
  scope: z.enum(SCOPES).default('any'),
  /** To, Cc, Bcc; naming none means all. */
  fields: z.array(z.enum(RECIPIENT_FIELDS)).max(RECIPIENT_FIELDS.length).default([]),
  /** Domains (with their subdomains) and groups that a recipient must belong to; naming none asks nothing. */
  domains: z.array(domain).max(5000).default([]),
  groups: z.array(id).max(200).default([]),
  /** Fewest recipients of which all this is true. */
  minCount: z.int().min(1).max(100_000).default(1),
});

const attachments = z.strictObject({
  /** At least one attachment was not (wholly) read for one of these reasons; naming none asks nothing. */
  unread: z.array(z.enum(UNREAD_REASONS)).max(UNREAD_REASONS.length).default([]),
  /** Endings of names, such as xlsx; an attachment must have one of them. */
  types: z
    .array(
      z
        .string()
        .toLowerCase()
        .refine(written(/^\.?[a-z0-9]{1,12}$/), telling('policy_problem_ending'))
        .transform((text) => text.replace(/^\./, '')),
    )
    .max(200)
    .default([]),
  /** Bytes from which an attachment counts. */
  minSize: z.int().min(0).max(2_147_483_647).default(0),
  /** Fewest attachments of which all this is true; 0 means one, if anything is asked at all. */
  minCount: z.int().min(0).max(1000).default(0),
});

const consent = z.strictObject({
  /** What is known of the consent of the recipients that `recipients` selects; naming none asks nothing. */
  states: z.array(z.enum(CONSENT_STATES)).max(CONSENT_STATES.length).default([]),
  purpose: z.enum(PURPOSES).default('marketing'),
  minCount: z.int().min(1).max(100_000).default(1),
});

const clockTime = z.string().refine(written(/^(?:[01]\d|2[0-3]):[0-5]\d$/), telling('policy_problem_time'));

const time = z.strictObject({
  /** Naming none means every day. */
  days: z.array(z.enum(WEEKDAYS)).max(WEEKDAYS.length).default([]),
  /** From this time on, and before the other; a window may go over midnight. Both or neither. */
  from: clockTime.optional(),
  to: clockTime.optional(),
  /** IANA time zone; without it the device's. */
  zone: z.string().max(60).refine(isZone, telling('policy_problem_zone')).optional(),
});

const account = z.strictObject({
  /** Domains of the account that writes; naming none asks nothing. */
  domains: z.array(domain).max(1000).default([]),
});

export interface Condition {
  entities: string[];
  categories: Category[];
  terms: string[];
  patterns: string[];
  lists: string[];
  documents: string[];
  minCount?: number | undefined;
  minFindings: number;
  minConfidence: number;
  minShare: number;
  parts: PartKind[];
  text: (typeof TEXTS)[number];
  recipients: {
    scope: (typeof SCOPES)[number];
    fields: RecipientField[];
    domains: string[];
    groups: string[];
    minCount: number;
  };
  attachments: { unread: UnreadReason[]; types: string[]; minSize: number; minCount: number };
  signs: SignName[];
  consent: { states: ConsentState[]; purpose: Purpose; minCount: number };
  account: { domains: string[] };
  time: z.output<typeof time>;
  all: Condition[];
  any: Condition[];
  not: Condition[];
}

type Nested = z.ZodDefault<z.ZodArray<z.ZodLazy<z.ZodType<Condition>>>>;

const nested = (): Nested =>
  z
    .array(z.lazy((): z.ZodType<Condition> => condition))
    .max(50)
    .default([]);

export const condition = z.strictObject({
  /** A finding counts when its entity, category, term, pattern, list or document is named; naming none of the six means every finding. */
  entities: z.array(entity).max(500).default([]),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).default([]),
  terms: z.array(id).max(1000).default([]),
  patterns: z.array(id).max(200).default([]),
  /** Ids of lists for exact match, and of documents with fingerprints. */
  lists: z.array(id).max(200).default([]),
  documents: z.array(id).max(1000).default([]),
  /** Fewest distinct values; left out, see leastValues(). */
  minCount: z.int().min(0).max(100_000).optional(),
  /** Fewest findings, the same value counted as often as it stands there. */
  minFindings: z.int().min(0).max(100_000).default(0),
  /** 0..1; findings below it do not count. */
  minConfidence: z.number().min(0).max(1).default(0.6),
  /** 0..1; excerpts of a document count from this share of it on. */
  minShare: z.number().min(0).max(1).default(0),
  parts: z
    .array(z.enum(PART_KINDS))
    .min(1)
    .max(PART_KINDS.length)
    .default([...PART_KINDS]),
  text: z.enum(TEXTS).default('any'),
  recipients: recipients.prefault({}),
  attachments: attachments.prefault({}),
  /** The rule matches only if one of these shows; see lib/recipients/signs/index.ts. */
  signs: z.array(z.enum(SIGNS)).max(SIGNS.length).default([]),
  consent: consent.prefault({}),
  account: account.prefault({}),
  time: time.prefault({}),
  all: nested(),
  any: nested(),
  not: nested(),
});

/** Whether a condition is about findings: it names a kind of them, or says how many, how sure or where. */
function isAboutFindings(when: Condition): boolean {
  const kinds = [when.entities, when.categories, when.terms, when.patterns, when.lists, when.documents];
  return (
    kinds.some(({ length }) => length > 0) ||
    when.minFindings > 0 ||
    when.minShare > 0 ||
    when.text !== 'any' ||
    when.parts.length < PART_KINDS.length
  );
}

/** Whether attachments are asked about. */
export function asksAttachments({ attachments }: Condition): boolean {
  const { unread, types, minSize, minCount } = attachments;
  return unread.length > 0 || types.length > 0 || minSize > 0 || minCount > 0;
}

function isAboutAnythingElse(when: Condition): boolean {
  const { scope, fields, domains, groups, minCount } = when.recipients;
  return (
    scope !== 'any' ||
    minCount > 1 ||
    [fields, domains, groups, when.signs, when.consent.states, when.account.domains].some(
      ({ length }) => length > 0,
    ) ||
    [when.time.days, when.all, when.any, when.not].some(({ length }) => length > 0) ||
    when.time.from !== undefined ||
    asksAttachments(when)
  );
}

/**
 * Fewest distinct values that a condition asks for: what it says; else 1, or 0 where it is about something other than
 * findings, such as recipients alone. A condition that names nothing at all is about every finding.
 */
export function leastValues(when: Condition): number {
  if (when.minCount !== undefined) return when.minCount;
  return isAboutFindings(when) || !isAboutAnythingElse(when) ? 1 : 0;
}

/** Levels of conditions within a condition; 0 when it has none. */
export function depthOf(when: Condition): number {
  const within = [...when.all, ...when.any, ...when.not];
  return within.length === 0 ? 0 : 1 + Math.max(...within.map(depthOf));
}

/** A condition and all within it, each with its path below the first. */
export function* conditionsOf(
  when: Condition,
  path: (string | number)[] = [],
): Generator<[Condition, (string | number)[]]> {
  yield [when, path];
  for (const key of ['all', 'any', 'not'] as const)
    for (const [index, each] of when[key].entries()) yield* conditionsOf(each, [...path, key, index]);
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
