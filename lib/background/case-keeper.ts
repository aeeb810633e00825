/** Carries out what the table of cases says (../cases/case.ts): records first, then the case, then what is said of it. */

import type { AuditEvent } from '../audit/event';
import type { Frame } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import { type After, type Before, type Case, type CaseEvent, covers, transition } from '../cases/case';
import type { CaseStore, Entry } from '../cases/case-store';
import type { Dialog, Fix, WarningDialog } from '../cases/dialog';
import type { AnsweredMessage } from '../cases/told';
import type { Action } from '../policy/actions';
import type { Ending } from '../policy/answers';

/** A message, and what would be asked about it now. */
export interface AskedNow {
  tab: number;
  digest: string;
  action: Action;
  asked: readonly string[];
  /** Address of the account that writes, where it is known. */
  account?: string | undefined;
}

export interface Given {
  ending: Ending;
  reasonLength: number;
  /** The reason as the log keeps it. */
  justification?: string;
  fix?: Fix;
}

export interface CaseKeeper {
  /** Opens a warning; its case has the id that is given back. */
  ask(now: AskedNow, dialog: WarningDialog, from: Frame): Promise<string>;
  /** Shows a card, behind which nothing waits. */
  showCard(dialog: Dialog, from: Frame): Promise<string>;
  /** What a dialog shows, for the first page that asks, and only in its tab. */
  claim(id: string, tabId: number): Promise<Dialog>;
  /** A dialog that its page has taken; null when there is none, or it is answered. */
  read(id: string, tabId: number): Promise<Dialog | null>;
  answer(id: string, tabId: number, given: Given): Promise<void>;
  /** Ends a card. */
  endCard(id: string, tabId: number, fix: Fix | null): Promise<void>;
  /** Tells a page that its dialog has nothing behind it. */
  tellGone(id: string, tabId: number): Promise<void>;
  /** Whether an approval stands for this message. */
  isApproved(now: AskedNow): Promise<boolean>;
  /** The same, and uses it up for the one request that carries this ticket. */
  leave(now: AskedNow, ticket: string): Promise<boolean>;
}

export interface CaseKeeperDeps {
  store: CaseStore;
  /** Durable when it resolves. `account`: whose pseudonym is sealed for those who may open it. */
  record(event: AuditEvent, account?: string): Promise<void>;
  /** Counts a warning in the day's budget, once for each case. */
  countWarning(id: string): Promise<void>;
  /** All frames of the tab hear it where the one that asked is not known. */
  tell(frame: Pick<Frame, 'tabId'> & Partial<Frame>, message: AnsweredMessage): Promise<void>;
  makeId(): string;
  now(): number;
}

const unknown = () => new DraftguardError('unknown-question', 'Nobody is asked that here.');

export function createCaseKeeper(deps: CaseKeeperDeps): CaseKeeper {
  const { store, record, countWarning, tell, makeId, now } = deps;

  const carryOut = (
    effect: Before,
    kase: Case,
    { facts }: WarningDialog,
    given: Given | null,
    account?: string,
  ) => {
    switch (effect.type) {
      case 'record-held':
        return record({ ...facts, type: 'draft.held' }, account);
      case 'record-answer': {
        const { ending, fix: _, ...reason } = given as Given;
        const durationMs = now() - kase.since;
        return record({ ...facts, ...reason, type: 'draft.answered', answer: ending, durationMs });
      }
      case 'count-warning':
        return countWarning(kase.id);
    }
  };

  /** One step of a case, under the store's lock; what is to be said of it comes back. */
  const step = (
    id: string,
    allowed: (entry: Entry) => boolean,
    event: CaseEvent,
    given: Given | null = null,
  ) =>
    store.change<{ after: After; entry: Entry }>(id, async (entry) => {
      if (!entry?.case || !allowed(entry)) throw unknown();
      const { case: next, before, after } = transition(entry.case, event);
      for (const effect of before) await carryOut(effect, entry.case, entry.dialog as WarningDialog, given);
      const answered = next.phase === 'asked' ? entry.dialog : null;
      const changed = next !== entry.case;
      return { entry: changed ? { ...entry, case: next, dialog: answered } : null, result: { after, entry } };
    });

  const add = async (dialog: Dialog, { tabId, frameId }: Frame, kase: Case | null, id: string) => {
    await store.add({ id, tabId, frameId, claimed: false, case: kase, dialog });
    return id;
  };

  const isApproved = async ({ tab, digest, action, asked }: AskedNow): Promise<boolean> => {
    for (const id of await store.ofMessage(digest)) {
      const entry = await store.read(id);
      if (entry?.case && covers(entry.case, { tab, action, asked, at: now() })) return true;
    }
    return false;
  };

  return {
    ask: async ({ digest, action, asked, account }, dialog, from) => {
      const opened: Case = {
        id: makeId(),
        tabs: [from.tabId, ...(from.openerTabId === null ? [] : [from.openerTabId])],
        digest,
        action,
        asked,
        phase: 'open',
        since: 0,
        until: 0,
        ticket: null,
      };
      const { case: next, before } = transition(opened, { type: 'ask', at: now() });
      for (const effect of before) await carryOut(effect, next, dialog, null, account);
      return add(dialog, from, next, next.id);
    },
    showCard: (dialog, from) => add(dialog, from, null, makeId()),
    claim: (id, tabId) =>
      store.change(id, async (entry) => {
        if (!entry?.dialog || entry.claimed || entry.tabId !== tabId) throw unknown();
        return { entry: { ...entry, claimed: true }, result: entry.dialog };
      }),
    read: async (id, tabId) => {
      const entry = await store.read(id);
      return entry?.claimed && entry.tabId === tabId ? entry.dialog : null;
    },
    answer: async (id, tabId, given) => {
      const { ending, reasonLength, fix = null } = given;
      const event: CaseEvent = { type: 'answer', ending, reasonLength, at: now() };
      const { after, entry } = await step(id, (one) => one.claimed && one.tabId === tabId, event, given);
      if (after.type === 'refuse') throw new DraftguardError(after.code, 'This answer is not taken.');
      if (after.type === 'tell') await tell(entry, { type: 'guard.answered', id, send: after.send, fix });
    },
    tellGone: (id, tabId) => tell({ tabId }, { type: 'guard.answered', id, send: false, fix: null }),
    endCard: async (id, tabId, fix) => {
      const entry = await store.read(id);
      if (!entry?.claimed || entry.case || entry.tabId !== tabId) throw unknown();
      await store.remove(id);
      await tell(entry, { type: 'guard.answered', id, send: false, fix });
    },
    isApproved,
    leave: async ({ tab, digest, action, asked }, ticket) => {
      const event: CaseEvent = { type: 'leave', tab, ticket, action, asked, at: now() };
      for (const id of await store.ofMessage(digest)) {
        const { after } = await step(id, () => true, event);
        if (after.type === 'release') return true;
      }
      return false;
    },
  };
}
