/** A consent, or another ground on which somebody may be written to: who, for what, since when, and how it can be shown. */
import { z } from 'zod';
import { PURPOSES } from '../policy/envelope';
import { BASES } from '../policy/grounds';
import { address } from '../policy/parts';

const time = z.int().min(0).max(4_102_444_800_000);

export const consentRecord = z
  .strictObject({
    address,
    purpose: z.enum(PURPOSES),
    basis: z.enum(BASES),
    /** ms since the Unix epoch; `expires` is the first moment at which it no longer holds. */
    obtained: time,
    expires: time.nullable(),
    withdrawn: time.nullable(),
    /** Where it came from, such as a form or a fair. */
    source: z.string().trim().max(300),
    /** Version of the words that were agreed to. */
    wording: z.string().trim().max(100),
    /** Where the proof lies (GDPR Art. 7(1)): a number, a file, a link. */
    proof: z.string().trim().max(500),
  })
  .refine(({ obtained, expires }) => expires === null || expires > obtained, {
    path: ['expires'],
    message: 'It ends before it begins.',
  });

export type ConsentRecord = z.infer<typeof consentRecord>;

/** What decides whether a consent holds. */
export type ConsentFacts = Pick<ConsentRecord, 'purpose' | 'basis' | 'obtained' | 'expires' | 'withdrawn'>;

/** Whether an import says of anybody that they have agreed: one of withdrawals alone is no list of who has. */
export const saysWhoAgreed = ({ records, withdrawn = 0 }: { records: number; withdrawn?: number }): boolean =>
  records > withdrawn;
