/**
 * The lines of an export: a head, then each epoch followed by its records and their anchors, then an end. Every byte of a line is
 * bound: a line is canonical JSON (RFC 8785), has no key beyond these, and each value is checked by the chain.
 */
import { z } from 'zod';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const time = z.int().min(0);

const head = z.strictObject({
  kind: z.literal('export'),
  format: z.literal('draftguard-audit'),
  v: z.literal(1),
});

const epoch = z.strictObject({
  kind: z.literal('epoch'),
  v: z.literal(1),
  epoch: hex(16),
  time,
  prev: z.union([hex(32), z.literal('')]),
  extensionVersion: z.string().max(100),
  readers: z.array(z.string().max(4000)).max(100),
  sealed: z.string().max(500_000),
  signer: hex(32),
  sig: hex(64),
});

const record = z.strictObject({
  kind: z.literal('record'),
  v: z.literal(1),
  epoch: hex(16),
  seq: z.int().min(0).max(1_000_000),
  time,
  class: z.string().max(100),
  prev: hex(32),
  nonce: hex(24),
  box: z
    .string()
    .regex(/^(?:[0-9a-f]{2}){16,}$/)
    .max(1_000_000)
    .nullable(),
  boxHash: hex(32),
  hash: hex(32),
  /** Opens this payload and no other; lets anybody check that `event` is what was sealed. */
  key: hex(32).optional(),
  event: z.record(z.string(), z.json()).optional(),
});

const anchor = z.strictObject({
  kind: z.literal('anchor'),
  v: z.literal(1),
  epoch: hex(16),
  size: z.int().min(1).max(1_000_001),
  root: hex(32),
  link: hex(32),
  time,
  reason: z.string().max(100),
  sig: hex(64),
});

const count = z.int().min(0);

const end = z.strictObject({
  kind: z.literal('end'),
  v: z.literal(1),
  epochs: count,
  records: count,
  anchors: count,
  purged: count,
  disclosed: count,
  /** Hash of the last link; '' for an empty log. */
  head: z.union([hex(32), z.literal('')]),
  time,
  sig: z.union([hex(64), z.literal('')]),
});

export const exportLine = z.discriminatedUnion('kind', [head, epoch, record, anchor, end]);
export type ExportLine = z.infer<typeof exportLine>;
export type RecordLine = z.infer<typeof record>;
export type EndLine = z.infer<typeof end>;

export const HEAD_LINE: Extract<ExportLine, { kind: 'export' }> = {
  kind: 'export',
  format: 'draftguard-audit',
  v: 1,
};
