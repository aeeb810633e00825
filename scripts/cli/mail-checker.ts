/** What the extension would say of a mail: the same engine, patterns and decision. */
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { createChecker } from '../../lib/checker/checker';
import { consentStates, NOTHING_KEPT } from '../../lib/consent/states';
import type { Engine } from '../../lib/detect/engine/engine';
import { createKeyedHash } from '../../lib/detect/engine/value-key';
import type { Finding } from '../../lib/detect/kit/finding';
import { createNameFinder } from '../../lib/detect/names/finder';
import type { ProtectedData } from '../../lib/detect/protected/data';
import { carriedData } from '../../lib/policy/carried-data';
import type { Clock } from '../../lib/policy/envelope';
import { policyHash } from '../../lib/policy/hash';
import type { Policy } from '../../lib/policy/schema';
import type { Verdict } from '../../lib/policy/verdict';
import type { Mail } from './eml';

export interface CheckedMail {
  findings: Finding[];
  verdict: Verdict;
}

export interface MailChecker {
  engine: Engine;
  check(mail: Mail): Promise<CheckedMail>;
}

/** The clock of this machine. */
export const machineClock = (): Clock => ({
  now: Date.now(),
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * Judges mails by a policy, as a device that is first in every roll-out and has not warned today.
 * @param given protected data beside that of the policy
 */
export function createMailChecker(
  policy: Policy,
  given: readonly ProtectedData[] = [],
  clock: () => Clock = machineClock,
): MailChecker {
  const checker = createChecker({
    policy,
    policyHash: policyHash(policy),
    data: [...carriedData(policy.protectedData).map((carried) => carried.data), ...given],
    names: createNameFinder(),
    keyedHash: createKeyedHash(randomBytes(32)),
    breathe: () => setImmediate(),
  });
  return {
    engine: checker.engine,
    async check({ draft, parts }) {
      const findings = distinct(await checker.find(parts));
      const at = clock();
      const addresses = draft.recipients.map(({ address }) => address);
      const consent = await consentStates(NOTHING_KEPT, addresses, policy.consent, at);
      const verdict = checker.decide(draft, findings, { consent, ring: 0, warningsToday: 0, clock: at });
      return { findings, verdict };
    },
  };
}

/** The plain-text alternative repeats the body; what it adds is kept. */
function distinct(findings: readonly Finding[]): Finding[] {
  const body = new Set(
    findings.filter(({ part }) => part === 'body').map(({ entity, valueKey }) => `${entity} ${valueKey}`),
  );
  return findings.filter(
    ({ part, entity, valueKey }) => part !== 'alternative' || !body.has(`${entity} ${valueKey}`),
  );
}
