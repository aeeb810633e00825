/** Tells open pages that what they were told no longer stands: the policy, protected data or consents have changed. */
import { browser } from 'wxt/browser';
import type { RecheckMessage } from '../cases/told';

export async function recheckDrafts(): Promise<void> {
  const message: RecheckMessage = { type: 'guard.recheck' };
  const tabs = await browser.tabs.query({});
  // A tab in which no guard runs has nobody who listens.
  await Promise.all(tabs.map(({ id }) => browser.tabs.sendMessage(id ?? -1, message).catch(() => {})));
}
