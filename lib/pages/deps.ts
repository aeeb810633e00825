/** What the answers to popup and options page need; the browser comes in here, so that they need none. */
import type { AuditLog } from '../audit/log';
import type { CorrespondentStore } from '../background/correspondents';
import type { Ledger } from '../background/ledger';
import type { RecentVerdict, TabState } from '../background/page-state';
import type { PolicySource } from '../background/policy-source';
import type { ProtectedStore } from '../background/protected-store';
import type { Scanner } from '../background/scanner';
import type { ConsentContext } from '../consent/context';
import type { IncidentContext } from '../incidents/context';
import type { DraftguardDb } from '../stored/db';
import type { StoreId } from '../stored/stores';
import type { TrainingContext } from '../training/messages';
import type { SiteService } from './sites';

export interface PagesDeps {
  db: DraftguardDb;
  audit: AuditLog;
  policy: PolicySource;
  protectedData: ProtectedStore;
  ledger: Pick<Ledger, 'losses' | 'accept' | 'during'>;
  correspondents: Pick<CorrespondentStore, 'count'>;
  consents: ConsentContext;
  incidents: IncidentContext;
  training: TrainingContext;
  scan: Scanner;
  /** IANA time zone of the device. */
  zone(): string;
  sites: SiteService;
  /** What was stored as the person's own policy; null or undefined when nothing was. */
  localPolicy(): Promise<unknown>;
  /** What the device keeps to itself: its random number, and how often it warned today. */
  deviceItems(): Promise<Record<string, unknown>>;
  /** How much is in the counted items of the browser's storage. */
  itemsIn(store: StoreId): Promise<number>;
  tabUrl(tabId: number): Promise<string | null>;
  tabState(tabId: number): Promise<TabState | undefined>;
  recentVerdicts(tabId: number): Promise<RecentVerdict[]>;
}
