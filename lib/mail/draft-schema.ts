/** Drafts as they come from a page: nothing in them is trusted. */
import { z } from 'zod';
import { RECIPIENT_FIELDS, WEBMAILS } from './draft';

/** A message larger than this is not scanned; the policy's onFailure decides (units: UTF-16 code units, entries). */
export const DRAFT_LIMITS = {
  body: 8_000_000,
  subject: 10_000,
  recipients: 20_000,
  attachments: 1000,
} as const;

export const addressSchema = z.string().max(1000);

export const recipientsSchema = z
  .array(z.strictObject({ field: z.enum(RECIPIENT_FIELDS), address: addressSchema, name: addressSchema }))
  .max(DRAFT_LIMITS.recipients);

export const draftSchema = z.strictObject({
  webmail: z.enum(WEBMAILS),
  account: addressSchema.optional(),
  recipients: recipientsSchema,
  subject: z.string().max(DRAFT_LIMITS.subject),
  body: z.string().max(DRAFT_LIMITS.body),
  attachments: z
    .array(z.strictObject({ name: z.string().max(1000), size: z.number().nullable() }))
    .max(DRAFT_LIMITS.attachments),
});
