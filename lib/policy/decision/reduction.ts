/** Why a rule does less than it says: exceptions, roll-out, mode, warning budget, no list of consents. */
import type { Action } from '../actions';
import type { Stage } from '../schema/rule';
import type { Words } from '../words';

/** What fills the text of each kind. */
interface Filled {
  cap: { mode: Stage['mode']; action: Action };
  cap_rollout: { mode: Stage['mode']; action: Action };
  budget: object;
  no_lists: object;
  exception: { id: string; owner: string; expires: string; reason: string };
  exception_expired: { id: string; expires: string };
}

export type Reduction = { [Kind in keyof Filled]: { kind: Kind } & Filled[Kind] }[keyof Filled];

type Teller = { [Kind in keyof Filled]: (filled: Filled[Kind], words: Pick<Words, 't'>) => string };

const TOLD: Teller = {
  cap: ({ mode, action }, { t }) => t('trace_cap', mode, t(`trace_verb_${action}`)),
  cap_rollout: ({ mode, action }, { t }) => t('trace_cap_rollout', mode, t(`trace_verb_${action}`)),
  budget: (_, { t }) => t('trace_budget'),
  no_lists: (_, { t }) => t('trace_no_lists'),
  exception: ({ id, owner, expires, reason }, { t }) => t('trace_exception', id, owner, expires, reason),
  exception_expired: ({ id, expires }, { t }) => t('trace_exception_expired', id, expires),
};

/** The kinds by name, as the log has them: without what fills them. */
export const REDUCTIONS = Object.keys(TOLD) as Reduction['kind'][];

/** In words. */
export function tellReduction<Kind extends keyof Filled>(
  reduction: { kind: Kind } & Filled[Kind],
  words: Pick<Words, 't'>,
): string {
  return TOLD[reduction.kind](reduction, words);
}
