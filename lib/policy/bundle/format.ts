/**
 * A signed policy: a text that any management tool can carry. Outside an envelope with an Ed25519 signature (RFC 8032);
 * inside, as the very characters that were signed, the payload. docs/admin-guide.md says what each field is for.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { ACTIONS } from '../actions';
import { id, written } from '../parts';
import { telling } from '../problem-texts';

/** Characters; far above any real policy, far below what would stop a service worker. */
export const MAX_BUNDLE = 8_000_000;

export const MAX_VERSION = 1_000_000_000;

const isHex = (bytes: number) => written(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const hex = (bytes: number) => z.string().refine(isHex(bytes), telling('policy_problem_hex', bytes * 2));

const isoMoment = z.iso.datetime();
const moment = z
  .string()
  .refine((text) => isoMoment.safeParse(text).success, telling('policy_problem_moment'));

const isHash = isHex(32);

export const organizationId = z
  .string()
  .refine(written(/^[a-z0-9][a-z0-9.-]{0,99}$/), telling('policy_problem_organization'));

const publicKey = z.strictObject({ id, key: hex(32) });
export type PublicKey = z.infer<typeof publicKey>;

export const envelopeSchema = z.strictObject({
  draftguardPolicy: z.literal(1),
  keyId: id,
  payload: z.string().max(MAX_BUNDLE),
  signature: hex(64),
});

/** Whether a value is meant as one, good or not: no policy has this key. */
export const isBundle = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'draftguardPolicy' in value;

const testDraft = z.strictObject({
  from: z.string().max(320).default(''),
  to: z.array(z.string().max(320)).max(1000).default([]),
  cc: z.array(z.string().max(320)).max(1000).default([]),
  bcc: z.array(z.string().max(320)).max(1000).default([]),
  subject: z.string().max(1000).default(''),
  body: z.string().max(100_000).default(''),
  /** What would be read of it; null: it cannot be read. */
  attachments: z
    .array(z.strictObject({ name: z.string().max(200), text: z.string().max(100_000).nullable() }))
    .max(20)
    .default([]),
});

/** A draft with the verdict that the author of the policy expects; no raw data of anybody, of course. */
export const bundleTest = z.strictObject({
  name: z.string().min(1).max(200),
  draft: testDraft,
  expect: z.enum(ACTIONS),
  /** Ids of rules that must match; others may. */
  rules: z.array(id).max(100).default([]),
});
export type BundleTest = z.infer<typeof bundleTest>;

export const payloadSchema = z.strictObject({
  org: organizationId,
  keyId: id,
  /** Counts up; a device never goes back. */
  version: z.int().min(1).max(MAX_VERSION),
  issued: moment,
  /** From then on the bundle is not taken any more; what it brought stays in force, and the options page says so. */
  notAfter: moment,
  /** SHA-256 (hex) of the payload before; '' for the first. */
  previous: z.custom<string>(
    (text) => text === '' || (typeof text === 'string' && isHash(text)),
    telling('policy_problem_previous'),
  ),
  minimumExtension: z
    .string()
    .refine(written(/^\d{1,5}(?:\.\d{1,5}){0,3}$/), telling('policy_problem_extension')),
  policy: z.record(z.string(), z.unknown()),
  /** Keys that are good from this bundle on. */
  keys: z.array(publicKey).max(10).default([]),
  /** Ids of keys that are good no longer. */
  revoked: z.array(id).max(100).default([]),
  tests: z.array(bundleTest).max(100).default([]),
});
export type BundlePayload = z.infer<typeof payloadSchema>;

/** What is signed: the payload's characters under a name of their own, so that no signature serves two ends. */
export const signedBytes = (payload: string): Uint8Array =>
  concatBytes(utf8ToBytes('draftguard policy bundle 1\n'), utf8ToBytes(payload));

export const payloadHash = (payload: string): string => bytesToHex(sha256(utf8ToBytes(payload)));

/** The key that an organisation pins, as one line: organisation/id/public key. */
export interface Anchor {
  org: string;
  key: PublicKey;
}

/** null when the line is none. */
export function readAnchor(line: unknown): Anchor | null {
  if (typeof line !== 'string') return null;
  const [org, keyId, key, ...rest] = line.trim().split('/');
  const parsed = publicKey.safeParse({ id: keyId, key });
  if (!organizationId.safeParse(org).success || !parsed.success || rest.length > 0) return null;
  return { org: org as string, key: parsed.data };
}

export const writeAnchor = ({ org, key }: Anchor): string => `${org}/${key.id}/${key.key}`;
