import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAuditLog } from '../lib/audit/log';
import { createAttachments } from '../lib/background/attachments';
import { createDevice } from '../lib/background/device';
import { connectExtractor } from '../lib/background/extractor';
import { createPolicySource } from '../lib/background/policy-source';
import { createProtectedStore } from '../lib/background/protected-store';
import { listen } from '../lib/background/router';
import { createScanner } from '../lib/background/scanner';
import { createSeenStore } from '../lib/background/seen-store';
import { closeStorage } from '../lib/background/storage-access';
import { openDatabase } from '../lib/db';
import { createPagesParts } from '../lib/pages/browser-parts';

export default defineBackground(() => {
  const db = openDatabase();
  const audit = createAuditLog({
    db,
    clock: Date.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    extensionVersion: browser.runtime.getManifest().version,
  });
  const policy = createPolicySource(({ hash, source }) => {
    void audit.append({ type: 'policy.changed', policyHash: hash, source });
    void pages.sites.sync();
  });
  const protectedData = createProtectedStore(db);
  const device = createDevice(Date.now);
  const pages = createPagesParts({ db, policy, protectedData });
  void pages.sites.sync();
  browser.permissions.onAdded.addListener(() => void pages.sites.sync());
  browser.permissions.onRemoved.addListener(() => void pages.sites.sync());
  void closeStorage();
  listen({
    policy,
    scan: createScanner(protectedData, device),
    device,
    attachments: createAttachments(createSeenStore(), connectExtractor()),
    audit,
    now: Date.now,
    pages,
  });
});
