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
  /** What the warning asks about (./asked.ts). */
  asked: string[];
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
  /** What the person was shown (./asked.ts). */
  asked: string[];
  /** The tab in which it was given, and the one whose scripts send for it. */
  tabs: (number | null)[];
  /** ms since the epoch */
  until: number;
}

async function get<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

/** Characters of all open dialogs, and how many there may be: beyond that the oldest were abandoned. */
const ROOM = 4_000_000;
const MOST_OPEN = 12;

interface Opened {
  nonce: string;
  tabId: number;
  /** Characters. */
  size: number;
}

const OPENED = 'opened';

/** Changes the list of what is open, oldest first; what it no longer names is removed. */
async function changeOpened(change: (opened: Opened[]) => Opened[]): Promise<void> {
  await navigator.locks.request(OPENED, async () => {
    const before = (await get<Opened[]>(OPENED)) ?? [];
    const after = change(before);
    const gone = before.filter(({ nonce }) => !after.some((each) => each.nonce === nonce));
    if (gone.length > 0) await browser.storage.session.remove(gone.map(({ nonce }) => pendingKey(nonce)));
    await browser.storage.session.set({ [OPENED]: after });
  });
}

/** The newest that have room together. */
function newest(opened: readonly Opened[]): Opened[] {
  const kept: Opened[] = [];
  let room = ROOM;
  for (const each of opened.slice(-MOST_OPEN).reverse()) {
    room -= each.size;
    if (room < 0) break;
    kept.unshift(each);
  }
  return kept;
}

/** As text: an object takes several times as much of the browser's quota. */
const putPending = (nonce: string, text: string) =>
  browser.storage.session.set({ [pendingKey(nonce)]: text });

async function getPending(nonce: string): Promise<Pending | undefined> {
  const text = await get<string>(pendingKey(nonce));
  return text === undefined ? undefined : (JSON.parse(text) as Pending);
}

/** So much has no fix for all of it at once; each finding is still shown. */
const withoutFixes = (pending: Pending): Pending =>
  pending.kind === 'card'
    ? { ...pending, fixable: [], shown: [], view: { ...pending.view, fixable: 0 } }
    : { ...pending, fixable: [], view: { ...pending.view, fixable: 0 } };

export async function openPending(pending: Pending): Promise<string> {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const whole = JSON.stringify(pending);
  const text = whole.length > ROOM / 2 ? JSON.stringify(withoutFixes(pending)) : whole;
  // What is abandoned goes first, so that there is room.
  await changeOpened((opened) => newest([...opened, { nonce, tabId: pending.tabId, size: text.length }]));
  await putPending(nonce, text);
  return nonce;
}

/** The question behind a nonce, for the first page that asks, and only in the tab that it was opened for. */
export async function claimPending(nonce: string, tabId: number): Promise<Pending | undefined> {
  const pending = await getPending(nonce);
  if (!pending || pending.claimed || pending.tabId !== tabId) return undefined;
  await putPending(nonce, JSON.stringify({ ...pending, claimed: true }));
  return pending;
}

export async function readPending(nonce: string, tabId: number): Promise<Pending | undefined> {
  const pending = await getPending(nonce);
  return pending?.claimed && pending.tabId === tabId ? pending : undefined;
}

export const closePending = (nonce: string): Promise<void> =>
  changeOpened((opened) => opened.filter((each) => each.nonce !== nonce));

/** What was open in a tab that is closed nobody can answer any more. */
export const closeTab = (tabId: number): Promise<void> =>
  changeOpened((opened) => opened.filter((each) => each.tabId !== tabId));

export async function approve(
  tabs: (number | null)[],
  { digest, asked }: Pick<Question, 'digest' | 'asked'>,
  now: number,
): Promise<void> {
  const approval: Approval = { asked, tabs, until: now + APPROVAL_LIFE };
  await browser.storage.session.set({ [approvalKey(digest)]: approval });
}

/**
 * Whether an approval stands for this message and covers all that is `asked` about it now; `use` takes it away, so that it
 * serves one request, whoever asks at the same moment.
 */
export async function approved(
  tabId: number,
  { digest, asked }: Pick<Question, 'digest' | 'asked'>,
  now: number,
  use: boolean,
): Promise<boolean> {
  const key = approvalKey(digest);
  return navigator.locks.request(key, async () => {
    const approval = await get<Approval>(key);
    if (!approval?.tabs.includes(tabId)) return false;
    if (!asked.every((one) => approval.asked.includes(one))) return false;
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
