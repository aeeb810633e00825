import { bytesToHex } from '@noble/hashes/utils.js';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { AuditEvent } from '../lib/audit/event';
import { localRecipient } from '../lib/audit/local-reader';
import { createAuditLog } from '../lib/audit/log';
import { createUsers } from '../lib/audit/users';
import { createAttachments } from '../lib/background/attachments';
import { browserSession } from '../lib/background/browser-session';
import { createBundleTester } from '../lib/background/bundle-tester';
import { createCaseKeeper } from '../lib/background/case-keeper';
import { createCorrespondentStore } from '../lib/background/correspondents';
import { createDevice } from '../lib/background/device';
import { connectExtractor } from '../lib/background/extractor';
import { keptConsents } from '../lib/background/kept-consents';
import { keptLog } from '../lib/background/kept-log';
import { createLedger } from '../lib/background/ledger';
import { keepLog } from '../lib/background/log-keeper';
import { createPolicySource } from '../lib/background/policy-source';
import { createProtectedStore } from '../lib/background/protected-store';
import { recheckDrafts } from '../lib/background/recheck';
import { breathe, createScanner } from '../lib/background/scanner';
import { createSeenStore } from '../lib/background/seen-store';
import { startShipping } from '../lib/background/shipper';
import { createCaseStore } from '../lib/cases/case-store';
import { createOpenDrafts } from '../lib/cases/open-drafts';
import { createConsentStore } from '../lib/consent/store';
import { COLLECTOR } from '../lib/fleet/build';
import { createIncidentStore } from '../lib/incidents/store';
import { createPagesDeps } from '../lib/pages/browser-deps';
import { rolesHere } from '../lib/pages/known';
import { createRouter, listen } from '../lib/protocol/router';
import { MESSAGES } from '../lib/protocol/table';
import { closeStorage } from '../lib/stored/access';
import { openDatabase } from '../lib/stored/db';
import { caseEntries, caseLines } from '../lib/stored/items/questions';
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
    db,
    random,
    audit,
    reidentify: async () => (await policy.current()).policy.audit.reidentify ?? null,
  });
  const consents = {
    db,
    audit,
    store: consentStore,
    clock: device.clock,
    settings: async () => (await policy.current()).policy.consent,
  };
  const incidents = { audit, random, now: Date.now, store: createIncidentStore(db, random, Date.now) };
  const training = { store: createTrainingStore(db, random), now: Date.now, breathe };
  const zone = () => device.clock().zone;
  const pages = createPagesDeps({
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
  const record = async (event: AuditEvent, account?: string) => {
    const { epoch } = await audit.append(event);
    await users.disclose(account, epoch);
  };
  const makeId = () => bytesToHex(random(16));
  const caseStore = createCaseStore({ lines: caseLines, entry: caseEntries.at }, (run) =>
    navigator.locks.request('cases', run),
  );
  const cases = createCaseKeeper({
    store: caseStore,
    record,
    countWarning: (id) => device.noteWarning(device.clock(), id),
    tell: async ({ tabId, frameId }, message) => {
      await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
    },
    makeId,
    now: Date.now,
  });
  browser.tabs.onRemoved.addListener((tabId) => void caseStore.removeTab(tabId));
  if (COLLECTOR) startShipping(db, audit, COLLECTOR);
  keepLog({
    db,
    audit,
    now: Date.now,
    retentionDays: async () => (await policy.current()).policy.audit.retentionDays,
  });
  const deps = {
    ...pages,
    correspondents,
    device,
    users,
    record,
    attachments: createAttachments(createSeenStore(), connectExtractor(), (webmail) =>
      audit.append({ type: 'guard.failure', webmail, code: 'extractor', released: false }),
    ),
    drafts: createOpenDrafts(makeId),
    cases,
    now: Date.now,
  };
  const route = createRouter(MESSAGES, deps, {
    onFailure: async () => (await policy.current()).policy.onFailure,
    roles: async () => {
      // What is not for everybody is answered only once the browser has ever said whether an organisation has a say.
      if ((await policy.current()).pending) await policy.settled();
      return rolesHere(deps);
    },
  });
  listen(route);
});
