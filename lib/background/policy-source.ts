/** The policy in force, from managed storage, the last good one, local options or the built-in default. */
import { browser } from 'wxt/browser';
import { policyHash } from '../policy/hash';
import { resolvePolicy } from '../policy/managed';

type Resolved = ReturnType<typeof resolvePolicy>;
export type PolicyInForce = Resolved & { hash: string };

export interface PolicySource {
  current(): Promise<PolicyInForce>;
  /** Saves the person's own policy (raw; it is parsed at every use). */
  saveLocal(policy: unknown): Promise<void>;
}

/**
 * The first read of managed storage after a browser start takes 3-5 s (measured, Chromium 156). Until it has
 * come, what it said last time stands: never "allow all" and never the wait.
 */
export function createPolicySource(onChange: (policy: PolicyInForce) => void): PolicySource {
  let managed: { raw: unknown } | null = null;
  const read = async () => {
    // Firefox rejects when no policy is installed: the same as an empty one.
    const raw = await browser.storage.managed.get().catch(() => ({}));
    managed = { raw };
    await browser.storage.local.set({ managedSeen: raw });
    await current();
  };
  const current = async (): Promise<PolicyInForce> => {
    const stored = await browser.storage.local.get([
      'managedSeen',
      'lastKnownGood',
      'localPolicy',
      'policyHash',
    ]);
    const resolved = resolvePolicy({
      managed: managed ? managed.raw : stored.managedSeen,
      lastKnownGood: stored.lastKnownGood,
      local: stored.localPolicy,
    });
    const inForce = { ...resolved, hash: policyHash(resolved.policy) };
    // Compared with what is stored, not with a variable: a worker that wakes up has not changed the policy.
    if (inForce.hash !== stored.policyHash) {
      await browser.storage.local.set({
        policyHash: inForce.hash,
        ...(inForce.source === 'managed' ? { lastKnownGood: inForce.policy } : {}),
      });
      onChange(inForce);
    }
    return inForce;
  };
  void read();
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void read();
  });
  return {
    current,
    saveLocal: async (policy) => {
      await browser.storage.local.set({ localPolicy: policy });
      await current();
    },
  };
}
