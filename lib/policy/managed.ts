/**
 * Which policy is in force. Order of truth: managed (valid), the last managed one that was good, the person's own
 * options, the built-in default. Whatever is refused is named with its reasons, and the next one goes on.
 */
import { BUILTIN_POLICY } from './builtin';
import type { PolicyProblem } from './problems';
import { type ParsedPolicy, type Policy, parsePolicy } from './schema';

export type PolicySource = 'managed' | 'last-known-good' | 'local' | 'builtin';

export interface PolicyInputs {
  /**
   * What managed storage answered. `undefined`: it has not answered (a browser may need seconds after its start),
   * so the last known good policy stands in. An empty object: the device is not managed, or not any more.
   */
  managed: unknown;
  /** The managed policy that was last in force on this device, as it was stored. */
  lastKnownGood: unknown;
  /** What the person set in the options. */
  local: unknown;
}

export interface ResolvedPolicy {
  policy: Policy;
  source: PolicySource;
  refused: { source: PolicySource; problems: PolicyProblem[] }[];
}

/** The one string key that carries a whole policy as JSON, for tools that can only set strings. */
export const BUNDLE_KEY = 'policyBundle';
/** Characters; far above any real policy, far below what would stop a service worker. */
const MAX_BUNDLE = 8_000_000;

/** Finds the policy in force. Never throws. */
export function resolvePolicy({ managed, lastKnownGood, local }: PolicyInputs): ResolvedPolicy {
  const refused: ResolvedPolicy['refused'] = [];
  const candidates: [PolicySource, () => ParsedPolicy | null][] = [
    ['managed', () => (isAbsent(managed) ? null : readManaged(managed))],
    [
      'last-known-good',
      () => (isAbsent(lastKnownGood) || isUnmanaged(managed) ? null : parsePolicy(lastKnownGood)),
    ],
    ['local', () => (isAbsent(local) ? null : overBuiltin(local))],
  ];
  for (const [source, read] of candidates) {
    const parsed = read();
    if (parsed?.ok) return { policy: parsed.policy, source, refused };
    if (parsed) refused.push({ source, problems: parsed.problems });
  }
  return { policy: BUILTIN_POLICY, source: 'builtin', refused };
}

/** Reads a policy that may be partial: a top-level key that is not given is that of the built-in default. */
export function overBuiltin(input: unknown): ParsedPolicy {
  if (!isObject(input)) return parsePolicy(input);
  return parsePolicy({ ...BUILTIN_POLICY, ...input });
}

function readManaged(managed: unknown): ParsedPolicy {
  if (!isObject(managed) || !(BUNDLE_KEY in managed)) return overBuiltin(managed);
  if (Object.keys(managed).length > 1) {
    return refuse('Set either this key or the single policy keys, not both.');
  }
  const text = managed[BUNDLE_KEY];
  if (typeof text !== 'string') return refuse('This must be a text that holds the policy as JSON.');
  if (text.length > MAX_BUNDLE) return refuse(`This is too long; ${MAX_BUNDLE} characters are allowed.`);
  let bundle: unknown;
  try {
    bundle = JSON.parse(text);
  } catch {
    return refuse('This is not valid JSON.');
  }
  return overBuiltin(bundle);
}

function refuse(message: string): ParsedPolicy {
  return { ok: false, problems: [{ path: BUNDLE_KEY, message }] };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isUnmanaged = (value: unknown) => isObject(value) && Object.keys(value).length === 0;
const isAbsent = (value: unknown) => value === undefined || value === null || isUnmanaged(value);
