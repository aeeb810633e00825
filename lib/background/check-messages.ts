/** What content scripts may ask of the background: to check a draft, and to ask a person about it. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { DraftFields } from '../audit/event';
import { defineMessage, type Frame } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import { askedOf } from '../cases/asked';
import { draftFields } from '../cases/draft-fields';
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
} from '../cases/views';
import type { Checked } from '../checker/checker';
import { ROUTES } from '../mail/draft';
import { draftSchema } from '../mail/draft-schema';
import { seenFilesSchema } from '../mail/seen-file';
import { type Action, holds } from '../policy/actions';
import { LOOKS } from '../policy/answers';
import { validUntil } from '../policy/decision/validity';
import type { Policy } from '../policy/schema';
import type { AskedNow } from './case-keeper';
import type { GuardDeps } from './guard-deps';
import { noteVerdict } from './page-state';

export interface Mark {
  start: number;
  end: number;
  part: string;
  label: string;
}

export interface CheckReply {
  /** Names the draft from now on, as long as this worker lives. */
  id: string;
  action: Action;
  /** Send must not go on without a person's answer. */
  held: boolean;
  /** Attachments are still being read, so that the answer stands for now only. */
  reading: boolean;
  /** Until when the answer stands for this very draft, ms since the Unix epoch. */
  until: number;
  /** What the page may show in the draft; empty when the policy only logs. */
  marks: Mark[];
  onFailure: 'hold' | 'allow';
}

/** Marks that a page is sent. */
const MOST_MARKS = 1000;

/** Random, 32 hex characters. */
export const caseId = z.string().regex(/^[0-9a-f]{32}$/);

/** A draft in full, or by the id that the background gave it. */
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), draft: draftSchema, files: seenFilesSchema }),
  z.strictObject({ kind: z.literal('known'), id: caseId }),
]);
export type Subject = z.infer<typeof subject>;

const route = z.enum(ROUTES);

interface CheckedDraft {
  id: string;
  checked: Checked;
  reading: boolean;
  policy: Policy;
}

/** A draft with what was read of its attachments, under the policy in force. */
async function checkOf(deps: GuardDeps, of: Subject, { tabId }: Frame): Promise<CheckedDraft> {
  const inForce = await deps.policy.forVerdict();
  const id = of.kind === 'known' ? of.id : deps.drafts.add({ tabId, draft: of.draft, files: of.files });
  const open = deps.drafts.get(id, tabId);
  if (!open) throw new DraftguardError('unknown-case', 'This draft must be shown again.');
  const { draft, reading } = await deps.attachments.join(open.draft, open.files, tabId);
  return { id, checked: await deps.scan(draft, inForce), reading, policy: inForce.policy };
}

const askedNow = (checked: Checked, { tabId }: Frame): AskedNow => ({
  tab: tabId,
  digest: checked.verdict.digest,
  action: checked.verdict.action,
  asked: askedOf(checked),
  account: checked.draft.account,
});

/** Facts for the log, with the pseudonym of the account. */
async function factsOf(
  { users }: GuardDeps,
  { checked, policy }: CheckedDraft,
  by: DraftFields['route'],
): Promise<DraftFields> {
  const user = await users.pseudonym(checked.draft.account);
  return { ...draftFields(checked, policy, by), ...(user && { user }) };
}

export const checkMessages = [
  defineMessage({
    name: 'guard.check',
    from: 'page',
    does: 'Asks whether a draft may leave. With the trigger `request` an approval is used up, by the ticket of that request.',
    body: {
      subject,
      trigger: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('typing') }),
        z.strictObject({ kind: z.literal('send'), route }),
        z.strictObject({ kind: z.literal('request'), route, ticket: z.uuid() }),
      ]),
    },
    serve: async (deps: GuardDeps, { subject: of, trigger }, from): Promise<CheckReply> => {
      const found = await checkOf(deps, of, from);
      const { id, checked, reading, policy } = found;
      const { action } = checked.verdict;
      const now = askedNow(checked, from);
      // An approval is used up by the message that it was given for, though nothing may be asked about it any more.
      const approved =
        trigger.kind === 'request'
          ? await deps.cases.leave(now, trigger.ticket)
          : holds(action) && (await deps.cases.isApproved(now));
      if (trigger.kind !== 'typing') {
        const { findings } = checked;
        const detectors = detectorsOf(checked);
        await noteVerdict(from.tabId, { action, at: deps.now(), findings: findings.length, detectors });
      }
      // Write ahead: the record is durable before the message may leave. What was approved is recorded with its answer.
      if (trigger.kind === 'request' && !approved && !holds(action) && action !== 'allow')
        await deps.record(
          { type: 'draft.released', ...(await factsOf(deps, found, trigger.route)) },
          now.account,
        );
      const marks = policy.mode === 'audit' ? [] : markedOf(checked);
      return {
        id,
        action,
        held: holds(action) && !approved,
        reading,
        until: validUntil(policy, deps.device.clock()),
        marks: marks
          .slice(0, MOST_MARKS)
          .map(({ part, start, end, entity }) => ({ part, start, end, label: entity })),
        onFailure: policy.onFailure,
      };
    },
  }),
  defineMessage({
    name: 'guard.warn',
    from: 'page',
    does: 'Opens a warning for a draft, unless nothing is to be asked any more; the answer comes as `guard.answered`.',
    body: { subject, route },
    serve: async (deps: GuardDeps, { subject: of, route: by }, from): Promise<{ id: string | null }> => {
      const found = await checkOf(deps, of, from);
      const { checked, policy } = found;
      const now = askedNow(checked, from);
      // The policy, or what it knows of recipients, has changed since the check; or the person has answered meanwhile.
      if (!holds(now.action) || (await deps.cases.isApproved(now))) return { id: null };
      const look = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % LOOKS;
      const facts = { ...(await factsOf(deps, found, by)), look };
      // Behind a request that is held there may be no compose window any more.
      const reachable = by === 'click' || by === 'key';
      const fixable = reachable ? fixableOf(checked) : [];
      const cut = cutOf(checked.draft, fixable);
      const movable = reachable ? movableOf(checked.draft, policy) : [];
      const view = {
        ...warningView(checked, policy, browser.i18n.getUILanguage()),
        look,
        fixable: fixable.length,
        cut: shownOf(cut),
        movable: movable.length,
      };
      const id = await deps.cases.ask(
        now,
        { kind: 'warning', view, fixable, cut: cut?.edits ?? [], movable, facts },
        from,
      );
      return { id };
    },
  }),
  defineMessage({
    name: 'guard.card',
    from: 'page',
    does: 'Opens the card of the findings at one place of the body; what is chosen there comes as `guard.answered`.',
    body: {
      subject,
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      /** Whether the card was asked for by key, and takes the focus. */
      focus: z.boolean(),
    },
    serve: async (deps: GuardDeps, { subject: of, start, end, focus }, from): Promise<{ id: string }> => {
      const { checked, policy } = await checkOf(deps, of, from);
      const fixable = markedOf(checked).filter(inText);
      const shown = fixable.filter((each) => each.part === 'body' && each.start < end && each.end > start);
      if (shown.length === 0) throw new DraftguardError('no-finding', 'Nothing was found there.');
      const cut = cutOf(checked.draft, shown);
      const view = {
        ...cardView(shown, fixable, checked, policy, browser.i18n.getUILanguage(), focus),
        cut: shownOf(cut),
      };
      return {
        id: await deps.cases.showCard({ kind: 'card', view, fixable, shown, cut: cut?.edits ?? [] }, from),
      };
    },
  }),
] as const;
