import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAuditLog } from '../lib/audit/log';
import { createUsers } from '../lib/audit/users';
import { createAttachments } from '../lib/background/attachments';
import { createBundleTester } from '../lib/background/bundle-tester';
import { createDevice } from '../lib/background/device';
import { connectExtractor } from '../lib/background/extractor';
import { keptConsents } from '../lib/background/kept-consents';
import { keptLog } from '../lib/background/kept-log';
import { createLedger } from '../lib/background/ledger';
import { keepLog } from '../lib/background/log-keeper';
import { createPolicySource } from '../lib/background/policy-source';
import { createProtectedStore } from '../lib/background/protected-store';
import { recheckDrafts } from '../lib/background/recheck';
import { listen } from '../lib/background/router';
import { breathe, createScanner } from '../lib/background/scanner';
import { createSeenStore } from '../lib/background/seen-store';
import { browserSession, closeTab } from '../lib/background/session';
import { startShipping } from '../lib/background/shipper';
import { createConsentService } from '../lib/consent/service';
import { createConsentStore } from '../lib/consent/store';
import { localRecipient } from '../lib/crypto/keys';
import { openDatabase } from '../lib/db';
import { COLLECTOR } from '../lib/fleet/build';
import { createIncidentService } from '../lib/incidents/service';
import { createIncidentStore } from '../lib/incidents/store';
import { createPagesParts } from '../lib/pages/browser-parts';
import { createCorrespondentStore } from '../lib/recipients/correspondents';
import { closeStorage } from '../lib/stored/access';
import { createTrainingService } from '../lib/training/service';
import { createTrainingStore } from '../lib/training/store';

export default defineBackground(() => {
  const db = openDatabase();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const recheck = () => void recheckDrafts();
  const extensionVersion = browser.runtime.getManifest().version;
  const ledger = createLedger(db, Date.now, (what) => void audit.append({ type: 'storage.lost', what }));
  const protectedData = createProtectedStore(db, ledger, recheck);
  const device = createDevice(Date.now);
  const consentStore = keptConsents(createConsentStore(db, random, recheck), ledger);
  const correspondents = createCorrespondentStore(db, random);
  const scan = createScanner(protectedData, device, consentStore, correspondents, ledger.losses);
  const policy = createPolicySource({
    now: Date.now,
    after: (ms, run) => void setTimeout(run, ms),
    extensionVersion,
    test: createBundleTester(protectedData, device),
    onChange: ({ hash, source }) => {
      void audit.append({ type: 'policy.changed', policyHash: hash, source });
      void pages.sites.sync();
      recheck();
    },
    onRefused: ({ source, code }) => void audit.append({ type: 'policy.refused', source, code }),
  });
  const log = createAuditLog({
    db,
    clock: Date.now,
    random,
    extensionVersion,
    session: browserSession,
    readers: async () => {
      const { readers, localReader } = (await policy.current()).policy.audit;
      return [...(localReader ? [await localRecipient(db)] : []), ...readers];
    },
  });
  const audit = keptLog(log, ledger);
  const users = createUsers({
    ...{ db, random, audit },
    reidentify: async () => (await policy.current()).policy.audit.reidentify ?? null,
  });
  const consents = createConsentService({
    ...{ db, audit, store: consentStore, clock: device.clock, breathe },
    settings: async () => (await policy.current()).policy.consent,
  });
  const incidents = createIncidentService({
    ...{ audit, random, now: Date.now },
    store: createIncidentStore(db, random, Date.now),
  });
  const training = createTrainingService({
    ...{ store: createTrainingStore(db, random), now: Date.now, breathe },
  });
  const zone = () => device.clock().zone;
  const pages = createPagesParts({
    db,
    audit,
    policy,
    protectedData,
    ledger,
    correspondents,
    consents,
    incidents,
    training,
    scan,
    zone,
  });
  // A loss is told at the start, whatever anybody does next.
  void ledger.losses().catch(() => {});
  void pages.sites.sync();
  browser.permissions.onAdded.addListener(() => void pages.sites.sync());
  browser.permissions.onRemoved.addListener(() => void pages.sites.sync());
  void closeStorage();
  browser.tabs.onRemoved.addListener((tabId) => void closeTab(tabId));
  if (COLLECTOR) startShipping(db, audit, COLLECTOR);
  keepLog({
    ...{ db, audit, now: Date.now },
    retentionDays: async () => (await policy.current()).policy.audit.retentionDays,
  });
  listen({
    policy,
    scan,
    device,
    attachments: createAttachments(createSeenStore(), connectExtractor(), (webmail) =>
      audit.append({ type: 'guard.failure', webmail, code: 'extractor', released: false }),
    ),
    audit,
    users,
    correspondents,
    now: Date.now,
    pages,
  });
});
