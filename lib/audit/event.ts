/**
 * What is recorded: ids, counts, classes, verdict, answer, timing. Never content (level 0): every text here has a
 * form that a name, an address or a sentence cannot take.
 */
import { z } from 'zod';
import { WEBMAILS } from '../draft';
import { ANSWERS, ROUTES } from '../messages';
import { ACTIONS } from '../policy/verdict';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
const entity = z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/);
const hex = z.string().regex(/^[0-9a-f]{0,128}$/);
const count = z.int().min(0);
const webmail = z.enum(WEBMAILS);

/** Rules of one verdict that are recorded. */
export const MAX_RULES = 500;

const facts = {
  webmail,
  route: z.enum(ROUTES),
  action: z.enum(ACTIONS),
  rules: z.array(id).max(MAX_RULES),
  /** Entity to number of distinct values. */
  entities: z.record(entity, count),
  recipients: z.strictObject({ internal: count, external: count }),
  attachments: count,
  /** As given: the draft's digest; as kept: a keyed hash of it, see ./blind.ts. */
  digest: hex,
  policyHash: hex,
};

export const auditEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('draft.held'), ...facts }),
  z.strictObject({
    type: z.literal('draft.answered'),
    ...facts,
    answer: z.enum([...ANSWERS, 'timeout', 'closed']),
    /** Letters; the reason itself is not kept at this level. */
    reasonLength: count,
    durationMs: count,
  }),
  z.strictObject({ type: z.literal('draft.released'), ...facts }),
  z.strictObject({ type: z.literal('guard.blind'), webmail }),
  z.strictObject({ type: z.literal('guard.failure'), webmail, code: id, released: z.boolean() }),
  /** Something interfered with the warning: covered, taken away, answered by no person. */
  z.strictObject({ type: z.literal('ui.tamper'), webmail, code: id }),
  z.strictObject({ type: z.literal('policy.changed'), policyHash: hex, source: id }),
  /** A policy was not taken; what was in force stays. */
  z.strictObject({ type: z.literal('policy.refused'), source: id, code: id }),
  z.strictObject({ type: z.literal('feedback.not-right'), detector: id }),
  /** The log's own: written by it. */
  z.strictObject({ type: z.literal('epoch.started'), reason: id, readers: count, extensionVersion: id }),
  z.strictObject({ type: z.literal('epoch.ended'), reason: id }),
  /** Retention: payloads of records of a class before a time were erased. */
  z.strictObject({ type: z.literal('log.purged'), class: id, before: count, records: count }),
  /** The log was anchored because a day has passed. */
  z.strictObject({ type: z.literal('log.anchored') }),
  /** Somebody took a copy of the log; `sealed` when only its readers can open the file. */
  z.strictObject({ type: z.literal('log.exported'), format: id, sealed: z.boolean(), events: z.boolean() }),
  /** How the key of the local reader is kept from now on. */
  z.strictObject({ type: z.literal('log.reader'), lock: z.enum(['device', 'passphrase']) }),
]);

export type AuditEvent = z.infer<typeof auditEvent>;

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
  return type.startsWith('epoch.') || type.startsWith('log.') ? 'log' : 'guard';
}
