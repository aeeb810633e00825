/** What a condition asks, kind by kind. */

import { type AnyCondition, CONDITIONS } from '../conditions/index';
import { COMBINATORS, type Condition, conditionsOf } from '../schema/condition';

export interface Question {
  kind: AnyCondition;
  /** In the kind's own words. */
  asked: unknown;
}

/** Whether further conditions are combined in it. */
export const combines = (when: Condition): boolean => COMBINATORS.some((key) => when[key].length > 0);

/** One of every kind, in the order of the table. */
export function questionsOf(when: Condition): Question[] {
  const named = CONDITIONS.filter((kind) => kind.names?.(when) ?? kind.asks(kind.ask(when, false)));
  const isAlone = (kind: AnyCondition) => !combines(when) && named.every((each) => each === kind);
  return CONDITIONS.map((kind) => ({ kind, asked: kind.ask(when, isAlone(kind)) }));
}

/** Those that ask anything. */
export const openQuestions = (when: Condition): Question[] =>
  questionsOf(when).filter(({ kind, asked }) => kind.asks(asked));

/** Whether any of these rules asks it. */
export const asks = (rules: readonly { when: Condition }[], id: AnyCondition['id']): boolean =>
  rules.some(({ when }) =>
    [...conditionsOf(when)].some(([each]) => openQuestions(each).some(({ kind }) => kind.id === id)),
  );
