/** Practice drafts: made up, with known findings and a best way out. Graded by what would really be said of them. */
import { type Action, holds } from '../../policy/actions';
import type { Lesson } from '../lessons';

export const BEST = ['send', 'remove', 'recipients', 'hold'] as const;
/** send: nothing is wrong · remove: take something out · recipients: change who gets it · hold: do not send this by mail */
export type Best = (typeof BEST)[number];

export interface PracticeDraft {
  id: string;
  /** What the person has to do, in one sentence. */
  task: string;
  lesson: Lesson;
  to: string;
  subject: string;
  body: string;
  best: Best;
  /** Entities that the engine finds; for signs of wrong recipients none. */
  entities: readonly string[];
  /** What must still be in the mail, so that an empty one is no answer. */
  keep: readonly string[];
  /** One good answer: texts to replace, or other recipients. */
  answer?: { replace?: readonly (readonly [string, string])[]; to?: string };
}

export interface Answer {
  sent: boolean;
  to: string;
  subject: string;
  body: string;
}

/**
 * right · safe: nothing has leaked, and the task is not done · lost: sent, but what was needed is gone ·
 * leaked: the policy would have asked · not-asked: the policy in force does not ask about this draft
 */
export const GRADES = ['right', 'safe', 'lost', 'leaked', 'not-asked'] as const;
export type Grade = (typeof GRADES)[number];

/** @param before what the policy says of the draft as it was; `after` of what was sent */
export function grade(draft: PracticeDraft, answer: Answer, before: Action, after: Action): Grade {
  if (draft.best !== 'send' && !holds(before)) return 'not-asked';
  if (!answer.sent) return draft.best === 'hold' ? 'right' : 'safe';
  if (holds(after)) return 'leaked';
  if (draft.best === 'hold') return 'leaked';
  const text = `${answer.subject}\n${answer.body}`;
  return draft.keep.every((each) => text.includes(each)) ? 'right' : 'lost';
}

/** The good answer that a draft brings. */
export function goodAnswer({ best, to, subject, body, answer }: PracticeDraft): Answer {
  const replaced = (answer?.replace ?? []).reduce((text, [from, by]) => text.replaceAll(from, by), body);
  return { sent: best !== 'hold', to: answer?.to ?? to, subject, body: replaced };
}
