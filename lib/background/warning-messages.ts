/** What the warning and the card may ask of the background. The page is ours, its say is still only a wish. */
import { z } from 'zod';
import { defineMessage } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import type { Dialog, WarningDialog } from '../cases/dialog';
import { redacted } from '../cases/draft-fields';
import { keepsReason } from '../cases/views';
import type { Draft } from '../mail/draft';
import { addressSchema } from '../mail/draft-schema';
import { ANSWERS } from '../policy/answers';
import { entityName } from '../texts/entity-name';
import { editsFor, FIXES } from '../transform/transform';
import { caseId } from './check-messages';
import type { GuardDeps } from './guard-deps';

type Deps = Pick<GuardDeps, 'cases' | 'audit' | 'policy' | 'scan'>;

async function dialogOf({ cases }: Deps, id: string, tabId: number): Promise<Dialog> {
  const dialog = await cases.read(id, tabId);
  if (!dialog) throw new DraftguardError('unknown-question', 'Nobody is asked that here.');
  return dialog;
}

async function warningOf(deps: Deps, id: string, tabId: number): Promise<WarningDialog> {
  const dialog = await dialogOf(deps, id, tabId);
  if (dialog.kind !== 'warning') throw new DraftguardError('unknown-question', 'Nobody is asked that here.');
  return dialog;
}

/** The reason, without what it names, where the level of detail has it. */
async function justification(
  { policy, scan }: Deps,
  { webmail }: WarningDialog['facts'],
  reason: string,
): Promise<{ justification?: string }> {
  const inForce = await policy.current();
  if (!keepsReason(inForce.policy) || reason === '') return {};
  const draft: Draft = { webmail, recipients: [], subject: '', body: reason, attachments: [] };
  return { justification: redacted(reason, (await scan(draft, inForce)).findings) };
}

export const warningMessages = [
  defineMessage({
    name: 'warning.claim',
    from: 'warning',
    does: 'Gives what a warning or a card shows, once.',
    body: { id: caseId },
    serve: async ({ cases }: Deps, { id }, { tabId }): Promise<{ view: Dialog['view'] }> => ({
      view: (await cases.claim(id, tabId)).view,
    }),
  }),
  defineMessage({
    name: 'warning.answer',
    from: 'warning',
    does: 'Answers a warning.',
    body: { id: caseId, answer: z.enum(ANSWERS), reason: z.string().max(2000) },
    serve: async (deps: Deps, { id, answer, reason }, { tabId }): Promise<object> => {
      const dialog = await deps.cases.read(id, tabId);
      const text = reason.trim();
      const kept = dialog?.kind === 'warning' ? await justification(deps, dialog.facts, text) : {};
      await deps.cases.answer(id, tabId, { ending: answer, reasonLength: text.length, ...kept });
      return {};
    },
  }),
  defineMessage({
    name: 'warning.fix',
    from: 'warning',
    does: 'Replaces findings in the draft: those that the page shows, or all. What is held stays unsent, and is checked anew when it is sent again.',
    body: { id: caseId, how: z.enum(FIXES), scope: z.enum(['shown', 'all']) },
    serve: async (deps: Deps, { id, how, scope }, { tabId }): Promise<object> => {
      const dialog = await dialogOf(deps, id, tabId);
      const chosen = dialog.kind === 'card' && scope === 'shown' ? dialog.shown : dialog.fixable;
      const edits = how === 'lines' ? dialog.cut : editsFor(chosen, how, entityName);
      const fix = { edits, recipients: null };
      if (dialog.kind === 'card') await deps.cases.endCard(id, tabId, fix);
      else await deps.cases.answer(id, tabId, { ending: 'fix', reasonLength: 0, fix });
      return {};
    },
  }),
  defineMessage({
    name: 'warning.recipients',
    from: 'warning',
    does: 'Takes a recipient, or (`null`) everyone external whom the others can see, out of To and Cc.',
    body: { id: caseId, address: addressSchema.nullable(), toBcc: z.boolean() },
    serve: async (deps: Deps, { id, address, toBcc }, { tabId }): Promise<object> => {
      const { movable } = await warningOf(deps, id, tabId);
      const addresses = address === null ? movable : movable.filter((one) => one === address);
      if (addresses.length === 0)
        throw new DraftguardError('unknown-recipient', 'The warning names no such recipient.');
      const fix = { edits: [], recipients: { addresses, toBcc } };
      await deps.cases.answer(id, tabId, { ending: 'fix', reasonLength: 0, fix });
      return {};
    },
  }),
  defineMessage({
    name: 'warning.close',
    from: 'warning',
    does: 'Closes a card, or a warning whose page has nothing to show any more: the message stays unsent.',
    body: { id: caseId },
    serve: async ({ cases }: Deps, { id }, { tabId }): Promise<object> => {
      const dialog = await cases.read(id, tabId);
      if (!dialog) await cases.tellGone(id, tabId);
      else if (dialog.kind === 'card') await cases.endCard(id, tabId, null);
      else await cases.answer(id, tabId, { ending: 'closed', reasonLength: 0 });
      return {};
    },
  }),
  defineMessage({
    name: 'warning.covered',
    from: 'warning',
    does: 'Says that something in the page has covered the warning for more than a moment.',
    body: { id: caseId },
    serve: async (deps: Deps, { id }, { tabId }): Promise<object> => {
      const { facts } = await warningOf(deps, id, tabId);
      await deps.audit.append({ type: 'ui.tamper', webmail: facts.webmail, code: 'covered' });
      return {};
    },
  }),
  defineMessage({
    name: 'warning.not-right',
    from: 'warning',
    does: 'Says that a detector was wrong. Only the detector is recorded.',
    body: { id: caseId, detector: z.string().max(100) },
    serve: async (deps: Deps, { id, detector }, { tabId }): Promise<object> => {
      const { view } = await dialogOf(deps, id, tabId);
      if (!view.findings.some((finding) => finding.detector === detector))
        throw new DraftguardError('unknown-detector', 'The warning names no such detector.');
      await deps.audit.append({ type: 'feedback.not-right', detector });
      return {};
    },
  }),
] as const;
