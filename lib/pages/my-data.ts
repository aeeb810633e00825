/** What is stored on this device, and how much of it, as lib/stored declares it. */
import { extentOf } from '../audit/stored';
import { STORES, type StoreId } from '../stored/stores';
import { TABLES } from '../stored/tables';
import type { PagesDeps } from './deps';
import type { MyDataView, StoreView } from './views';

type Extent = Omit<StoreView, 'id'>;

/** Of a store whose tables and items say that they are counted. */
async function declaredExtent(id: StoreId, { db, itemsIn }: PagesDeps): Promise<Extent> {
  const counted = Object.entries(TABLES).filter(([, { store, counted }]) => store === id && counted);
  const rows = await Promise.all(counted.map(([name]) => db.table(name).count()));
  return { count: rows.reduce((sum, count) => sum + count, await itemsIn(id)), since: null };
}

/** Where rows do not tell. Cheap: what is large is counted by its own record of itself. */
const EXTENTS: Readonly<Partial<Record<StoreId, (deps: PagesDeps) => Promise<Extent>>>> = {
  log: async ({ db }) => {
    const { records, since } = await extentOf(db);
    return { count: records, since };
  },
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
  correspondents: async ({ correspondents }) => ({ count: await correspondents.count(), since: null }),
};

const ownSites = async ({ sites }: PagesDeps): Promise<string[]> =>
  (await sites.list()).filter(({ from }) => from === 'person').map(({ match }) => match);

/** A store that cannot be opened is told as such (`count: null`); the others are told all the same. */
const storeView = (id: StoreId, deps: PagesDeps): Promise<StoreView> =>
  (EXTENTS[id]?.(deps) ?? declaredExtent(id, deps)).then(
    (extent) => ({ id, ...extent }),
    () => ({ id, count: null, since: null }),
  );

export async function myData(deps: PagesDeps): Promise<MyDataView> {
  const [{ policy, source, hash }, reader, stores, sites, own, device] = await Promise.all([
    deps.policy.current(),
    deps.db.readers.get('reader').catch(() => undefined),
    Promise.all(STORES.map((id) => storeView(id, deps))),
    ownSites(deps),
    deps.localPolicy(),
    deps.deviceItems(),
  ]);
  const { detail, retentionDays, worksCouncil, localReader, readers, reidentify } = policy.audit;
  return {
    source,
    policyHash: hash,
    mode: policy.mode,
    organization: policy.organization.name,
    detail,
    retentionDays,
    worksCouncil,
    localReader,
    stores,
    organizationReaders: readers.length,
    reidentify: reidentify !== undefined,
    lock: reader?.lock.kind ?? null,
    own: { policy: own ?? null, sites, device },
  };
}
