/** What the answers to the Consent page share: the store, the settings in force, and the one import that may run. */
import type { AuditLog } from '../audit/log';
import { lazyPromise } from '../base/memo';
import type { Policy } from '../policy/schema';
import type { DraftguardDb } from '../stored/db';
import { dropUnfinished } from './import';
import { createImportJobs } from './jobs';
import { endOf, stopBy } from './rules';
import { consentStates, rulesOf } from './states';
import type { ConsentStore } from './store';
import type { ConsentFound } from './views';

export interface ConsentContextParts {
  db: DraftguardDb;
  store: ConsentStore;
  audit: Pick<AuditLog, 'append'>;
  /** The settings of the policy in force. */
  settings(): Promise<Policy['consent']>;
  clock(): { now: number; zone: string };
  breathe(): Promise<void>;
}

export interface ConsentContext extends ConsentContextParts {
  jobs: ReturnType<typeof createImportJobs>;
  /** Drops what a browser that closed in the midst of an import has left; it counts for nothing. */
  clean(): Promise<void>;
}

export function createConsentContext(parts: ConsentContextParts): ConsentContext {
  const { db, store, audit } = parts;
  const jobs = createImportJobs({
    record: ({ imported, duplicates, refused }) =>
      audit.append({ type: 'consent.imported', records: imported, duplicates, refused }),
    onDone: store.changed,
  });
  return { ...parts, jobs, clean: lazyPromise(() => dropUnfinished(db)) };
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
