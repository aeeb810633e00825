/**
 * What happens to one mail, as a pure transition table: it is judged (open), asked about, approved once and used up, or
 * closed. A step says what must be durable before the case changes and what is said outside once it has, so that a worker
 * that dies between any two of them leaves nothing that counts twice or leaves unrecorded.
 */

import { type Action, isBudgeted, mayOverride, needsReason } from '../policy/actions';
import { type Ending, MIN_REASON } from '../policy/answers';

/** An approval is for one message, in one tab and its opener, once, and for so long (ms). */
export const APPROVAL_LIFE = 120_000;

export type Phase = 'open' | 'asked' | 'approved' | 'spent' | 'closed';

export interface Case {
  /** Random; whoever names it was told of it. */
  id: string;
  /** The tab in which the mail is written, and the one whose scripts may send it. */
  tabs: readonly number[];
  /** What the message is known by (mail/digest.ts). */
  digest: string;
  action: Action;
  /** What its warning asks about (./asked.ts): an approval covers this and nothing else. */
  asked: readonly string[];
  phase: Phase;
  /** Since when a person is asked, ms since the Unix epoch; 0 before. */
  since: number;
  /** Until when an approval stands, ms since the Unix epoch; 0 without one. */
  until: number;
  /** The request that has used it up: its question may come twice, as a worker that dies takes the answer along. */
  ticket: string | null;
}

export type CaseEvent =
  | { type: 'ask'; at: number }
  | { type: 'answer'; ending: Ending; reasonLength: number; at: number }
  /** A request that carries this message wants to leave; what a rule would ask about it now. */
  | { type: 'leave'; tab: number; ticket: string; action: Action; asked: readonly string[]; at: number };

/** Must be done before the case changes; done twice it counts once. */
export type Before = { type: 'record-held' } | { type: 'record-answer' } | { type: 'count-warning' };

/** Is said once the case has changed. */
export type After =
  | { type: 'show' }
  | { type: 'tell'; send: boolean }
  | { type: 'release' }
  | { type: 'refuse'; code: 'blocked' | 'reason-missing' | 'unknown-question' | 'held' };

export interface CaseStep {
  case: Case;
  before: readonly Before[];
  after: After;
}

const stay = (kase: Case, after: After): CaseStep => ({ case: kase, before: [], after });
const refuse = (kase: Case, code: Extract<After, { type: 'refuse' }>['code']): CaseStep =>
  stay(kase, { type: 'refuse', code });

/** The whole table; what means nothing in a phase is refused and changes nothing. */
export function transition(kase: Case, event: CaseEvent): CaseStep {
  switch (event.type) {
    case 'ask':
      return onAsk(kase, event.at);
    case 'answer':
      return onAnswer(kase, event);
    case 'leave':
      return onLeave(kase, event);
  }
}

function onAsk(kase: Case, at: number): CaseStep {
  if (kase.phase !== 'open') return refuse(kase, 'unknown-question');
  return {
    case: { ...kase, phase: 'asked', since: at },
    before: [{ type: 'record-held' }],
    after: { type: 'show' },
  };
}

function onAnswer(
  kase: Case,
  { ending, reasonLength, at }: Extract<CaseEvent, { type: 'answer' }>,
): CaseStep {
  const sends = ending === 'send' || ending === 'send-with-reason';
  // An answer may come twice, as a worker that dies takes its reply along.
  if (kase.phase === 'approved' && sends) return stay(kase, { type: 'tell', send: true });
  if (kase.phase === 'closed' && !sends) return stay(kase, { type: 'tell', send: false });
  if (kase.phase !== 'asked') return refuse(kase, 'unknown-question');
  if (sends && !mayOverride(kase.action)) return refuse(kase, 'blocked');
  if (sends && needsReason(kase.action) && reasonLength < MIN_REASON) return refuse(kase, 'reason-missing');
  return {
    case: sends
      ? { ...kase, phase: 'approved', until: at + APPROVAL_LIFE }
      : { ...kase, phase: 'closed', asked: [] },
    before: [
      { type: 'record-answer' },
      // The day's budget is of warnings that ask for nothing more than a look.
      ...(isBudgeted(kase.action) ? [{ type: 'count-warning' } as const] : []),
    ],
    after: { type: 'tell', send: sends },
  };
}

function onLeave(kase: Case, event: Extract<CaseEvent, { type: 'leave' }>): CaseStep {
  const { ticket, at } = event;
  if (kase.phase === 'spent' && kase.ticket === ticket && at <= kase.until)
    return stay(kase, { type: 'release' });
  if (!covers(kase, event)) return refuse(kase, 'held');
  return { case: { ...kase, phase: 'spent', asked: [], ticket }, before: [], after: { type: 'release' } };
}

/**
 * Whether an approval stands for a message in this tab and covers all that would be asked about it now. What nobody may
 * approve leaves by no approval, as when another account was chosen after it was given.
 */
export function covers(
  { phase, tabs, asked, until }: Case,
  now: { tab: number; action: Action; asked: readonly string[]; at: number },
): boolean {
  return (
    phase === 'approved' &&
    now.at <= until &&
    mayOverride(now.action) &&
    tabs.includes(now.tab) &&
    now.asked.every((one) => asked.includes(one))
  );
}
