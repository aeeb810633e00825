/** What must outlive the worker but not the browser: open questions, approvals, and which run of it this is, in storage.session. */
import { browser } from 'wxt/browser';
import type { Finding } from '../detect/finding';
import type { CardView, WarningView } from '../messages';
import type { Edit } from '../transform/transform';
import type { AuditFacts } from './audit-facts';

/** An approval is for one message, in one tab and its opener, once, and for a short time (ms). */
const APPROVAL_LIFE = 120_000;

interface Open {
  tabId: number;
  openerTabId: number | null;
  frameId: number;
  claimed: boolean;
  /** Findings that can be replaced in the draft. */
  fixable: Finding[];
  /** What takes the lines of lists out. */
  cut: Edit[];
}

/** Send is held until this is answered. */
export interface Question extends Open {
  kind: 'warning';
  view: WarningView;
  digest: string;
  /** ms since the epoch */
  since: number;
  /** External addresses in To and Cc. */
  movable: string[];
  /** The fields of the audit event that answers will share. */
  facts: AuditFacts;
}

/** The card of a mark: nothing waits for it, and nothing can be sent by it. */
export interface Card extends Open {
  kind: 'card';
  view: CardView;
  /** Those of `fixable` that the card is about. */
  shown: Finding[];
}

export type Pending = Question | Card;

const pendingKey = (nonce: string) => `pending:${nonce}`;
const approvalKey = (digest: string) => `approval:${digest}`;

interface Approval {
  /** The tab in which it was given, and the one whose scripts send for it. */
  tabs: (number | null)[];
  /** ms since the epoch */
  until: number;
}

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

export async function approve(tabs: (number | null)[], digest: string, now: number): Promise<void> {
  const approval: Approval = { tabs, until: now + APPROVAL_LIFE };
  await browser.storage.session.set({ [approvalKey(digest)]: approval });
}

/** Whether an approval stands; `use` takes it away, so that it serves one request, whoever asks at the same moment. */
export async function approved(tabId: number, digest: string, now: number, use: boolean): Promise<boolean> {
  const key = approvalKey(digest);
  return navigator.locks.request(key, async () => {
    const approval = await get<Approval>(key);
    if (!approval?.tabs.includes(tabId)) return false;
    if (use || approval.until < now) await browser.storage.session.remove(key);
    return approval.until >= now;
  });
}

/** Names this run of the browser; the same for every worker in it. */
export async function browserSession(): Promise<string> {
  const known = await get<string>('run');
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ run: made });
  // Of two that asked at once, both take what was stored last.
  return (await get<string>('run')) ?? made;
}
