/** The pages' services with the real browser behind them. */
import { browser } from 'wxt/browser';
import { recentVerdicts, tabState } from '../background/page-state';
import { createSeenStore } from '../background/seen-store';
import type { PagesParts } from './parts';
import { isStaticSite } from './site-match';
import { createSites } from './sites';

const OWN_SITES = 'sites';

async function ownSites(): Promise<string[]> {
  const stored = (await browser.storage.local.get(OWN_SITES))[OWN_SITES];
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

type Given =
  | 'db'
  | 'audit'
  | 'policy'
  | 'protectedData'
  | 'ledger'
  | 'correspondents'
  | 'consents'
  | 'incidents'
  | 'training'
  | 'scan'
  | 'zone';

export function createPagesParts(given: Pick<PagesParts, Given>): PagesParts {
  const manifestScripts = browser.runtime.getManifest().content_scripts ?? [];
  return {
    ...given,
    sites: createSites({
      load: ownSites,
      save: (sites) => browser.storage.local.set({ [OWN_SITES]: sites }),
      policySites: async () => (await given.policy.current()).policy.sites,
      allowed: (match) => browser.permissions.contains({ origins: [match] }),
      buildSites: [...new Set(manifestScripts.flatMap(({ matches }) => matches ?? []))].filter(
        (match) => !isStaticSite(match),
      ),
      scripting: browser.scripting,
      manifestScripts,
    }),
    localPolicy: async () => (await browser.storage.local.get('localPolicy')).localPolicy,
    deviceItems: () => browser.storage.local.get(['installation', 'warned']),
    seenFiles: async () => (await createSeenStore().seen()).length,
    // Without the `tabs` permission the address is there only for pages on which we may work.
    tabUrl: async (tabId) => (await browser.tabs.get(tabId)).url ?? null,
    tabState,
    recentVerdicts,
  };
}
