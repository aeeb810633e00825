/** Answers the content scripts: checks a draft, opens a warning, keeps the badge true. */
import { browser } from 'wxt/browser';
import type { AuditEvent } from '../audit/event';
import type { AuditLog } from '../audit/log';
import type { Users } from '../audit/users';
import { type AnsweredMessage, type CheckReply, type Failure, LOOKS, type PageMessage } from '../messages';
import { holds, mayOverride } from '../policy/actions';
import { standsUntil } from '../policy/decision/stands';
import type { CorrespondentStore } from '../recipients/correspondents';
import { askedOf } from './asked';
import type { Attachments } from './attachments';
import { type AuditFacts, auditFacts } from './audit-facts';
import type { Device } from './device';
import { noteVerdict, setTabState, tabState } from './page-state';
import type { PolicyInForce, PolicySource } from './policy-source';
import type { Scan, Scanner } from './scanner';
import { approved, openPending } from './session';
import {
  cardView,
  cutOf,
  detectorsOf,
  fixableOf,
  inText,
  markedOf,
  movableOf,
  shownOf,
  warningView,
} from './warning-view';

export interface GuardParts {
  policy: PolicySource;
  scan: Scanner;
  device: Device;
  attachments: Attachments;
  audit: AuditLog;
  users: Users;
  correspondents: Pick<CorrespondentStore, 'noteSent'>;
  now(): number;
}

/** The frame a message came from. */
export interface Frame {
  tabId: number;
  /** The tab that opened this one: a pop-out's requests run in its opener. */
  openerTabId: number | null;
  frameId: number;
}

type Of<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

/** A draft with what was read of its attachments, under the policy in force. */
async function scanned(
  { attachments, scan }: GuardParts,
  { draft, files }: Pick<Of<'guard.check'>, 'draft' | 'files'>,
  inForce: PolicyInForce,
  { tabId }: Frame,
) {
  const joined = await attachments.join(draft, files, tabId);
  return { scan: await scan(joined.draft, inForce), pending: joined.pending };
}

/** Facts for the log, with the pseudonym of the account. */
async function factsOf(
  { users }: GuardParts,
  scan: Scan,
  inForce: PolicyInForce,
  route: AuditFacts['route'],
): Promise<AuditFacts> {
  const user = await users.pseudonym(scan.draft.account);
  return { ...auditFacts(scan, inForce, route), ...(user && { user }) };
}

/** Durable when it resolves. */
async function record({ audit, users }: GuardParts, event: AuditEvent, { draft }: Scan): Promise<void> {
  const { epoch } = await audit.append(event);
  await users.disclose(draft.account, epoch);
}

export async function check(
  parts: GuardParts,
  message: Of<'guard.check'>,
  from: Frame,
): Promise<CheckReply | Failure> {
  const inForce = await parts.policy.forVerdict();
  const { onFailure, mode } = inForce.policy;
  const { scan, pending } = await scanned(parts, message, inForce, from);
  const { action } = scan.verdict;
  const leaving = message.trigger === 'request';
  const question = { digest: scan.verdict.digest, asked: askedOf(scan) };
  // What nobody may approve leaves by no approval, as when another account was chosen after it was given. One that was given
  // is used up by the message that it was given for, though nothing may be asked about it any more.
  const isApproved =
    (holds(action) || leaving) &&
    mayOverride(action) &&
    (await approved(from.tabId, question, parts.now(), leaving));
  const mayGo = !holds(action) || isApproved;
  if (message.trigger !== 'typing') {
    await noteVerdict(from.tabId, {
      ...{ action, at: parts.now(), findings: scan.findings.length },
      detectors: detectorsOf(scan),
    });
    // Write ahead: the record is durable before the message may leave. What was approved is recorded with its answer.
    if (leaving && !isApproved && !holds(action) && action !== 'allow') {
      const facts = await factsOf(parts, scan, inForce, message.route ?? 'click');
      await record(parts, { type: 'draft.released', ...facts }, scan);
    }
  }
  const marks =
    mode === 'audit'
      ? []
      : markedOf(scan).map(({ part, start, end, entity }) => ({ part, start, end, label: entity }));
  const until = standsUntil(inForce.policy, parts.device.clock());
  return { ok: true, action, held: !mayGo, pending, until, marks: marks.slice(0, 1000), onFailure };
}

export async function warn(
  parts: GuardParts,
  message: Of<'guard.warn'>,
  from: Frame,
): Promise<{ ok: true; nonce: string | null }> {
  const inForce = await parts.policy.forVerdict();
  const { scan } = await scanned(parts, message, inForce, from);
  // The policy, or what it knows of recipients, has changed since the check: there is nothing to ask about.
  if (!holds(scan.verdict.action)) return { ok: true, nonce: null };
  const look = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % LOOKS;
  const facts = { ...(await factsOf(parts, scan, inForce, message.route)), look };
  await record(parts, { type: 'draft.held', ...facts }, scan);
  // Behind a request that is held there may be no compose window any more.
  const open = message.route === 'click' || message.route === 'key';
  const fixable = open ? fixableOf(scan) : [];
  const cut = cutOf(scan.draft, fixable);
  const movable = open ? movableOf(scan.draft, inForce.policy) : [];
  const nonce = await openPending({
    kind: 'warning',
    ...from,
    digest: scan.verdict.digest,
    asked: askedOf(scan),
    since: parts.now(),
    claimed: false,
    view: {
      ...warningView(scan, inForce.policy, browser.i18n.getUILanguage()),
      look,
      fixable: fixable.length,
      cut: shownOf(cut),
      movable: movable.length,
    },
    fixable,
    cut: cut?.edits ?? [],
    movable,
    facts,
  });
  return { ok: true, nonce };
}

/** Opens the card of the findings that touch a range of the body. */
export async function card(
  parts: GuardParts,
  message: Of<'guard.card'>,
  from: Frame,
): Promise<{ ok: true; nonce: string } | { ok: false; code: string }> {
  const inForce = await parts.policy.forVerdict();
  const { scan } = await scanned(parts, message, inForce, from);
  const fixable = markedOf(scan).filter(inText);
  const shown = fixable.filter(
    ({ part, start, end }) => part === 'body' && start < message.end && end > message.start,
  );
  if (shown.length === 0) return { ok: false, code: 'no-finding' };
  const cut = cutOf(scan.draft, shown);
  const view = {
    ...cardView(shown, fixable, scan, inForce.policy, browser.i18n.getUILanguage(), message.focus),
    cut: shownOf(cut),
  };
  return {
    ok: true,
    nonce: await openPending({
      kind: 'card',
      ...from,
      claimed: false,
      view,
      fixable,
      shown,
      cut: cut?.edits ?? [],
    }),
  };
}

/** Whether a window that a tab has opened is being watched. */
async function watchesPopOut(tabId: number): Promise<boolean> {
  const opened = (await browser.tabs.query({})).filter((tab) => tab.openerTabId === tabId);
  const states = await Promise.all(opened.map((tab) => tabState(tab.id ?? -1)));
  return states.some((state) => state?.state === 'watching');
}

export async function health(parts: GuardParts, message: Of<'guard.health'>, from: Frame): Promise<void> {
  const { webmail, state } = message;
  if (message.unseen && (await watchesPopOut(from.tabId))) return;
  await setTabState(from.tabId, { webmail, state });
  if (state === 'blind') await parts.audit.append({ type: 'guard.blind', webmail });
}

/** Learns to whom the person writes. */
export async function left(parts: GuardParts, { recipients }: Of<'guard.left'>): Promise<void> {
  const { internalDomains } = (await parts.policy.current()).policy.organization;
  await parts.correspondents.noteSent({ recipients }, internalDomains, parts.now());
}

export async function failure(parts: GuardParts, message: Of<'guard.failure'>): Promise<void> {
  const { webmail, code, released } = message;
  await parts.audit.append({ type: 'guard.failure', webmail, code, released });
}

/** What the person chose, once it is recorded; all frames of the tab hear it where the one that asked is not known. */
export async function tellAnswer(
  { tabId, frameId }: Pick<Frame, 'tabId'> & Partial<Frame>,
  nonce: string,
  { send = false, fix = null }: Partial<Pick<AnsweredMessage, 'send' | 'fix'>>,
): Promise<void> {
  const message: AnsweredMessage = { type: 'guard.answered', nonce, send, fix };
  await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
}
