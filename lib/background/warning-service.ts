/** Answers the warning page. The policy is asked again here: the page is ours, its say is still only a wish. */
import type { Draft } from '../draft';
import { MIN_REASON, type WarningMessage, type WarningView } from '../messages';
import { redacted } from './audit-facts';
import { type GuardParts, tellAnswer } from './guard-service';
import { approve, claimPending, closePending, type Pending, readPending } from './session';

type Of<T extends WarningMessage['type']> = Extract<WarningMessage, { type: T }>;
type Refusal = { ok: false; code: string };

export async function claim(
  message: Of<'warning.claim'>,
  tabId: number,
): Promise<{ ok: true; view: WarningView } | Refusal> {
  const pending = await claimPending(message.nonce, tabId);
  return pending ? { ok: true, view: pending.view } : { ok: false, code: 'unknown-question' };
}

export async function answer(
  parts: GuardParts,
  message: Of<'warning.answer'>,
  tabId: number,
): Promise<{ ok: true } | Refusal> {
  const pending = await readPending(message.nonce, tabId);
  if (!pending) return { ok: false, code: 'unknown-question' };
  const { action } = pending.view;
  const sends = message.answer !== 'edit';
  const reasonLength = message.reason.trim().length;
  if (sends && action === 'block') return { ok: false, code: 'blocked' };
  if (sends && action === 'justify' && reasonLength < MIN_REASON)
    return { ok: false, code: 'reason-missing' };
  await parts.audit.append({
    type: 'draft.answered',
    ...pending.facts,
    answer: message.answer,
    reasonLength,
    ...(await justification(parts, pending, message.reason.trim())),
    durationMs: parts.now() - pending.since,
  });
  // Only now, with the record durable, may the message go.
  if (sends) await approve([tabId, pending.openerTabId], pending.digest, parts.now());
  await closePending(message.nonce);
  await tellAnswer(pending, message.nonce, sends);
  return { ok: true };
}

/** The reason, without what it names, where the level of detail has it. */
async function justification(
  { policy, scan }: GuardParts,
  { facts }: Pending,
  reason: string,
): Promise<{ justification?: string }> {
  const inForce = await policy.current();
  if (inForce.policy.audit.detail < 1 || reason === '') return {};
  const draft: Draft = { webmail: facts.webmail, recipients: [], subject: '', body: reason, attachments: [] };
  return { justification: redacted(reason, (await scan(draft, inForce)).findings) };
}

/** "Not right?": the person says that a detector was wrong. Only the detector is recorded. */
export async function notRight(
  parts: GuardParts,
  message: Of<'warning.not-right'>,
  tabId: number,
): Promise<{ ok: true } | Refusal> {
  const pending = await readPending(message.nonce, tabId);
  if (!pending?.view.findings.some((finding) => finding.detector === message.detector))
    return { ok: false, code: 'unknown-question' };
  await parts.audit.append({ type: 'feedback.not-right', detector: message.detector });
  return { ok: true };
}
