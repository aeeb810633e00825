/** What is recorded: ids, counts, classes, verdict, answer, timing. Never content (level 0). */
import { z } from 'zod';
import { WEBMAILS } from '../draft';
import { ANSWERS, ROUTES } from '../messages';
import { ACTIONS } from '../policy/verdict';

const id = z.string().max(100);
const hex = z.string().regex(/^[0-9a-f]*$/);
const count = z.int().min(0);

const facts = {
  webmail: z.enum(WEBMAILS),
  route: z.enum(ROUTES),
  action: z.enum(ACTIONS),
  rules: z.array(id),
  /** Entity to number of distinct values. */
  entities: z.record(id, count),
  recipients: z.strictObject({ internal: count, external: count }),
  attachments: count,
  digest: hex,
  policyHash: hex,
};

const webmail = z.enum(WEBMAILS);

export const auditEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('draft.held'), ...facts }),
  z.strictObject({
    type: z.literal('draft.answered'),
    ...facts,
    answer: z.enum(ANSWERS),
    /** Letters; the reason itself is not kept at this level. */
    reasonLength: count,
    durationMs: count,
  }),
  z.strictObject({ type: z.literal('draft.released'), ...facts }),
  z.strictObject({ type: z.literal('guard.blind'), webmail }),
  z.strictObject({ type: z.literal('guard.failure'), webmail, code: id, released: z.boolean() }),
  z.strictObject({ type: z.literal('policy.changed'), policyHash: hex, source: id }),
  z.strictObject({ type: z.literal('feedback.not-right'), detector: id }),
]);

export type AuditEvent = z.infer<typeof auditEvent>;
