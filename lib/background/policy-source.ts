/** The policy in force, from managed storage, the last good one, local options or the built-in default. */
import { browser } from 'wxt/browser';
import { DraftguardError } from '../base/errors';
import type { BundleTest } from '../policy/bundle/format';
import type { BundleInfo } from '../policy/bundle/open';
import type { Sentence } from '../policy/facts/sentence';
import { policyHash } from '../policy/hash';
import { type RefusedPolicy, type ResolvedPolicy, resolvePolicy } from '../policy/managed';
import type { Policy } from '../policy/schema';
import { readTogether, writeTogether, writing } from '../stored/item';
import {
  bundleState,
  policyHash as hashStored,
  lastKnownGood,
  localPolicy,
  managedSeen,
  policyRefused,
  policySince,
} from '../stored/items/policy';
import { createManagedReader } from './managed-reader';

export interface PolicyInForce extends Omit<ResolvedPolicy, 'bundle'> {
  hash: string;
  /** ms since the Unix epoch from when on this very policy is in force. */
  since: number;
  bundle: BundleInfo | null;
}

export interface PolicySource {
  /** For what shows or keeps the policy; what decides on a message asks `forVerdict`. */
  current(): Promise<PolicyInForce>;
  /**
   * The policy by which a message may be judged. A device that has never heard what managed storage says waits for
   * it; one that has begins with what was said last.
   * @throws {DraftguardError} 'policy-pending' when the browser does not say in time, 'policy-refused' when what it says
   *   is wrong and no good policy is known: then `onFailure` of `current` decides
   */
  forVerdict(): Promise<PolicyInForce>;
  /**
   * Resolves once managed storage has answered for the first time in this worker.
   * @throws {DraftguardError} 'policy-pending' when it does not in time
   */
  settled(): Promise<void>;
  /** Saves the person's own policy (raw; it is parsed at every use). */
  saveLocal(policy: unknown): Promise<void>;
}

export interface PolicySourceDeps {
  now(): number;
  /** Runs something once, so many ms from now. */
  after(ms: number, run: () => void): void;
  extensionVersion: string;
  /** Runs a bundle's own tests; what is said of those that fail. */
  test(policy: Policy, hash: string, tests: readonly BundleTest[]): Promise<Sentence[]>;
  onChange(policy: PolicyInForce): void;
  onRefused(refused: RefusedPolicy): void;
}

const STORED = {
  managedSeen,
  lastKnownGood,
  localPolicy,
  hash: hashStored,
  policySince,
  policyRefused,
  bundleState,
};

/** ms that a message waits for the first answer of managed storage: longer than the slowest that was measured. */
const PATIENCE = 10_000;

/**
 * Managed storage answers late (see ./managed-reader.ts). Until it has, what it said last time stands; where it never
 * said anything no message is judged. A change is resolved beside the policy in force and takes its place at once, so
 * that no draft goes undecided meanwhile.
 */
export function createPolicySource(deps: PolicySourceDeps): PolicySource {
  let managed: { raw: unknown } | null = null;
  let inForce: Promise<PolicyInForce> | null = null;

  const resolve = async (): Promise<PolicyInForce> => {
    const stored = await readTogether(STORED);
    const resolved = await resolveTested(deps, {
      managed: managed ? managed.raw : stored.managedSeen,
      lastKnownGood: stored.lastKnownGood,
      local: stored.localPolicy,
      state: stored.bundleState,
    });
    const { bundle, ...rest } = resolved;
    const hash = policyHash(resolved.policy);
    // Nothing is in force yet, and nothing has changed.
    if (resolved.lacking === 'policy-pending') return { ...rest, hash, since: deps.now(), bundle: null };
    // Compared with what is stored, not with a variable: a worker that wakes up has not changed the policy.
    const changed = hash !== stored.hash;
    const since = changed ? deps.now() : (stored.policySince ?? deps.now());
    const refused = JSON.stringify(resolved.refused.map(({ source, code }) => [source, code]));
    await writeTogether([
      writing(hashStored, hash),
      writing(policySince, since),
      writing(policyRefused, refused),
      ...(resolved.source === 'managed' ? [writing(lastKnownGood, resolved.policy)] : []),
      ...(bundle ? [writing(bundleState, bundle.state)] : []),
    ]);
    const current = { ...rest, hash, since, bundle: bundle?.facts ?? null };
    if (changed) deps.onChange(current);
    if (refused !== stored.policyRefused) for (const each of resolved.refused) deps.onRefused(each);
    return current;
  };

  // One after the other: two that overlap would each write what the other has not read.
  let last: Promise<unknown> = Promise.resolve();
  const refresh = async (): Promise<void> => {
    const next = last.then(resolve);
    last = next.catch(() => {});
    inForce ??= next;
    await next;
    inForce = next;
  };

  let isHeard: () => void;
  const heard = new Promise<void>((resolve) => {
    isHeard = resolve;
  });
  const hear = async (raw: unknown) => {
    managed = { raw };
    await managedSeen.set(raw);
    await refresh();
    isHeard();
  };
  const reader = createManagedReader({
    get: () => browser.storage.managed.get(),
    now: deps.now,
    after: deps.after,
    onAnswer: (raw) => void hear(raw),
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') reader.changed();
  });
  const settled = (): Promise<void> => {
    reader.nudge();
    const late = new Promise<never>((_resolve, reject) => {
      deps.after(PATIENCE, () => reject(lacks('policy-pending')));
    });
    return Promise.race([heard, late]);
  };
  const current = async () => {
    if (!inForce) await refresh();
    return inForce as unknown as Promise<PolicyInForce>;
  };
  return {
    current,
    forVerdict: async () => {
      reader.nudge();
      const known = await current();
      if (known.lacking === 'policy-pending') await settled();
      const heardOf = await current();
      if (heardOf.lacking) throw lacks(heardOf.lacking);
      return heardOf;
    },
    settled,
    saveLocal: async (policy) => {
      // It counts only once it is known that no organisation sets the policy.
      await settled();
      await localPolicy.set(policy);
      await refresh();
    },
  };
}

const lacks = (code: NonNullable<ResolvedPolicy['lacking']>) =>
  new DraftguardError(code, 'No policy is known by which a message could be judged.');

interface Stored {
  managed: unknown;
  lastKnownGood: unknown;
  local: unknown;
  state: Parameters<typeof resolvePolicy>[0]['bundle']['state'];
}

/** Resolves; a bundle that brings tests counts only once it has passed them on this device. */
async function resolveTested(
  { now, extensionVersion, test }: PolicySourceDeps,
  { state, ...inputs }: Stored,
): Promise<ResolvedPolicy> {
  const bundle = { state, now: now(), extensionVersion, failedTests: [] as Sentence[] };
  const resolved = resolvePolicy({ ...inputs, bundle });
  const { facts } = resolved.bundle ?? {};
  if (!facts || facts.tests.length === 0 || facts.hash === state?.hash) return resolved;
  bundle.failedTests = await test(resolved.policy, policyHash(resolved.policy), facts.tests);
  return bundle.failedTests.length > 0 ? resolvePolicy({ ...inputs, bundle }) : resolved;
}
