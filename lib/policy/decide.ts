/**
 * The decision: findings and envelope against the rules. Pure: the same input gives the same verdict. Monotone: one
 * more rule can make the answer stricter, never milder; an exception can only make it milder, and what is not known is
 * taken strictly. One more finding makes it stricter too, unless a rule says `not`.
 */
import type { Finding } from '../detect/kit/finding';
import { type Action, isBudgeted, milder, rankOf, stricter, whenSpent } from './actions';
import type { Evaluation } from './decision/combine';
import { createEvaluator } from './decision/evaluator';
import { withExceptions } from './decision/exceptions';
import type { Reason } from './decision/reason';
import type { Reduction } from './decision/reduction';
import { milderMode, type Reached, reached } from './decision/rollout';
import type { Clock, Envelope } from './envelope';
import { type Facts, factsOf } from './facts/facts';
import { NO, UNKNOWN } from './facts/truth';
import { type ActiveRule, isOn, type Policy } from './schema';
import type { PolicyException } from './schema/rule';
import type { Verdict, VerdictRule } from './verdict';

export interface Decision {
  findings: readonly Finding[];
  envelope: Envelope;
  policy: Policy;
  /** See ./hash.ts. */
  policyHash: string;
  clock: Clock;
}

/** The strictest action that each mode lets through. */
const MODE_LIMIT: Readonly<Record<Policy['mode'], Action>> = {
  audit: 'log',
  coach: 'warn',
  enforce: 'block',
};

/** The verdict for one draft: the strictest rule that matches wins, within what the mode allows. */
export function decide({ findings, envelope, policy, policyHash, clock }: Decision): Verdict {
  const facts = factsOf(findings, envelope, policy.organization.internalDomains, clock);
  const { action, rules, trace } = decideFacts(facts, policy, envelope);
  return { action, rules, trace, digest: envelope.digest, policyHash };
}

/** The same for facts that were not drawn from a draft, such as those of a recorded event. */
export function decideFacts(
  facts: Facts,
  policy: Policy,
  { ring, warningsToday }: Pick<Envelope, 'ring' | 'warningsToday'>,
): Pick<Verdict, 'action' | 'rules' | 'trace'> {
  const evaluator = createEvaluator(facts, policy);
  const whole = reached(policy.rollout, policy.mode, facts.clock.now, ring);
  const spent = policy.warningBudget.perDay > 0 && warningsToday >= policy.warningBudget.perDay;
  const exceptions = exceptionsByRule(policy);
  const { groups } = policy.organization;
  const rules: VerdictRule[] = [];
  const reasons: (() => Reason)[] = [];
  let action: Action = 'allow';
  for (const rule of policy.rules) {
    if (!isOn(rule)) {
      reasons.push(() => ({ kind: 'off', rule: rule.id }));
      continue;
    }
    const found = evaluator.evaluate(rule.when);
    if (found.truth === NO) {
      reasons.push(() => ({ kind: 'no-match', rule: rule.id, because: found.because() }));
      continue;
    }
    const own = reached(rule.rollout, whole.mode, facts.clock.now, ring);
    const unlisted = !facts.hasLists && found.truth === UNKNOWN && found.unknown.includes('consent');
    const { capped, notes } = cap(rule, own, whole, spent, unlisted);
    const left = withExceptions(capped, exceptions.get(rule.id) ?? [], found.people, facts, groups);
    const why = [...notes, ...left.notes];
    const strictly = unlisted ? found.unknown.filter((each) => each !== 'consent') : found.unknown;
    reasons.push(() => ({
      kind: 'match',
      rule: rule.id,
      asked: rule.then,
      left: left.action,
      unknown: strictly,
      notes: why,
      because: found.because(),
    }));
    action = stricter(action, left.action);
    rules.push(verdictRule(rule, found, left.action, why));
  }
  rules.sort((a, b) => rankOf(b.action) - rankOf(a.action));
  return { action, rules, trace: () => reasons.map((each) => each()) };
}

/**
 * What mode, roll-out and warning budget leave of a rule's action, and a device without any consent list.
 * @param unlisted it hinges on what such a list would say
 */
function cap(rule: ActiveRule, own: Reached, whole: Reached, spent: boolean, unlisted: boolean) {
  const mode = milderMode(own.mode, whole.mode);
  const notes: Reduction[] = [];
  let capped = milder(rule.then, MODE_LIMIT[mode]);
  if (capped !== rule.then) {
    notes.push({ kind: own.held || whole.held ? 'cap_rollout' : 'cap', mode, action: capped });
  }
  if (spent && isBudgeted(capped)) {
    capped = whenSpent(capped);
    notes.push({ kind: 'budget' });
  }
  if (unlisted) {
    capped = milder(capped, 'log');
    notes.push({ kind: 'no_lists' });
  }
  return { capped, notes };
}

function verdictRule(
  { id, title, explain, law }: ActiveRule,
  found: Evaluation,
  action: Action,
  notes: readonly Reduction[],
): VerdictRule {
  return { id, title, action, explain, law, ...found.evidence, unknown: found.unknown, notes };
}

function exceptionsByRule({ exceptions }: Policy): Map<string, PolicyException[]> {
  const byRule = new Map<string, PolicyException[]>();
  for (const exception of exceptions)
    for (const id of exception.rules) byRule.set(id, [...(byRule.get(id) ?? []), exception]);
  return byRule;
}
