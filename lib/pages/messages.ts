/** What the popup and the options page may ask of the background, and what it answers. */
import { z } from 'zod';
import { FORMATS } from '../audit/export/formats';
import type { ExportEnd } from '../audit/export/lines';
import type { RecentVerdict } from '../background/page-state';
import type { PolicyInForce } from '../background/policy-source';
import type { ProtectedList } from '../background/protected-store';
import { type ConsentReplies, consentMessages } from '../consent/messages';
import type { StoredProtected } from '../db';
import type { Webmail } from '../draft';
import { type IncidentReplies, incidentMessages } from '../incidents/messages';
import type { BundleFacts } from '../policy/bundle/open';
import type { PolicySource, RefusedPolicy } from '../policy/managed';
import type { PolicyProblem } from '../policy/problems';
import type { Policy } from '../policy/schema';
import type { Simulation } from '../policy/simulate';
import type { StoreId } from '../stored/stores';
import { type TrainingReplies, trainingMessages } from '../training/messages';
import { MAX_DRAFT } from './limits';
import { LOSSES, type LossTrouble } from './losses';
import type { OverviewProblem, StepFacts } from './overview';
import type { PolicyTrouble } from './policy-health';
import type { TryView } from './policy-tools';
import type { Role } from './roles';

const place = z.int().min(0);
const match = z.string().min(1).max(500);

/** A policy that a page has read from its text; the schema of policies has the last word. */
const written = z.record(z.string(), z.unknown());

const hex = z.string().regex(/^[0-9a-f]{0,64}$/);
const manifest = z.strictObject({
  v: z.literal(1),
  ...{ epochs: place, records: place, anchors: place, purged: place, disclosed: place, time: place },
  head: hex,
});
const passphrase = z.string().min(1).max(1000).nullable();

export const pagesMessage = z.discriminatedUnion('type', [
  /** Who the person is here; the first question of the options page. */
  z.strictObject({ type: z.literal('pages.roles') }),
  z.strictObject({ type: z.literal('pages.overview') }),
  z.strictObject({ type: z.literal('pages.my-data') }),
  z.strictObject({ type: z.literal('pages.status'), tabId: z.int().min(0) }),
  /** A detector of the last checks of a tab was wrong. */
  z.strictObject({
    type: z.literal('pages.not-right'),
    tabId: z.int().min(0),
    detector: z.string().max(100),
  }),
  z.strictObject({ type: z.literal('pages.policy') }),
  /** The person's own policy as they wrote it; null goes back to the built-in default. */
  z.strictObject({ type: z.literal('pages.savePolicy'), policy: written.nullable() }),
  /** The verdict for a draft that somebody makes up. */
  z.strictObject({
    type: z.literal('pages.policy.try'),
    draft: z.strictObject({
      to: z.string().max(MAX_DRAFT.to),
      subject: z.string().max(MAX_DRAFT.subject),
      body: z.string().max(MAX_DRAFT.body),
    }),
  }),
  /** Another policy, held against the log of this device. */
  z.strictObject({ type: z.literal('pages.policy.simulate'), policy: written }),
  /** Records that the log is exported, and says up to where. Reading and writing the file is the page's own work. */
  z.strictObject({
    type: z.literal('pages.audit.exporting'),
    format: z.enum([...FORMATS, 'my-data']),
    /** Whether the file is sealed to age recipients. */
    sealed: z.boolean(),
    /** Whether events are shown in it. */
    events: z.boolean(),
  }),
  /** Signs the end of that export. */
  z.strictObject({ type: z.literal('pages.audit.sign'), manifest, epoch: hex }),
  /** Changes how the key of the local reader is kept; null stands for the device's own key. */
  z.strictObject({ type: z.literal('pages.audit.lock'), before: passphrase, after: passphrase }),
  z.strictObject({ type: z.literal('pages.sites.list') }),
  /** After the page has asked the browser for the permission. */
  z.strictObject({ type: z.literal('pages.sites.add'), match }),
  z.strictObject({ type: z.literal('pages.sites.remove'), match }),
  /** What is lost is known to be lost, and is missed no longer. */
  z.strictObject({ type: z.literal('pages.losses.accept'), what: z.enum(LOSSES) }),
  z.strictObject({ type: z.literal('pages.protected.list') }),
  /** A .dgedm or .dgfp file; one of the same id is replaced. */
  z.strictObject({ type: z.literal('pages.protected.add'), file: z.instanceof(Blob) }),
  z.strictObject({ type: z.literal('pages.protected.remove'), key: z.string().max(100) }),
  ...consentMessages,
  ...incidentMessages,
  ...trainingMessages,
]);
export type PagesMessage = z.infer<typeof pagesMessage>;
export type PagesType = PagesMessage['type'];

export type Watched = 'watching' | 'not-watching' | 'not-a-webmail';

/** blind: the page is not understood · reload: it was opened before Draftguard was there */
export type StatusProblem = 'blind' | 'reload' | PolicyTrouble | LossTrouble | 'audit-unavailable';

export interface StatusView {
  watched: Watched;
  webmail: Webmail | null;
  mode: Policy['mode'];
  problems: StatusProblem[];
  lastVerdicts: RecentVerdict[];
}

export interface PolicyView {
  policy: Policy;
  source: PolicySource;
  /** SHA-256, hex */
  hash: string;
  refused: RefusedPolicy[];
  /** Managed storage has not answered yet. */
  pending: boolean;
  /** No policy is in force: `policy` only stands where one must stand. */
  lacking: PolicyInForce['lacking'];
  /** ms since the Unix epoch */
  since: number;
  /** The signed bundle that it came in. */
  bundle: Omit<BundleFacts, 'tests'> | null;
  /** Kinds of data that can be found here. */
  kinds: readonly string[];
  /** Top-level keys that the organisation sets. */
  setKeys: string[];
  /** The person's own policy as JSON; '' when there is none. */
  local: string;
  /** An organisation sets the policy: the person's own has no effect. */
  managed: boolean;
}

export interface SiteView {
  match: string;
  /** Who named it. */
  from: 'person' | 'policy' | 'build';
  /** Whether the browser lets Draftguard work there. */
  allowed: boolean;
}

export interface OverviewView extends StepFacts {
  mode: Policy['mode'];
  source: PolicySource;
  pending: boolean;
  /** No policy is in force. */
  lacking: PolicyInForce['lacking'];
  /** ms since the Unix epoch */
  since: number;
  /** Its name; '' where it has none. */
  organization: string;
  rules: number;
  problems: OverviewProblem[];
  /** Sites that are watched beside those that always are. */
  sites: number;
  /** Of the log; null when it cannot be opened. */
  records: number | null;
}

export interface StoreView {
  id: StoreId;
  /** How much is in it; null when it cannot be opened. */
  count: number | null;
  /** ms since the Unix epoch: the oldest of it, where that is known. */
  since: number | null;
}

export interface MyDataView {
  source: PolicySource;
  policyHash: string;
  mode: Policy['mode'];
  /** Its name; '' where it has none. */
  organization: string;
  detail: number;
  retentionDays: number;
  worksCouncil: boolean;
  /** Whether new records can be read on this device. */
  localReader: boolean;
  /** How the key that reads the log here is kept; null: there is none. */
  lock: 'device' | 'passphrase' | null;
  /** Keys of the organisation that can read the log. */
  organizationReaders: number;
  /** Whether two key holders can tell together whose a pseudonym of the log is. */
  reidentify: boolean;
  stores: StoreView[];
  /** What is stored in clear, for the copy: the person's own policy and sites, and what the device keeps to itself. */
  own: { policy: unknown; sites: string[]; device: Record<string, unknown> };
}

export interface RolesView {
  roles: Role[];
  /** The browser has not said yet whether an organisation manages it: more roles may follow. */
  pending: boolean;
}

export interface PagesReplies extends ConsentReplies, IncidentReplies, TrainingReplies {
  'pages.roles': RolesView;
  'pages.overview': OverviewView;
  'pages.my-data': MyDataView;
  'pages.status': StatusView;
  'pages.not-right': object;
  'pages.policy': PolicyView;
  /** What is odd about it. */
  'pages.savePolicy': { warnings: PolicyProblem[] };
  'pages.policy.try': TryView;
  'pages.policy.simulate': { simulation: Simulation };
  'pages.audit.exporting': { end: ExportEnd };
  'pages.audit.sign': { signature: string };
  'pages.audit.lock': object;
  'pages.sites.list': { sites: SiteView[] };
  'pages.sites.add': { sites: SiteView[] };
  'pages.sites.remove': { sites: SiteView[] };
  'pages.losses.accept': object;
  'pages.protected.list': ProtectedList;
  'pages.protected.add': { added: StoredProtected };
  'pages.protected.remove': ProtectedList;
}

/** Every answer says first whether it is one; `code` is stable. */
export type PagesReply<T extends PagesType> = ({ ok: true } & PagesReplies[T]) | { ok: false; code: string };
