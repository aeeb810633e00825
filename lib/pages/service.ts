/** Answers the popup and the options page. The browser comes in as `PagesParts`, so that nothing here needs one. */
import type { AuditLog } from '../audit/log';
import { extentOf } from '../audit/stored';
import type { Ledger } from '../background/ledger';
import type { RecentVerdict, TabState } from '../background/page-state';
import type { PolicyInForce, PolicySource } from '../background/policy-source';
import type { ProtectedStore } from '../background/protected-store';
import type { Scanner } from '../background/scanner';
import type { ConsentService } from '../consent/service';
import { changeLock, localIdentities } from '../crypto/keys';
import type { DraftguardDb } from '../db';
import { DraftguardError } from '../errors';
import type { IncidentService } from '../incidents/service';
import type { BundleFacts } from '../policy/bundle/open';
import { oddIn } from '../policy/check';
import { ENTITIES } from '../policy/entities';
import { isOn } from '../policy/schema';
import type { CorrespondentStore } from '../recipients/correspondents';
import type { StoreId } from '../stored/stores';
import type { TrainingService } from '../training/service';
import type { LossTrouble } from './losses';
import type { PagesMessage, PagesReplies, PagesReply, PagesType } from './messages';
import { myData } from './my-data';
import { problemsOf } from './overview';
import { policyTrouble } from './policy-health';
import { simulate, taken, tryDraft } from './policy-tools';
import { audienceOf, isFor, type Role, rolesOf } from './roles';
import type { SiteService } from './sites';
import { statusOf } from './status';

export interface PagesParts {
  db: DraftguardDb;
  audit: AuditLog;
  policy: PolicySource;
  protectedData: ProtectedStore;
  ledger: Pick<Ledger, 'losses' | 'accept' | 'during'>;
  correspondents: Pick<CorrespondentStore, 'count'>;
  consents: ConsentService;
  incidents: IncidentService;
  training: TrainingService;
  scan: Scanner;
  /** IANA time zone of the device. */
  zone(): string;
  sites: SiteService;
  /** What was stored as the person's own policy; null or undefined when nothing was. */
  localPolicy(): Promise<unknown>;
  /** What the device keeps to itself: its random number, and how often it warned today. */
  device(): Promise<Record<string, unknown>>;
  /** How much is in the counted items of the browser's storage. */
  itemsIn(store: StoreId): Promise<number>;
  tabUrl(tabId: number): Promise<string | null>;
  tabState(tabId: number): Promise<TabState | undefined>;
  recentVerdicts(tabId: number): Promise<RecentVerdict[]>;
}

type Of<T extends PagesType> = Extract<PagesMessage, { type: T }>;
type OwnType = Exclude<PagesType, keyof (ConsentService & IncidentService & TrainingService)>;
type Services = { [T in OwnType]: (parts: PagesParts, message: Of<T>) => Promise<PagesReplies[T]> };

type Serve<T extends PagesType> = (parts: PagesParts, message: Of<T>) => Promise<PagesReplies[T]>;

const isManaged = ({ source, lacking }: PolicyInForce) =>
  source === 'managed' || source === 'last-known-good' || lacking === 'policy-refused';

/** None when the background cannot read the log. */
const identitiesOf = (db: DraftguardDb) => localIdentities(db).catch(() => []);

/** The drafts of a bundle's tests are of no use to a page. */
const withoutTests = ({ tests: _, ...facts }: BundleFacts) => facts;

async function rolesHere({ db, policy }: PagesParts): Promise<Role[]> {
  const inForce = await policy.current();
  const { roles, audit } = inForce.policy;
  // The database is asked only where that matters: after the browser's start it takes its time to open.
  const hasReader = async () => (await db.readers.count().catch(() => 0)) > 0;
  return rolesOf({
    managed: isManaged(inForce) || inForce.pending,
    roles,
    readsLog: audit.localReader || (await hasReader()),
  });
}

const protectedList = async ({ protectedData, policy }: PagesParts) =>
  protectedData.list((await policy.current()).policy);

/** A database that does not open says nothing of itself; that it does not is told as such. */
async function lossTroubles(parts: PagesParts): Promise<LossTrouble[]> {
  const [losses, { missing }] = await Promise.all([
    parts.ledger.losses().catch(() => []),
    protectedList(parts).catch(() => ({ missing: [] })),
  ]);
  const others = losses.filter((what) => what !== 'protected').map((what): LossTrouble => `lost-${what}`);
  return missing.length > 0 ? ['lost-protected', ...others] : others;
}

/** What is not for everybody is answered only once the browser has ever said whether an organisation has a say. */
async function refuseOthers(parts: PagesParts, type: PagesType): Promise<void> {
  const audience = audienceOf(type);
  if (audience.includes('employee')) return;
  if ((await parts.policy.current()).pending) await parts.policy.settled();
  if (!isFor(audience, await rolesHere(parts)))
    throw new DraftguardError('wrong-role', 'Your organisation has given this to other roles.');
}

const SERVICES: Services = {
  'pages.roles': async (parts) => ({
    roles: await rolesHere(parts),
    pending: (await parts.policy.current()).pending,
  }),
  'pages.overview': async (parts) => {
    const { db, policy: source, sites: siteService } = parts;
    const inForce = await source.current();
    const [sites, losses, records, imports] = await Promise.all([
      siteService.list(),
      lossTroubles(parts),
      extentOf(db).then(
        (extent) => extent.records,
        () => null,
      ),
      db.consentImports
        .where('done')
        .equals(1)
        .count()
        .catch(() => 0),
    ]);
    const { policy, pending, lacking, since } = inForce;
    const { mode, organization, rules } = policy;
    return {
      ...{ mode, source: inForce.source, pending, lacking, since, records, imports },
      ...{ organization: organization.name, rules: rules.filter(isOn).length },
      domains: organization.internalDomains.length,
      own: !isManaged(inForce) && !pending,
      sites: sites.filter(({ allowed }) => allowed).length,
      problems: problemsOf({ policy: policyTrouble(inForce), losses, sites, records }),
    };
  },
  'pages.my-data': (parts) => myData(parts),
  'pages.status': async (parts, { tabId }) => {
    const [inForce, sites, auditUnavailable] = await Promise.all([
      parts.policy.current(),
      parts.sites.list(),
      parts.db.head.count().then(
        () => false,
        () => true,
      ),
    ]);
    return statusOf({
      url: await parts.tabUrl(tabId),
      state: await parts.tabState(tabId),
      recent: await parts.recentVerdicts(tabId),
      sites: sites.map(({ match }) => match),
      mode: inForce.policy.mode,
      policy: policyTrouble(inForce),
      losses: await lossTroubles(parts),
      auditUnavailable,
    });
  },
  'pages.not-right': async ({ audit, recentVerdicts }, { tabId, detector }) => {
    const checked = (await recentVerdicts(tabId)).flatMap(({ detectors }) => detectors);
    if (!checked.some((each) => each.detector === detector))
      throw new DraftguardError(
        'unknown-detector',
        'No check of this tab has found anything by that detector.',
      );
    await audit.append({ type: 'feedback.not-right', detector });
    return {};
  },
  'pages.policy': async (parts) => {
    const inForce = await parts.policy.current();
    const { policy, source, hash, refused, pending, lacking, since, setKeys, bundle } = inForce;
    const local = (await parts.localPolicy()) ?? null;
    const text = local === null ? '' : JSON.stringify(local, null, 2);
    const managed = isManaged(inForce);
    return {
      ...{
        policy,
        source,
        hash,
        refused,
        pending,
        lacking,
        since,
        managed,
        local: text,
        kinds: [...ENTITIES],
      },
      setKeys: managed ? setKeys : [],
      bundle: bundle && withoutTests(bundle),
    };
  },
  'pages.savePolicy': async (parts, { policy: own }) => {
    if (isManaged(await parts.policy.current()))
      throw new DraftguardError('managed', 'Your organisation sets the policy.');
    const warnings = own === null ? [] : oddIn(own, taken(own), Date.now());
    await parts.policy.saveLocal(own);
    await parts.sites.sync();
    return { warnings };
  },
  'pages.policy.try': ({ scan, policy }, { draft }) => tryDraft(scan, policy, draft),
  'pages.policy.simulate': async ({ db, policy, zone }, { policy: other }) => ({
    simulation: await simulate(db, await identitiesOf(db), policy, other, zone()),
  }),
  'pages.audit.exporting': async ({ audit }, { format, sealed, events }) => {
    const { epoch, seq } = await audit.append({ type: 'log.exported', format, sealed, events });
    return { end: { epoch, size: seq + 1 } };
  },
  'pages.audit.sign': async ({ audit }, { manifest, epoch }) => ({
    signature: await audit.sign(manifest, epoch),
  }),
  'pages.audit.lock': async ({ db, audit, ledger }, { before, after }) => {
    if (after === null && (await db.readers.get('reader'))?.lock.kind !== 'passphrase')
      throw new DraftguardError('no-passphrase', 'There is no passphrase that could be taken away.');
    await ledger.during('log', ['reader'], () => changeLock(db, before ?? undefined, after));
    await audit.append({ type: 'log.reader', lock: after === null ? 'device' : 'passphrase' });
    return {};
  },
  'pages.sites.list': async ({ sites }) => ({ sites: await sites.list() }),
  'pages.sites.add': async ({ sites }, { match }) => {
    await sites.add(match);
    return { sites: await sites.list() };
  },
  'pages.sites.remove': async ({ sites }, { match }) => {
    await sites.remove(match);
    return { sites: await sites.list() };
  },
  'pages.losses.accept': async ({ ledger }, { what }) => {
    await ledger.accept(what);
    return {};
  },
  'pages.protected.list': (parts) => protectedList(parts),
  'pages.protected.add': async ({ protectedData }, { file }) => ({ added: await protectedData.add(file) }),
  'pages.protected.remove': async (parts, { key }) => {
    await parts.protectedData.remove(key);
    return protectedList(parts);
  },
};

/** One answer; a failure keeps its stable code, and never its text, which might name what a person typed. */
export async function answerPages<T extends PagesType>(
  parts: PagesParts,
  message: Of<T>,
): Promise<PagesReply<T>> {
  try {
    const { type } = message;
    await refuseOthers(parts, type);
    const owners = [parts.consents, parts.incidents, parts.training] as Partial<Record<PagesType, unknown>>[];
    const own = owners.find((services) => type in services)?.[type] as
      | ((asked: Of<T>) => Promise<PagesReplies[T]>)
      | undefined;
    const serve = SERVICES[type as OwnType] as unknown as Serve<T>;
    return { ok: true, ...(await (own ? own(message) : serve(parts, message))) };
  } catch (error) {
    return { ok: false, code: error instanceof DraftguardError ? error.code : 'internal-error' };
  }
}
