/** What is known of the consent of a draft's recipients: from the lists on the device, and from those that the policy brings. */

import { dayEnd, dayStart } from '../base/calendar';
import type { ConsentState, KnownConsent, Purpose } from '../policy/envelope';
import { PURPOSES } from '../policy/envelope';
import type { Policy } from '../policy/schema';
import { comparableAddress } from '../recipients/ascii';
import { hostOf } from '../recipients/outside';
import type { ConsentFacts } from './record';
import { type ConsentRules, stateOf } from './rules';
import type { ConsentStore, Kept } from './store';

interface Managed {
  facts: ReadonlyMap<string, ConsentFacts[]>;
  suppressed: ReadonlySet<string>;
}

const managed = new WeakMap<Policy['consent'], { zone: string; read: Managed }>();

/** The lists of a policy, read once. */
function managedOf(consent: Policy['consent'], zone: string): Managed {
  const known = managed.get(consent);
  if (known?.zone === zone) return known.read;
  const facts = new Map<string, ConsentFacts[]>();
  for (const { purpose, basis, obtained, expires, addresses } of consent.lists) {
    const fact = {
      purpose,
      basis,
      withdrawn: null,
      obtained: dayStart(obtained, zone),
      expires: expires === undefined ? null : dayEnd(expires, zone),
    };
    for (const address of addresses.map(comparableAddress))
      facts.set(address, [...(facts.get(address) ?? []), fact]);
  }
  const suppressed = new Set([...consent.suppressed.map(comparableAddress), ...consent.suppressedDomains]);
  const read = { facts, suppressed };
  managed.set(consent, { zone, read });
  return read;
}

/** The rules of a policy for this device. */
export const rulesOf = ({ law, validMonths }: Policy['consent'], zone: string): ConsentRules => ({
  law,
  validMonths,
  zone,
});

/** One a recipient; undefined where nothing is known of anybody. While nobody has a list of who has agreed, only objections are known. */
export async function consentStates(
  store: Pick<ConsentStore, 'isKept' | 'lookUp'>,
  addresses: readonly string[],
  consent: Policy['consent'],
  { now, zone }: { now: number; zone: string },
): Promise<KnownConsent[] | undefined> {
  const { facts, suppressed } = managedOf(consent, zone);
  const isKept = facts.size > 0 || (await store.isKept());
  const kept = await store.lookUp(addresses);
  const rules = rulesOf(consent, zone);
  const known = addresses.map(comparableAddress).map((address, at) => {
    const own = kept[at] as Kept;
    const all = own.facts.concat(facts.get(address) ?? []);
    const objected = own.suppressed || suppressed.has(address) || suppressed.has(hostOf(address));
    const states = PURPOSES.map((purpose): [Purpose, ConsentState | null] => {
      const state = objected ? 'withdrawn' : stateOf(all, purpose, rules, now);
      return [purpose, isKept || state === 'withdrawn' ? state : null];
    });
    return Object.fromEntries(states) as Record<Purpose, ConsentState | null>;
  });
  return isKept || known.some((states) => PURPOSES.some((purpose) => states[purpose])) ? known : undefined;
}

/** For drafts that are judged without the lists of a device, such as those of tests. */
export const NOTHING_KEPT: Pick<ConsentStore, 'isKept' | 'lookUp'> = {
  isKept: async () => false,
  lookUp: async (addresses) => addresses.map(() => ({ facts: [], suppressed: false })),
};
