/** Draft in, findings and verdict out: the engine and the policy as the background holds them. */

import { DraftguardError } from '../base/errors';
import { lazyPromise } from '../base/memo';
import { type Checked, type Circumstances, createChecker } from '../checker/checker';
import { createVerdicts, type Verdicts } from '../checker/verdicts';
import { consentStates } from '../consent/states';
import type { ConsentStore } from '../consent/store';
import { createKeyedHash } from '../detect/engine/value-key';
import { createNameFinder } from '../detect/names/finder';
import type { Draft } from '../mail/draft';
import { asks } from '../policy/decision/questions';
import { validUntil } from '../policy/decision/validity';
import type { Policy } from '../policy/schema';
import { valueKey } from '../stored/items/device';
import type { CorrespondentStore } from './correspondents';
import type { Device } from './device';
import type { Ledger } from './ledger';
import type { PolicyInForce } from './policy-source';
import type { ProtectedStore } from './protected-store';

/** The device's key for value keys: random, made once; without it equal values could be told across devices. */
async function deviceKey(): Promise<Uint8Array> {
  const known = await valueKey.get();
  if (known) return Uint8Array.from(known);
  const made = crypto.getRandomValues(new Uint8Array(32));
  await valueKey.set([...made]);
  return made;
}

export type Scanner = (draft: Draft, inForce: Pick<PolicyInForce, 'policy' | 'hash'>) => Promise<Checked>;

/** Lets other events in, which a resolved promise would not; timers of 0 ms are held back to 4 ms. */
export const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const NONE_LOST: Awaited<ReturnType<Ledger['losses']>> = [];

/** Checks drafts under the rules that stand, as this device knows its protected data, consents and recipients. */
export function createScanner(
  store: ProtectedStore,
  device: Device,
  consents: Pick<ConsentStore, 'isKept' | 'lookUp'>,
  correspondents: Pick<CorrespondentStore, 'frequent'>,
  losses: Ledger['losses'],
): Scanner {
  let built: { hash: string; data: Checked['data']; verdicts: Verdicts } | null = null;
  const key = lazyPromise(deviceKey);
  const names = createNameFinder();
  const circumstances = async ({ recipients }: Draft, policy: Policy): Promise<Circumstances> => {
    const clock = device.clock();
    const addresses = recipients.map(({ address }) => address);
    const [consent, frequentDomains, ring, warningsToday] = await Promise.all([
      consentStates(consents, addresses, policy.consent, clock),
      correspondents.frequent(clock.now),
      device.ring(),
      device.warningsToday(clock),
    ]);
    return { clock, consent, frequentDomains, ring, warningsToday };
  };
  return async (draft, { policy, hash }) => {
    // Asked for first: the disk answers while a worker that has just started compiles its detectors.
    const known = circumstances(draft, policy);
    // Whoever waits for it hears of its failure; until then it is nobody's.
    known.catch(() => {});
    const [valueKey, { data }, lost] = await Promise.all([
      key(),
      store.current(policy),
      asks(policy.rules, 'consent') ? losses() : NONE_LOST,
    ]);
    // Whoever has objected is not known any more: what a rule says of consents would be too mild.
    if (lost.includes('consents'))
      throw new DraftguardError('consents-lost', 'The consents of this device are lost.');
    if (built?.hash !== hash || built.data !== data) {
      const keyedHash = createKeyedHash(valueKey);
      const checker = createChecker({ policy, policyHash: hash, data, names, keyedHash, breathe });
      built = { hash, data, verdicts: createVerdicts(checker, (at) => validUntil(policy, at)) };
    }
    const { verdicts } = built;
    const { findings, verdict } = await verdicts(draft, await known);
    return { draft, findings, verdict, data };
  };
}
