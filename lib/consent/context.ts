/** What the answers to the Consent page share: the store, and the settings in force. */
import type { AuditLog } from '../audit/log';
import type { Policy } from '../policy/schema';
import type { DraftguardDb } from '../stored/db';
import { endOf, stopBy } from './rules';
import { consentStates, rulesOf } from './states';
import type { ConsentStore } from './store';
import type { ConsentFound } from './views';

export interface ConsentContext {
  db: DraftguardDb;
  store: ConsentStore;
  audit: Pick<AuditLog, 'append'>;
  /** The settings of the policy in force. */
  settings(): Promise<Policy['consent']>;
  clock(): { now: number; zone: string };
}

export async function findConsent(
  { settings, clock, store }: ConsentContext,
  address: string,
): Promise<ConsentFound> {
  const [consent, { now, zone }] = [await settings(), clock()];
  const rules = rulesOf(consent, zone);
  const [records, [kept], states] = await Promise.all([
    store.find(address),
    store.lookUp([address]),
    consentStates({ ...store, isKept: async () => true }, [address], consent, { now, zone }),
  ]);
  return {
    records: records.map((record) => ({
      ...record,
      ends: endOf(record, rules),
      stopBy: record.withdrawn === null ? null : stopBy(record.withdrawn, rules),
    })),
    suppressed: kept?.suppressed ?? false,
    states: states?.[0] ?? { marketing: 'none', sharing: 'none' },
  };
}
