/** What the toolbar says about each tab: watched or not, and the last verdicts for the popup. */
import { browser } from 'wxt/browser';
import type { Webmail } from '../draft';
import type { Action } from '../policy/actions';

export interface TabState {
  webmail: Webmail;
  state: 'watching' | 'idle' | 'blind';
}

export interface RecentVerdict {
  action: Action;
  /** ms since the epoch */
  at: number;
  findings: number;
  /** What rules asked about, each detector once: what a person may call wrong. */
  detectors: { detector: string; entity: string }[];
}

const KEPT_VERDICTS = 10;
const tabKey = (tabId: number) => `tab:${tabId}`;
const recentKey = (tabId: number) => `recent:${tabId}`;

async function get<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

export async function setTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: state });
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

export const tabState = (tabId: number) => get<TabState>(tabKey(tabId));

export async function recentVerdicts(tabId: number): Promise<RecentVerdict[]> {
  return (await get<RecentVerdict[]>(recentKey(tabId))) ?? [];
}

export async function noteVerdict(tabId: number, verdict: RecentVerdict): Promise<void> {
  const recent = [verdict, ...(await recentVerdicts(tabId))].slice(0, KEPT_VERDICTS);
  await browser.storage.session.set({ [recentKey(tabId)]: recent });
}
