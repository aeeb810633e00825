/**
 * The decision: findings and envelope against the rules. Pure: the same input gives the same verdict. Monotone: one
 * more rule can make the answer stricter, never milder; an exception can only make it milder, and what is not known is
 * taken strictly. One more finding makes it stricter too, unless a rule says `not`.
 */
import type { Finding } from '../detect/finding';
import { withExceptions } from './decision/exceptions';
import { type Facts, factsOf } from './decision/facts';
import { createJudge, type Judgement } from './decision/judge';
import { milderMode, type Reached, reached } from './decision/rollout';
import { NO } from './decision/truth';
import type { Clock, Envelope } from './envelope';
import type { Policy, PolicyRule } from './schema';
import type { PolicyException } from './schema/rule';
import { ACTIONS, type Action, milder, stricter, type Verdict, type VerdictRule } from './verdict';

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

const VERBS: Readonly<Record<Action, string>> = {
  allow: 'lets the message go',
  log: 'logs it',
  hint: 'marks it',
  warn: 'warns',
  justify: 'asks for a reason',
  block: 'blocks the message',
};

/** The verdict for one draft: the strictest rule that matches wins, within what the mode allows. */
export function decide({ findings, envelope, policy, policyHash, clock }: Decision): Verdict {
  const facts = factsOf(findings, envelope, policy, clock);
  const { action, rules, trace } = decideFacts(facts, policy, envelope);
  return { action, rules, trace, digest: envelope.digest, policyHash };
}

/** The same for facts that were not drawn from a draft, such as those of a recorded event. */
export function decideFacts(
  facts: Facts,
  policy: Policy,
  { ring, warningsToday }: Pick<Envelope, 'ring' | 'warningsToday'>,
): Pick<Verdict, 'action' | 'rules' | 'trace'> {
  const judge = createJudge(facts, policy);
  const whole = reached(policy.rollout, policy.mode, facts.clock.now, ring);
  const spent = policy.warningBudget.perDay > 0 && warningsToday >= policy.warningBudget.perDay;
  const exceptions = exceptionsByRule(policy);
  const rules: VerdictRule[] = [];
  const trace: string[] = [];
  let action: Action = 'allow';
  for (const rule of policy.rules) {
    const found = judge.judge(rule.when);
    if (found.truth === NO) {
      trace.push(`Rule "${rule.id}" does not match: ${found.because}.`);
      continue;
    }
    const own = reached(rule.rollout, whole.mode, facts.clock.now, ring);
    const { capped, notes } = cap(rule, own, whole, spent);
    const left = withExceptions(capped, exceptions.get(rule.id) ?? [], found.people, facts, policy);
    trace.push(sentence(rule, found, left.action, [...notes, ...left.notes]));
    action = stricter(action, left.action);
    rules.push(verdictRule(rule, found, left.action));
  }
  rules.sort((a, b) => ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action));
  return { action, rules, trace };
}

/** What mode, roll-out and warning budget leave of a rule's action. */
function cap(rule: PolicyRule, own: Reached, whole: Reached, spent: boolean) {
  const mode = milderMode(own.mode, whole.mode);
  const notes: string[] = [];
  let capped = milder(rule.then, MODE_LIMIT[mode]);
  if (capped !== rule.then) {
    const why = own.note || whole.note;
    notes.push(`in ${mode} mode it only ${VERBS[capped]}${why ? ` (${why})` : ''}`);
  }
  if (capped === 'warn' && spent) {
    capped = 'hint';
    notes.push('the warnings of today are used up, so it only marks it');
  }
  return { capped, notes };
}

function sentence(rule: PolicyRule, found: Judgement, left: Action, notes: readonly string[]): string {
  const then = left === rule.then ? '' : `, but here it ${VERBS[left]}`;
  const unknown =
    found.unknown.length > 0 ? `; not known, so taken strictly: ${found.unknown.join(', ')}` : '';
  const added = notes.map((note) => `; ${note}`).join('');
  return `Rule "${rule.id}" ${VERBS[rule.then]}${then}: ${found.because}${unknown}${added}.`;
}

function verdictRule({ id, title, explain, law }: PolicyRule, found: Judgement, action: Action): VerdictRule {
  const { findings, attachments, signs, unknown } = found;
  return { id, title, action, explain, law, findings, attachments, signs, unknown };
}

function exceptionsByRule({ exceptions }: Policy): Map<string, PolicyException[]> {
  const byRule = new Map<string, PolicyException[]>();
  for (const exception of exceptions)
    for (const id of exception.rules) byRule.set(id, [...(byRule.get(id) ?? []), exception]);
  return byRule;
}
