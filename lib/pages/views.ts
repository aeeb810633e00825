/** What popup and options page are shown. */
import type { RecentVerdict } from '../background/page-state';
import type { PolicyInForce } from '../background/policy-source';
import type { Role } from '../base/roles';
import type { Webmail } from '../mail/draft';
import type { BundleInfo } from '../policy/bundle/open';
import type { PolicySource, RefusedPolicy } from '../policy/managed';
import type { Policy } from '../policy/schema';
import type { LossTrouble } from '../stored/losses';
import type { StoreId } from '../stored/stores';
import type { OverviewProblem, SetupState } from './overview';
import type { PolicyTrouble } from './policy-health';

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
  bundle: Omit<BundleInfo, 'tests'> | null;
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

export interface OverviewView extends SetupState {
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
