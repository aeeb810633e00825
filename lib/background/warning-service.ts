/** Answers the warning page and the card. The policy is asked again here: the page is ours, its say is still only a wish. */
import type { Draft } from '../draft';
import { entityName } from '../entity-name';
import { type CardView, type Fix, MIN_REASON, type WarningMessage, type WarningView } from '../messages';
import { isBudgeted, mayOverride, needsReason } from '../policy/actions';
import { editsFor } from '../transform/transform';
import { redacted } from './audit-facts';
import { type GuardParts, tellAnswer } from './guard-service';
import { approve, claimPending, closePending, type Pending, type Question, readPending } from './session';
import { keepsReason } from './warning-view';

type Of<T extends WarningMessage['type']> = Extract<WarningMessage, { type: T }>;
type Refusal = { ok: false; code: string };
type Reply = Promise<{ ok: true } | Refusal>;

const UNKNOWN: Refusal = { ok: false, code: 'unknown-question' };
const DONE = { ok: true } as const;

interface Given {
  answer: Of<'warning.answer'>['answer'] | 'fix' | 'closed';
  reasonLength: number;
  justification?: string;
}

/** A warning counts in the day's budget once it is answered, and once only. */
async function record({ audit, device, now }: GuardParts, question: Question, given: Given): Promise<void> {
  const { facts, since, view } = question;
  await audit.append({ type: 'draft.answered', ...facts, ...given, durationMs: now() - since });
  if (isBudgeted(view.action)) await device.noteWarning(device.clock());
}

export async function claim(
  message: Of<'warning.claim'>,
  tabId: number,
): Promise<{ ok: true; view: WarningView | CardView } | Refusal> {
  const pending = await claimPending(message.nonce, tabId);
  return pending ? { ok: true, view: pending.view } : UNKNOWN;
}

export async function answer(parts: GuardParts, message: Of<'warning.answer'>, tabId: number): Reply {
  const pending = await readPending(message.nonce, tabId);
  if (pending?.kind !== 'warning') return UNKNOWN;
  const { action } = pending.view;
  const sends = message.answer !== 'edit';
  const reasonLength = message.reason.trim().length;
  if (sends && !mayOverride(action)) return { ok: false, code: 'blocked' };
  if (sends && needsReason(action) && reasonLength < MIN_REASON) return { ok: false, code: 'reason-missing' };
  const reason = await justification(parts, pending, message.reason.trim());
  await record(parts, pending, { answer: message.answer, reasonLength, ...reason });
  // Only now, with the record durable, may the message go.
  if (sends) await approve([tabId, pending.openerTabId], pending, parts.now());
  await closePending(message.nonce);
  await tellAnswer(pending, message.nonce, { send: sends });
  return DONE;
}

async function tellFix(parts: GuardParts, pending: Pending, nonce: string, fix: Fix): Reply {
  if (pending.kind === 'warning') await record(parts, pending, { answer: 'fix', reasonLength: 0 });
  await closePending(nonce);
  await tellAnswer(pending, nonce, { fix });
  return DONE;
}

/** Replaces findings in the draft; a held message stays unsent, and is checked anew when it is sent again. */
export async function fix(parts: GuardParts, message: Of<'warning.fix'>, tabId: number): Reply {
  const pending = await readPending(message.nonce, tabId);
  if (!pending) return UNKNOWN;
  const chosen = pending.kind === 'card' && message.scope === 'shown' ? pending.shown : pending.fixable;
  const edits = message.how === 'lines' ? pending.cut : editsFor(chosen, message.how, entityName);
  return tellFix(parts, pending, message.nonce, { edits, recipients: null });
}

/** Takes external recipients out of To and Cc. */
export async function moveRecipients(
  parts: GuardParts,
  message: Of<'warning.recipients'>,
  tabId: number,
): Reply {
  const pending = await readPending(message.nonce, tabId);
  if (pending?.kind !== 'warning') return UNKNOWN;
  const { address, toBcc } = message;
  const addresses = address === null ? pending.movable : pending.movable.filter((one) => one === address);
  if (addresses.length === 0) return { ok: false, code: 'unknown-recipient' };
  return tellFix(parts, pending, message.nonce, { edits: [], recipients: { addresses, toBcc } });
}

/** Closes a card, or a warning whose page has nothing to show any more: the message stays unsent. */
export async function close(parts: GuardParts, { nonce }: Of<'warning.close'>, tabId: number): Reply {
  const pending = await readPending(nonce, tabId);
  if (pending?.kind === 'warning') await record(parts, pending, { answer: 'closed', reasonLength: 0 });
  await closePending(nonce);
  await tellAnswer(pending ?? { tabId }, nonce, {});
  return DONE;
}

/** The reason, without what it names, where the level of detail has it. */
async function justification(
  { policy, scan }: GuardParts,
  { facts }: Question,
  reason: string,
): Promise<{ justification?: string }> {
  const inForce = await policy.current();
  if (!keepsReason(inForce.policy) || reason === '') return {};
  const draft: Draft = { webmail: facts.webmail, recipients: [], subject: '', body: reason, attachments: [] };
  return { justification: redacted(reason, (await scan(draft, inForce)).findings) };
}

/** Something in the page has covered the warning. */
export async function covered(parts: GuardParts, { nonce }: Of<'warning.covered'>, tabId: number): Reply {
  const pending = await readPending(nonce, tabId);
  if (pending?.kind !== 'warning') return UNKNOWN;
  await parts.audit.append({ type: 'ui.tamper', webmail: pending.facts.webmail, code: 'covered' });
  return DONE;
}

/** "Not right?": the person says that a detector was wrong. Only the detector is recorded. */
export async function notRight(parts: GuardParts, message: Of<'warning.not-right'>, tabId: number): Reply {
  const pending = await readPending(message.nonce, tabId);
  if (!pending?.view.findings.some((finding) => finding.detector === message.detector)) return UNKNOWN;
  await parts.audit.append({ type: 'feedback.not-right', detector: message.detector });
  return DONE;
}
