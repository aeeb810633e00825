/** What must outlive the worker but not the browser: open questions and approvals, in storage.session. */
import { browser } from 'wxt/browser';
import type { WarningView } from '../messages';
import type { AuditFacts } from './audit-facts';

/** An approval is for one message, in one tab, once, and for a short time (ms). */
const APPROVAL_LIFE = 120_000;

export interface Pending {
  tabId: number;
  frameId: number;
  digest: string;
  route: string;
  /** ms since the epoch */
  since: number;
  claimed: boolean;
  view: WarningView;
  /** The fields of the audit event that answers will share. */
  facts: AuditFacts;
}

const pendingKey = (nonce: string) => `pending:${nonce}`;
const approvalKey = (tabId: number, digest: string) => `approval:${tabId}:${digest}`;

async function get<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

export async function openPending(pending: Pending): Promise<string> {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  await browser.storage.session.set({ [pendingKey(nonce)]: pending });
  return nonce;
}

/** The question behind a nonce, for the first page that asks, and only in the tab that it was opened for. */
export async function claimPending(nonce: string, tabId: number): Promise<Pending | undefined> {
  const pending = await get<Pending>(pendingKey(nonce));
  if (!pending || pending.claimed || pending.tabId !== tabId) return undefined;
  await browser.storage.session.set({ [pendingKey(nonce)]: { ...pending, claimed: true } });
  return pending;
}

export async function readPending(nonce: string, tabId: number): Promise<Pending | undefined> {
  const pending = await get<Pending>(pendingKey(nonce));
  return pending?.claimed && pending.tabId === tabId ? pending : undefined;
}

export async function closePending(nonce: string): Promise<void> {
  await browser.storage.session.remove(pendingKey(nonce));
}

export async function approve(tabId: number, digest: string, now: number): Promise<void> {
  await browser.storage.session.set({ [approvalKey(tabId, digest)]: now + APPROVAL_LIFE });
}

/** Whether an approval stands; `use` takes it away, so that it serves one request. */
export async function approved(tabId: number, digest: string, now: number, use: boolean): Promise<boolean> {
  const key = approvalKey(tabId, digest);
  const until = await get<number>(key);
  if (until === undefined) return false;
  if (use || until < now) await browser.storage.session.remove(key);
  return until >= now;
}
