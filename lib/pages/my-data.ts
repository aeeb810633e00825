/** What is stored on this device, and how much of it: one entry a store. Its words are `mydata_<id>…` in the texts. */
import { extentOf } from '../audit/stored';
import type { PagesParts } from './parts';
import type { MyDataView, StoreView } from './views';

export const STORES = [
  'log',
  'session',
  'device',
  'policy',
  'sites',
  'protected',
  'consents',
  'suppressed',
  'correspondents',
  'incidents',
  'training',
] as const;
export type StoreId = (typeof STORES)[number];

type Extent = Omit<StoreView, 'id'>;

/** Cheap: nothing is opened, and what is large is counted by its own record of itself. */
const EXTENTS: Readonly<Record<StoreId, (parts: PagesParts) => Promise<Extent>>> = {
  log: async ({ db }) => {
    const { records, since } = await extentOf(db);
    return { count: records, since };
  },
  session: async ({ seenFiles }) => ({ count: await seenFiles(), since: null }),
  device: async () => ({ count: 1, since: null }),
  policy: async ({ localPolicy }) => ({ count: (await localPolicy()) ? 1 : 0, since: null }),
  sites: async (parts) => ({ count: (await ownSites(parts)).length, since: null }),
  protected: async ({ protectedData, policy }) => ({
    count: (await protectedData.list((await policy.current()).policy)).files.length,
    since: null,
  }),
  consents: async ({ db }) => {
    const imports = await db.consentImports.where('done').equals(1).toArray();
    return {
      count: imports.reduce((sum, { records }) => sum + records, 0),
      since: imports.length > 0 ? Math.min(...imports.map(({ time }) => time)) : null,
    };
  },
  suppressed: async ({ db }) => ({ count: await db.consentSuppressed.count(), since: null }),
  correspondents: async ({ correspondents }) => ({ count: await correspondents.count(), since: null }),
  incidents: async ({ db }) => ({ count: await db.incidents.count(), since: null }),
  training: async ({ db }) => ({
    count: (await db.trainingLabels.count()) + (await db.trainingPeople.count()),
    since: null,
  }),
};

const ownSites = async ({ sites }: PagesParts): Promise<string[]> =>
  (await sites.list()).filter(({ from }) => from === 'person').map(({ match }) => match);

/** A store that cannot be opened is told as such (`count: null`); the others are told all the same. */
const storeView = (id: StoreId, parts: PagesParts): Promise<StoreView> =>
  EXTENTS[id](parts).then(
    (extent) => ({ id, ...extent }),
    () => ({ id, count: null, since: null }),
  );

export async function myData(parts: PagesParts): Promise<MyDataView> {
  const [{ policy, source, hash }, reader, stores, sites, own, device] = await Promise.all([
    parts.policy.current(),
    parts.db.readers.get('reader').catch(() => undefined),
    Promise.all(STORES.map((id) => storeView(id, parts))),
    ownSites(parts),
    parts.localPolicy(),
    parts.deviceItems(),
  ]);
  const { detail, retentionDays, worksCouncil, localReader, readers, reidentify } = policy.audit;
  return {
    ...{ source, policyHash: hash, mode: policy.mode, organization: policy.organization.name },
    ...{ detail, retentionDays, worksCouncil, localReader, stores },
    organizationReaders: readers.length,
    reidentify: reidentify !== undefined,
    lock: reader?.lock.kind ?? null,
    own: { policy: own ?? null, sites, device },
  };
}
