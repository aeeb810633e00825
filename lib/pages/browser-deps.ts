/** The pages' services with the real browser behind them. */
import { browser } from 'wxt/browser';
import { recentVerdicts, tabState } from '../background/page-state';
import { readTogether } from '../stored/item';
import { installation, warned } from '../stored/items/device';
import { itemsIn } from '../stored/items/extent';
import { localPolicy } from '../stored/items/policy';
import { ownSites } from '../stored/items/sites';
import type { PagesDeps } from './deps';
import { isStaticSite } from './site-match';
import { createSites } from './sites';

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

export function createPagesDeps(given: Pick<PagesDeps, Given>): PagesDeps {
  const manifestScripts = browser.runtime.getManifest().content_scripts ?? [];
  return {
    ...given,
    sites: createSites({
      load: ownSites.get,
      save: ownSites.set,
      policySites: async () => (await given.policy.current()).policy.sites,
      allowed: (match) => browser.permissions.contains({ origins: [match] }),
      buildSites: [...new Set(manifestScripts.flatMap(({ matches }) => matches ?? []))].filter(
        (match) => !isStaticSite(match),
      ),
      scripting: browser.scripting,
      manifestScripts,
    }),
    localPolicy: localPolicy.get,
    deviceItems: () => readTogether({ installation, warned }),
    itemsIn,
    // Without the `tabs` permission the address is there only for pages on which we may work.
    tabUrl: async (tabId) => (await browser.tabs.get(tabId)).url ?? null,
    tabState,
    recentVerdicts,
  };
}
