/** Conditions within a condition: all of them must hold, one must, none may. */

import { type Evidence, joined, NO_EVIDENCE } from '../facts/evidence';
import type { Person } from '../facts/facts';
import { and, NO, not, or, type Truth, YES } from '../facts/truth';
import type { Condition } from '../schema/condition';
import type { Unknown } from '../unknowns';
import type { Ground, Why } from './reason';

export interface Evaluation {
  truth: Truth;
  because: Why;
  /** What was not known. */
  unknown: readonly Unknown[];
  /** For whose sake it holds. */
  evidence: Evidence;
  /** The recipients that were counted. */
  people: readonly Person[];
}

/** What they come to, with each reason by itself; or why they refuse it. */
type Combined =
  | { refused: Why }
  | { truth: Truth; grounds: readonly Why[]; unknown: readonly Unknown[]; evidence: Evidence };

const refused = (because: Why): Combined => ({ refused: because });
const allOf = (found: readonly Evaluation[]): readonly Ground[] => found.map(({ because }) => because());

export function combine(when: Condition, evaluate: (each: Condition) => Evaluation): Combined {
  let truth: Truth = YES;
  const grounds: Why[] = [];
  const held: Evaluation[] = [];
  const doubted: Unknown[] = [];
  for (const each of when.all) {
    const result = evaluate(each);
    if (result.truth === NO) return refused(result.because);
    truth = and(truth, result.truth);
    held.push(result);
    grounds.push(result.because);
  }
  if (when.any.length > 0) {
    const results = when.any.map(evaluate);
    const best = results.reduce<Truth>((so, result) => or(so, result.truth), NO);
    if (best === NO) return refused(() => ({ kind: 'none-of', of: allOf(results) }));
    truth = and(truth, best);
    const good = results.filter((result) => result.truth !== NO);
    held.push(...good);
    grounds.push(() => ({ kind: 'all', of: allOf(good) }));
  }
  for (const each of when.not) {
    const result = evaluate(each);
    if (result.truth === YES) return refused(() => ({ kind: 'must-not', of: result.because() }));
    truth = and(truth, not(result.truth));
    doubted.push(...result.unknown);
    if (result.truth === NO) grounds.push(() => ({ kind: 'not-so', of: result.because() }));
  }
  return {
    truth,
    grounds,
    unknown: [...held.flatMap(({ unknown }) => unknown), ...doubted],
    evidence: held.reduce((so, { evidence }) => joined(so, evidence), NO_EVIDENCE),
  };
}
