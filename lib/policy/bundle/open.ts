/** Opens a signed policy: everything that an attacker could change is checked, in this order, before the policy is read. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { jsonOf } from '../../base/json';
import { type Sentence, series } from '../facts/sentence';
import { type ProblemText, tell } from '../problem-texts';
import { type PolicyProblem, policyProblems, problemSaid } from '../problems';
import type { ParsedPolicy, Policy } from '../schema';
import {
  type Anchor,
  type BundlePayload,
  type BundleTest,
  envelopeSchema,
  MAX_BUNDLE,
  type PublicKey,
  payloadHash,
  payloadSchema,
  signedBytes,
} from './format';

/** What a device remembers of the bundles that it took. */
export interface BundleState {
  org: string;
  version: number;
  /** Of the payload, hex. */
  hash: string;
  keys: PublicKey[];
  revoked: string[];
}

export const bundleState: z.ZodType<BundleState> = z.object({
  org: z.string(),
  version: z.number(),
  hash: z.string(),
  keys: z.array(z.object({ id: z.string(), key: z.string() })),
  revoked: z.array(z.string()),
});

export interface BundleContext {
  /** As it was stored; null before the first bundle. */
  state: BundleState | null;
  /** ms since the Unix epoch */
  now: number;
  extensionVersion: string;
  /** Reads the policy in the payload. */
  read(policy: unknown): ParsedPolicy;
}

export const REFUSALS = [
  ...[
    'not-text',
    'too-long',
    'not-json',
    'not-a-bundle',
    'no-key',
    'unknown-key',
    'revoked-key',
    'bad-signature',
  ],
  ...[
    'bad-payload',
    'key-mismatch',
    'wrong-organization',
    'not-yet',
    'expired',
    'rollback',
    'fork',
    'broken-chain',
  ],
  ...['extension-too-old', 'bad-policy', 'tests-failed'],
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface BundleInfo extends Pick<BundlePayload, 'org' | 'keyId' | 'version' | 'issued' | 'notAfter'> {
  hash: string;
  tests: BundleTest[];
}

interface RefusedBundle {
  ok: false;
  code: Refusal;
  problems: PolicyProblem[];
}

export type OpenedBundle =
  | { ok: true; policy: Policy; facts: BundleInfo; state: BundleState }
  | RefusedBundle;

type SignedBundle = { ok: true; payload: BundlePayload; hash: string } | RefusedBundle;

const PATH = 'policyBundle';
/** Clocks of devices and of who signs differ. */
const SKEW = 24 * 3_600_000;

export const refuse = (code: Refusal, text: ProblemText, ...fill: readonly Sentence[]): RefusedBundle => ({
  ok: false,
  code,
  problems: [{ path: [PATH], said: tell(text, ...fill) }],
});

/** Opens a bundle. Never throws. */
export function openBundle(text: unknown, anchor: Anchor | null, context: BundleContext): OpenedBundle {
  const state = anchor && context.state?.org === anchor.org ? context.state : null;
  const signed = openSigned(text, anchor, state);
  return signed.ok ? openPayload(signed, state, context) : signed;
}

/** Who signed a bundle, and what, even when its days are over. Never throws. */
export function openSigned(text: unknown, anchor: Anchor | null, state: BundleState | null): SignedBundle {
  if (typeof text !== 'string') return refuse('not-text', 'policy_bundle_not_text');
  if (text.length > MAX_BUNDLE) return refuse('too-long', 'policy_bundle_too_long', MAX_BUNDLE);
  const json = jsonOf(text);
  if (json === undefined) return refuse('not-json', 'policy_bundle_not_json');
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return refuse('not-a-bundle', 'policy_bundle_none');
  if (!anchor) return refuse('no-key', 'policy_bundle_no_key');
  const { keyId, payload, signature } = envelope.data;
  const key = [anchor.key, ...(state?.keys ?? [])].find((each) => each.id === keyId);
  if (!key) return refuse('unknown-key', 'policy_bundle_unknown_key', keyId);
  if (state?.revoked.includes(keyId)) return refuse('revoked-key', 'policy_bundle_revoked_key', keyId);
  if (!isSignedBy(payload, signature, key.key))
    return refuse('bad-signature', 'policy_bundle_signature', keyId);
  return readPayload(payload, keyId, anchor);
}

function readPayload(text: string, keyId: string, anchor: Anchor): SignedBundle {
  const parsed = payloadSchema.safeParse(jsonOf(text), { reportInput: true });
  if (!parsed.success) return refuse('bad-payload', 'policy_bundle_payload', firstOf(parsed.error));
  const payload = parsed.data;
  if (payload.keyId !== keyId) return refuse('key-mismatch', 'policy_bundle_other_key');
  if (payload.org !== anchor.org)
    return refuse('wrong-organization', 'policy_bundle_organization', payload.org, anchor.org);
  return { ok: true, payload, hash: payloadHash(text) };
}

function openPayload(
  { payload, hash }: { payload: BundlePayload; hash: string },
  state: BundleState | null,
  { now, extensionVersion, read }: BundleContext,
): OpenedBundle {
  const { org, keyId, version, issued, notAfter, previous, minimumExtension } = payload;
  if (Date.parse(issued) > now + SKEW) return refuse('not-yet', 'policy_bundle_not_yet', issued);
  if (Date.parse(notAfter) <= now) return refuse('expired', 'policy_bundle_expired', notAfter);
  if (state && version < state.version)
    return refuse('rollback', 'policy_bundle_rollback', version, state.version);
  if (state && version === state.version && hash !== state.hash)
    return refuse('fork', 'policy_bundle_fork', version);
  if (state && version === state.version + 1 && previous !== state.hash)
    return refuse('broken-chain', 'policy_bundle_chain', state.version);
  if (isOlder(extensionVersion, minimumExtension))
    return refuse('extension-too-old', 'policy_bundle_extension', minimumExtension, extensionVersion);
  const policy = read(payload.policy);
  if (!policy.ok) {
    const problems = policy.problems.map(({ path, said }) => ({ path: [PATH, ...path], said }));
    return { ok: false, code: 'bad-policy', problems };
  }
  const { tests } = payload;
  return {
    ok: true,
    policy: policy.policy,
    facts: { org, keyId, version, issued, notAfter, hash, tests },
    state: {
      org,
      version,
      hash,
      keys: merge(state?.keys ?? [], payload.keys),
      revoked: [...new Set([...(state?.revoked ?? []), ...payload.revoked])],
    },
  };
}

/** A key id names one key for good. */
function merge(known: readonly PublicKey[], added: readonly PublicKey[]): PublicKey[] {
  return [...known, ...added.filter(({ id }) => !known.some((each) => each.id === id))];
}

function isSignedBy(payload: string, signature: string, key: string): boolean {
  try {
    // Strict RFC 8032: no small-order keys, no second signature made of a first.
    return ed25519.verify(hexToBytes(signature), signedBytes(payload), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}

const firstOf = ({ issues }: z.ZodError): Sentence =>
  series('space', policyProblems(issues.slice(0, 3)).map(problemSaid));

function isOlder(version: string, minimum: string): boolean {
  const [own, asked] = [version, minimum].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    const difference = (own?.[at] ?? 0) - (asked?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
