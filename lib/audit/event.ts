/**
 * What is recorded: ids, counts, classes, verdict, answer, timing. Never content: every text of level 0 has a form that
 * a name, an address or a sentence cannot take. Levels 1 and 2 add a little more where a policy says so.
 */
import { z } from 'zod';
import { ROUTES, WEBMAILS } from '../mail/draft';
import { ACTIONS } from '../policy/actions';
import { ANSWERS, LOOKS } from '../policy/answers';
import { REDUCTIONS } from '../policy/decision/reduction';
import { PURPOSES } from '../policy/envelope';
import { UNKNOWNS } from '../policy/unknowns';
import { LOSSES } from '../stored/losses';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
const entity = z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/);
const hex = z.string().regex(/^[0-9a-f]{0,128}$/);
const count = z.int().min(0);
const webmail = z.enum(WEBMAILS);

/** Rules of one verdict that are recorded. */
export const MAX_RULES = 500;
/** Rules of one verdict of which is recorded how each was decided. */
export const MAX_TRACED = 20;
/** Domains, and masked values, of one draft that are recorded where the policy's level of detail has them. */
export const MAX_LISTED = 50;
/** What is recorded as a domain; what a person mistyped is not. */
export const DOMAIN = /^[^\s@/]{1,253}$/;
/** Letters of a reason. */
export const MAX_JUSTIFICATION = 500;

/** From which level of detail on a field is recorded; all others are always. */
export const LEVEL_OF: Readonly<Record<string, number>> = { domains: 1, justification: 1, masked: 2 };

const pseudonym = z.string().regex(/^[0-9a-f]{32}$/);

const facts = {
  webmail,
  /** Of the account that writes, where the webmail shows it; see ./users.ts. */
  user: pseudonym.optional(),
  route: z.enum(ROUTES),
  action: z.enum(ACTIONS),
  rules: z.array(id).max(MAX_RULES),
  /** How each rule was decided: what it did in the end, what was not known, and what made it milder. */
  trace: z
    .array(
      z.strictObject({
        rule: id,
        action: z.enum(ACTIONS),
        unknown: z.array(z.enum(UNKNOWNS)).max(UNKNOWNS.length),
        reduced: z.array(z.enum(REDUCTIONS)).max(REDUCTIONS.length),
      }),
    )
    .max(MAX_TRACED)
    .optional(),
  /** Entity to number of distinct values. */
  entities: z.record(entity, count),
  recipients: z.strictObject({ internal: count, external: count }),
  attachments: count,
  /** As given: the draft's digest; as kept: a keyed hash of it, see ./payload.ts. */
  digest: hex,
  policyHash: hex,
  /** Of the warning, so that it can be measured which look is heeded. */
  look: z
    .int()
    .min(0)
    .max(LOOKS - 1)
    .optional(),
  /** Level 1: domains of the recipients outside. */
  domains: z.array(z.string().regex(DOMAIN)).max(MAX_LISTED).optional(),
  /** Level 2: what was found, as the warning shows it (see detect/engine/mask.ts). */
  masked: z
    .array(z.strictObject({ entity, masked: z.string().regex(/^•{4,12}[\p{L}\p{N}]{0,4}$/u) }))
    .max(MAX_LISTED)
    .optional(),
};

export const auditEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('draft.held'), ...facts }),
  z.strictObject({
    type: z.literal('draft.answered'),
    ...facts,
    answer: z.enum([...ANSWERS, 'fix', 'timeout', 'closed']),
    /** Letters. */
    reasonLength: count,
    /** Level 1: the reason, in which everything that the engine finds is masked. */
    justification: z.string().max(MAX_JUSTIFICATION).optional(),
    durationMs: count,
  }),
  z.strictObject({ type: z.literal('draft.released'), ...facts }),
  /** Whose pseudonym it is, sealed for two who can only open it together. */
  z.strictObject({
    type: z.literal('user.sealed'),
    user: pseudonym,
    identity: z.string().regex(/^(?:[0-9a-f]{2}){200,20000}$/),
  }),
  z.strictObject({ type: z.literal('guard.blind'), webmail }),
  z.strictObject({ type: z.literal('guard.failure'), webmail, code: id, released: z.boolean() }),
  /** Something interfered with the warning: covered, taken away, answered by no person. */
  z.strictObject({ type: z.literal('ui.tamper'), webmail, code: id }),
  z.strictObject({ type: z.literal('policy.changed'), policyHash: hex, source: id }),
  /** A policy was not taken; what was in force stays. */
  z.strictObject({ type: z.literal('policy.refused'), source: id, code: id }),
  /** What was stored here is there no longer, though nobody has taken it away. */
  z.strictObject({ type: z.literal('storage.lost'), what: z.enum(LOSSES) }),
  z.strictObject({ type: z.literal('feedback.not-right'), detector: id }),
  /** What happened stands in the register of incidents (see ../incidents), never here. */
  z.strictObject({
    type: z.literal('incident.opened'),
    incident: id,
    source: z.enum(['event', 'hand']),
    /** Kinds of data. */
    data: z.array(id).max(MAX_LISTED),
  }),
  z.strictObject({
    type: z.literal('incident.closed'),
    incident: id,
    outcome: id,
    level: z.enum(['unlikely', 'risk', 'high']),
  }),
  z.strictObject({ type: z.literal('incident.erased'), incident: id }),
  /** Lists of consents: how many, for what; whose stands nowhere here. */
  z.strictObject({ type: z.literal('consent.imported'), records: count, duplicates: count, refused: count }),
  z.strictObject({ type: z.literal('consent.undone'), records: count }),
  z.strictObject({ type: z.literal('consent.withdrawn'), purpose: z.enum(PURPOSES) }),
  z.strictObject({ type: z.literal('consent.suppressed'), on: z.boolean() }),
  z.strictObject({ type: z.literal('consent.erased') }),
  /** The log's own: written by it. */
  z.strictObject({ type: z.literal('epoch.started'), reason: id, readers: count, extensionVersion: id }),
  z.strictObject({ type: z.literal('epoch.ended'), reason: id }),
  /** Retention: payloads of records of a class before a time were erased. */
  z.strictObject({ type: z.literal('log.purged'), class: id, before: count, records: count }),
  /** The log was anchored because a day has passed. */
  z.strictObject({ type: z.literal('log.anchored') }),
  /** Somebody took a copy of the log; `sealed` when only its readers can open the file. */
  z.strictObject({ type: z.literal('log.exported'), format: id, sealed: z.boolean(), events: z.boolean() }),
  /** The collector of a fleet build will not take a record; it stays in this log. */
  z.strictObject({ type: z.literal('log.unshipped'), place: id }),
  /** How the key of the local reader is kept from now on. */
  z.strictObject({ type: z.literal('log.reader'), lock: z.enum(['device', 'passphrase']) }),
]);

export type AuditEvent = z.infer<typeof auditEvent>;
/** What the events of one draft share. */
export type DraftFields = Omit<Extract<AuditEvent, { type: 'draft.held' }>, 'type'>;

/**
 * What is clear about a record, for retention. 'end' closes an epoch: nothing may follow it there. A signed anchor
 * follows each record of the last three at once.
 */
export const CLASSES = ['draft', 'guard', 'log', 'anchor', 'policy', 'end'] as const;
export type EventClass = (typeof CLASSES)[number];

const ANCHORED: readonly string[] = ['anchor', 'policy', 'end'] satisfies EventClass[];

/** Whether a signed anchor follows a record of this class. */
export const isAnchored = (name: string): boolean => ANCHORED.includes(name);

export function classOf({ type }: AuditEvent): EventClass {
  if (type === 'epoch.ended') return 'end';
  if (type === 'log.anchored' || type === 'log.exported') return 'anchor';
  if (type.startsWith('draft.')) return 'draft';
  if (type.startsWith('policy.')) return 'policy';
  return ['epoch.', 'log.', 'storage.', 'incident.', 'consent.'].some((start) => type.startsWith(start))
    ? 'log'
    : 'guard';
}
