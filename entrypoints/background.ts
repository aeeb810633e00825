import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAuditLog } from '../lib/audit/log';
import { createPolicySource } from '../lib/background/policy-source';
import { listen } from '../lib/background/router';
import { createScanner } from '../lib/background/scanner';
import { closeStorage } from '../lib/background/storage-access';
import { openDatabase } from '../lib/db';

export default defineBackground(() => {
  const audit = createAuditLog({
    db: openDatabase(),
    clock: Date.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    extensionVersion: browser.runtime.getManifest().version,
  });
  const policy = createPolicySource(() => {});
  void closeStorage();
  listen({ policy, scan: createScanner(), audit, now: Date.now });
});
