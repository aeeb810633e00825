/**
 * What another policy would have said of what the log has recorded. The log has no content, so a rule that asks for
 * more than was recorded has an answer only within bounds; a rule that was there then has its own answer in the record.
 */
import type { AuditEvent } from '../audit/event';
import type { Category, Finding } from '../detect/kit/finding';
import { DETECTORS } from '../detect/registry';
import { type Action, rankOf, stricter } from '../policy/actions';
import { decideFacts } from '../policy/decide';
import type { Clock } from '../policy/envelope';
import type { Facts, Person } from '../policy/facts/facts';
import { createSelections } from '../policy/facts/select';
import { policyHash } from '../policy/hash';
import type { Policy, PolicyRule } from '../policy/schema';
import { condition } from '../policy/schema/condition';

/** A recorded decision on a draft. */
export type RecordedDecision = Extract<AuditEvent, { type: 'draft.held' | 'draft.released' }>;

export function isDecision(event: AuditEvent): event is RecordedDecision {
  return event.type === 'draft.held' || event.type === 'draft.released';
}

export interface Simulated {
  was: Action;
  /** The bounds of what it would have been; equal where the record says enough. */
  least: Action;
  most: Action;
}

const CATEGORY = new Map<string, Category>(DETECTORS.map(({ entity, category }) => [entity, category]));

/** A condition that always holds. */
const ALWAYS = condition.parse({ minCount: 0 });

/** Answers for one policy. `before` is the policy under which it was recorded, where that is known. */
export function createSimulator(policy: Policy, before: Policy | null) {
  const beforeHash = before ? policyHash(before) : null;
  const conditions = new Map(before?.rules.map(({ id, when }) => [id, JSON.stringify(when)]));
  const unchanged = new Set(
    policy.rules.filter(({ id, when }) => conditions.get(id) === JSON.stringify(when)).map(({ id }) => id),
  );
  return (event: RecordedDecision, clock: Clock): Simulated => {
    // What the record says of a rule that is still the same need not be found out again.
    const recorded = event.policyHash === beforeHash;
    const rules = policy.rules.flatMap((rule): PolicyRule[] => {
      if (!recorded || !unchanged.has(rule.id)) return [rule];
      return event.rules.includes(rule.id) ? [{ ...rule, when: ALWAYS }] : [];
    });
    const verdict = decideFacts(
      factsOfEvent(event, clock),
      { ...policy, rules },
      { ring: 0, warningsToday: 0 },
    );
    const certain = verdict.rules.filter(({ unknown }) => unknown.length === 0);
    const least = certain.reduce<Action>((so, rule) => stricter(so, rule.action), 'allow');
    return { was: event.action, least, most: verdict.action };
  };
}

function factsOfEvent({ entities, recipients, attachments }: RecordedDecision, clock: Clock): Facts {
  const findings = Object.entries(entities).flatMap(([entity, count]) =>
    Array.from({ length: count }, (_, at) => findingOf(entity, at)),
  );
  const person = (external: boolean): Person => ({
    field: null,
    address: null,
    host: null,
    external,
    consent: null,
  });
  return {
    findings: createSelections(findings, () => ({ kind: null, quoted: null })),
    people: [
      ...Array.from({ length: recipients.internal }, () => person(false)),
      ...Array.from({ length: recipients.external }, () => person(true)),
    ],
    files: attachments === 0 ? [] : null,
    signs: () => null,
    account: null,
    accountAddress: null,
    clock,
    // What was recorded does not say: the strictest is a bound.
    hasLists: true,
  };
}

/** Confidence is not recorded: what was found counts as certain. */
const findingOf = (entity: string, at: number): Finding => ({
  detector: '',
  entity,
  category: CATEGORY.get(entity) ?? 'personal',
  part: '',
  start: 0,
  end: 0,
  confidence: 1,
  masked: '',
  valueKey: `${entity} ${at}`,
});

export interface Simulation {
  decisions: number;
  /** Of these the record does not say enough. */
  uncertain: number;
  same: number;
  /** From what to what (or "between … and …"), most frequent first. */
  changes: { was: Action; least: Action; most: Action; count: number }[];
}

/** Counts simulated decisions. */
export function tally(all: Iterable<Simulated>): Simulation {
  const counts = new Map<string, Simulation['changes'][number]>();
  const sum: Simulation = { decisions: 0, uncertain: 0, same: 0, changes: [] };
  for (const { was, least, most } of all) {
    sum.decisions++;
    if (least !== most) sum.uncertain++;
    else if (was === least) {
      sum.same++;
      continue;
    }
    const key = `${was} ${least} ${most}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { was, least, most, count: 1 });
  }
  sum.changes = [...counts.values()].sort((a, b) => b.count - a.count || rankOf(b.most) - rankOf(a.most));
  return sum;
}
