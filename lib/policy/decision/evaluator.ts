/** Holds one condition against the facts. */
import type { AnyCondition } from '../conditions';
import type { Answer, Given, PolicyContext } from '../conditions/kind';
import { recipients } from '../conditions/recipients';
import { joined, NO_EVIDENCE, NOTHING } from '../facts/evidence';
import type { Facts } from '../facts/facts';
import { countPeople } from '../facts/people';
import { and, NO, type Truth, UNKNOWN } from '../facts/truth';
import type { Condition } from '../schema/condition';
import type { Unknown } from '../unknowns';
import { combine, type Evaluation } from './combine';
import { type Compiled, compiledOf } from './compiled';
import type { Why } from './reason';

/** Answers of one decision that many rules share. */
export interface Evaluator {
  evaluate(when: Condition): Evaluation;
}

/** Who a condition is about, which many conditions share, and whether they are enough. */
interface Addressed {
  given: Given;
  answer: ReturnType<typeof recipients.holds>;
}

export function createEvaluator(facts: Facts, context: PolicyContext): Evaluator {
  const known = new Map<Compiled['to'], Addressed>();
  const addressed = (to: Compiled['to']): Addressed => {
    let found = known.get(to);
    if (!found) {
      const counted = countPeople(facts.people, to, context.organization.groups);
      const given = { facts, context, counted };
      found = { given, answer: recipients.holds(to, given) };
      known.set(to, found);
    }
    return found;
  };

  // No closure is made here, where a decision on a thousand rules spends its time: what it captured would be kept for each.
  const evaluate = (when: Condition): Evaluation => {
    const { to, others, combines } = compiledOf(when);
    const { given, answer: toWhom } = addressed(to);
    if (toWhom.truth === NO) return no(whyOf(recipients, toWhom));
    let truth: Truth = toWhom.truth;
    let evidence = NO_EVIDENCE;
    const unknown: Unknown[] = truth === UNKNOWN ? ['recipients'] : [];
    const grounds: Why[] = [];
    for (const { kind, asked } of others) {
      const answer = kind.holds(asked, given);
      if (answer.truth === NO) return no(whyOf(kind, answer));
      if (answer.truth === UNKNOWN && kind.unknown !== null) unknown.push(kind.unknown);
      if (answer.found) grounds.push(whyOf(kind, answer));
      truth = and(truth, answer.truth);
      evidence = joined(evidence, answer);
    }
    if (combines) {
      const combined = combine(when, evaluate);
      if ('refused' in combined) return no(combined.refused);
      unknown.push(...combined.unknown);
      grounds.push(...combined.grounds);
      truth = and(truth, combined.truth);
      evidence = joined(evidence, combined.evidence);
    }
    return {
      truth,
      because: whyTo(grounds, whyOf(recipients, toWhom)),
      unknown: unknown.length > 1 ? [...new Set(unknown)] : unknown,
      evidence,
      people: given.counted.people,
    };
  };

  return { evaluate };
}

const no = (because: Why): Evaluation => ({
  truth: NO,
  because,
  unknown: NOTHING,
  evidence: NO_EVIDENCE,
  people: NOTHING,
});

const whyOf =
  ({ id }: Pick<AnyCondition, 'id'>, { found }: Answer<unknown>): Why =>
  () => ({ kind: 'condition', condition: id, found: found?.() });

const whyTo =
  (grounds: readonly Why[], people: Why): Why =>
  () => ({ kind: 'to', grounds: grounds.map((why) => why()), people: people() });
