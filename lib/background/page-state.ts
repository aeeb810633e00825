/** What the toolbar says about each tab: watched or not, and the last verdicts for the popup. */
import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { recentVerdicts as recentStored, tabStates } from '../stored/items/tabs';

export type TabState = z.infer<typeof tabStates.schema>;
export type RecentVerdict = z.infer<typeof recentStored.schema>[number];

const KEPT_VERDICTS = 10;

export async function setTabState(tabId: number, state: TabState): Promise<void> {
  await tabStates.at(tabId).set(state);
  const blind = state.state === 'blind';
  await browser.action.setBadgeText({ tabId, text: blind ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#b3261e' });
  const title = blind
    ? 'badge_not_watching'
    : state.state === 'watching'
      ? 'badge_watching'
      : 'extension_name';
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) });
}

export const tabState = (tabId: number) => tabStates.at(tabId).get();

export const recentVerdicts = (tabId: number) => recentStored.at(tabId).get();

export async function noteVerdict(tabId: number, verdict: RecentVerdict): Promise<void> {
  const recent = [verdict, ...(await recentVerdicts(tabId))].slice(0, KEPT_VERDICTS);
  await recentStored.at(tabId).set(recent);
}
