/** What a decision says, as data: it becomes a sentence only where a person reads it (./tell.ts). */
import type { Action } from '../actions';
import type { ConditionId } from '../conditions';
import type { Unknown } from '../unknowns';
import type { Reduction } from './reduction';

/** Why a condition holds; or, where it does not, what is missing. */
export type Ground =
  /** What one condition has seen; only it knows how that is told. */
  | { kind: 'condition'; condition: ConditionId; found: unknown }
  /** All of this, to those people. */
  | { kind: 'to'; grounds: readonly Ground[]; people: Ground }
  | { kind: 'all'; of: readonly Ground[] }
  | { kind: 'none-of'; of: readonly Ground[] }
  | { kind: 'must-not'; of: Ground }
  | { kind: 'not-so'; of: Ground };

/** Made only when it is asked for: a draft is decided at every pause, and few decisions are ever read. */
export type Why = () => Ground;

/** What came of one rule. */
export type Reason =
  | { kind: 'off'; rule: string }
  | { kind: 'no-match'; rule: string; because: Ground }
  | {
      kind: 'match';
      rule: string;
      /** What the rule asks for, and what is left of it. */
      asked: Action;
      left: Action;
      because: Ground;
      /** What was not known, and taken for the worst. */
      unknown: readonly Unknown[];
      notes: readonly Reduction[];
    };
