// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** What could be changed about a noisy rule: one step milder. A person decides; nothing is changed here. */

import { ACTIONS, type Action } from '../policy/actions';
import { isOn, type Policy } from '../policy/schema';
import type { RulePrecision } from './quality';

export interface Proposal {
  rule: string;
  title: string;
  from: Action;
  to: Action;
  /** The whole policy with the change, as JSON: what the Policy page takes. */
  text: string;
}

/** null when the policy has no such rule any more, or it asks for nothing milder. */
export function proposalFor({ rule: id }: Pick<RulePrecision, 'rule'>, policy: Policy): Proposal | null {
  const rule = policy.rules.find((each) => each.id === id);
  if (!rule || !isOn(rule)) return null;
  const to = ACTIONS[ACTIONS.indexOf(rule.then) - 1];
  if (!to || to === 'allow') return null;
  const rules = policy.rules.map((each) => (each.id === id ? { ...each, then: to } : each));
  return {
    rule: id,
    title: rule.title,
    from: rule.then,
    to,
    text: JSON.stringify({ ...policy, rules }, null, 2),
  };
}
