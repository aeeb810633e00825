/** The pages' services with the real browser behind them. */
import { browser } from 'wxt/browser';
import { recentVerdicts, tabState } from '../background/page-state';
import { readTogether } from '../stored/item';
import { installation, warned } from '../stored/items/device';
import { itemsIn } from '../stored/items/extent';
import { localPolicy } from '../stored/items/policy';
import { ownSites } from '../stored/items/sites';
import type { PagesParts } from './service';
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

export function createPagesParts(given: Pick<PagesParts, Given>): PagesParts {
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
    device: () => readTogether({ installation, warned }),
    itemsIn,
    // Without the `tabs` permission the address is there only for pages on which we may work.
    tabUrl: async (tabId) => (await browser.tabs.get(tabId)).url ?? null,
    tabState,
    recentVerdicts,
  };
}

/**
 * Whether a message comes from the popup or the options page. The warning page has our origin too, but lies in a
 * webmail's page; it has no business here.
 */
export function isFromPages(url: string | undefined): boolean {
  const root = browser.runtime.getURL('/');
  return (
    url !== undefined && ['popup.html', 'options.html'].some((page) => url.split(/[?#]/)[0] === root + page)
  );
}
