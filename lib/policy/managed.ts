/**
 * Which policy is in force. Order of truth: managed (valid), the last managed one that was good, the person's own
 * options, the built-in default. Whatever is refused is named with its reasons, and the next one goes on.
 */
import { BUILTIN_POLICY } from './builtin';
import { readAnchor } from './bundle/format';
import { type BundleInfo, type BundleState, openBundle, type Refusal, refuse } from './bundle/open';
import { changesOfNothing, overRules } from './extend';
import { type Sentence, series } from './facts/sentence';
import type { PolicyProblem } from './problems';
import { ON_FAILURE, type ParsedPolicy, type Policy, parsePolicy } from './schema';
import { HASH_KEY, hashProblems } from './value-hash';

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
  /** What is needed to open a signed bundle. */
  bundle: {
    state: BundleState | null;
    /** ms since the Unix epoch */
    now: number;
    extensionVersion: string;
    /** How this bundle failed its own tests here. */
    failedTests: readonly Sentence[];
  };
}

export interface RefusedPolicy {
  source: PolicySource;
  /** Stable; what kind of refusal it is. */
  code: Refusal | 'policy-invalid' | 'hash-mismatch';
  problems: PolicyProblem[];
}

export interface ResolvedPolicy {
  policy: Policy;
  source: PolicySource;
  /** Managed storage has not answered since the installation. */
  pending: boolean;
  /** Why no message may be judged by this policy: it only stands where one must stand. */
  lacking: 'policy-pending' | 'policy-refused' | null;
  refused: RefusedPolicy[];
  /** The signed bundle that the policy came in, and what the device is to remember of it. */
  bundle: { facts: BundleInfo; state: BundleState } | null;
  /** Keys that the organisation sets; the others are those of the built-in default. */
  setKeys: string[];
}

/** The one string key that carries a signed policy, and the key that it must be signed with. */
export const BUNDLE_KEY = 'policyBundle';
export const ANCHOR_KEY = 'bundleKey';

type Read =
  | { ok: true; policy: Policy; bundle: ResolvedPolicy['bundle']; setKeys: string[] }
  | { ok: false; code: RefusedPolicy['code']; problems: PolicyProblem[] };

/** Finds the policy in force. Never throws. */
export function resolvePolicy(inputs: PolicyInputs): ResolvedPolicy {
  const { managed, lastKnownGood, local } = inputs;
  const refused: RefusedPolicy[] = [];
  const pending = managed === undefined;
  const candidates: [PolicySource, () => Read | null][] = [
    ['managed', () => (isAbsent(managed) ? null : readManaged(managed, inputs.bundle))],
    [
      'last-known-good',
      () => (isAbsent(lastKnownGood) || isUnmanaged(managed) ? null : plain(parsePolicy(lastKnownGood), [])),
    ],
    // What a person set may be milder than what the organisation is about to say.
    [
      'local',
      () => (isAbsent(local) || !isUnmanaged(managed) ? null : plain(overBuiltin(local), keysOf(local))),
    ],
  ];
  for (const [source, read] of candidates) {
    const parsed = read();
    if (parsed?.ok) {
      const { policy, bundle, setKeys } = parsed;
      return { policy, source, pending, lacking: null, refused, bundle, setKeys };
    }
    if (parsed) refused.push({ source, code: parsed.code, problems: parsed.problems });
  }
  const stood = { source: 'builtin' as const, pending, refused, bundle: null, setKeys: [] };
  if (pending) return { ...stood, policy: BUILTIN_POLICY, lacking: 'policy-pending' };
  if (isAbsent(managed)) return { ...stood, policy: BUILTIN_POLICY, lacking: null };
  // What the organisation wanted is not known: whatever stood in for it might be milder.
  const policy = { ...BUILTIN_POLICY, onFailure: failureOf(managed) };
  return { ...stood, policy, lacking: 'policy-refused' };
}

/** What a policy that was refused says of failures, if that much of it can be read. */
function failureOf(managed: unknown): Policy['onFailure'] {
  const written = isObject(managed) ? managed.onFailure : undefined;
  return ON_FAILURE.find((each) => each === written) ?? BUILTIN_POLICY.onFailure;
}

/**
 * Reads a policy that may be partial: a top-level key that is not given is that of the built-in default, and a policy
 * that extends it keeps its rules.
 */
export function overBuiltin(input: unknown): ParsedPolicy {
  if (!isObject(input)) return parsePolicy(input);
  if (input.extends !== 'builtin') return parsePolicy({ ...BUILTIN_POLICY, ...input });
  const rules = overRules(BUILTIN_POLICY.rules, input.rules);
  const parsed = parsePolicy({ ...BUILTIN_POLICY, ...input, rules });
  const idle = changesOfNothing(BUILTIN_POLICY.rules, input.rules);
  if (parsed.ok || idle.length === 0) return parsed;
  // That they lack what only a whole rule has follows from it.
  const follows = ({ path: [list, index, key, ...more] }: PolicyProblem) =>
    list === 'rules' &&
    more.length === 0 &&
    idle.some(({ path }) => path[1] === index) &&
    !keysOf((input.rules as unknown[])[Number(index)]).includes(String(key));
  return { ok: false, problems: [...idle, ...parsed.problems.filter((each) => !follows(each))] };
}

function plain(parsed: ParsedPolicy, setKeys: string[]): Read {
  return parsed.ok
    ? { ok: true, policy: parsed.policy, bundle: null, setKeys }
    : { ok: false, code: 'policy-invalid', problems: parsed.problems };
}

function readManaged(arrived: unknown, context: PolicyInputs['bundle']): Read {
  if (!isObject(arrived)) return plain(overBuiltin(arrived), []);
  const { [HASH_KEY]: _, ...managed } = arrived;
  const differing = hashProblems(arrived);
  const read = readValues(managed, context);
  if (differing.length === 0) return read;
  return read.ok
    ? { ok: false, code: 'hash-mismatch', problems: differing }
    : { ...read, problems: [...read.problems, ...differing] };
}

function readValues(managed: Record<string, unknown>, context: PolicyInputs['bundle']): Read {
  // A bundle that is no text Chromium leaves out, and its key not.
  if (ANCHOR_KEY in managed && !(BUNDLE_KEY in managed))
    return asRead(refuse('not-text', 'policy_bundle_missing'));
  if (!(BUNDLE_KEY in managed)) return plain(overBuiltin(managed), keysOf(managed));
  const others = Object.keys(managed).filter((key) => key !== BUNDLE_KEY && key !== ANCHOR_KEY);
  if (others.length > 0) return asRead(refuse('not-a-bundle', 'policy_bundle_beside'));
  const opened = openBundle(managed[BUNDLE_KEY], readAnchor(managed[ANCHOR_KEY]), {
    ...context,
    read: overBuiltin,
  });
  if (opened.ok && context.failedTests.length > 0)
    return asRead(
      refuse('tests-failed', 'policy_bundle_tests', series('space', context.failedTests.slice(0, 5))),
    );
  return asRead(opened);
}

function asRead(opened: ReturnType<typeof openBundle>): Read {
  if (!opened.ok) return opened;
  const { policy, facts, state } = opened;
  return { ok: true, policy, bundle: { facts, state }, setKeys: Object.keys(policy) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value) : []);
const isUnmanaged = (value: unknown) => isObject(value) && Object.keys(value).length === 0;
const isAbsent = (value: unknown) => value === undefined || value === null || isUnmanaged(value);
