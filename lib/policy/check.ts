/** What is odd about a policy that is valid: rules that never decide anything, that cannot match, or that would cry wolf. */

import { nearest } from '../base/nearest';
import { holds, rankOf } from './actions';
import { BUILTIN_POLICY } from './builtin';
import type { Remark } from './conditions/kind';
import { same } from './conditions/wider';
import { combines, questionsOf } from './decision/questions';
import { ENTITIES } from './entities';
import { odd } from './odd-texts';
import { dayEnd } from './parts';
import type { PolicyProblem } from './problems';
import { type ActiveRule, isOn, type Policy, type PolicyRule } from './schema';
import { COMBINATORS, type Condition, conditionsOf } from './schema/condition';
import { kindsSaid, uncoveredKinds } from './uncovered';

export interface PolicyWarning extends PolicyProblem {
  kind:
    | 'shadowed'
    | 'unreachable'
    | 'noisy'
    | 'expired'
    | 'expires-soon'
    | 'no-effect'
    | 'uncovered'
    | 'near-builtin';
  /** Of 'uncovered': the kinds of data. */
  kinds?: string[];
}

const SOON = 30 * 86_400_000;

/** `now`: ms since the Unix epoch. */
export function checkPolicy(policy: Policy, now: number): PolicyWarning[] {
  return [
    ...uncovered(policy),
    ...policy.rules.flatMap((rule, index) =>
      isOn(rule)
        ? [...shadowed(rule, index, policy.rules), ...unreachable(rule, index, policy), ...noisy(rule, index)]
        : [],
    ),
    ...nearBuiltin(policy),
    ...exceptions(policy, now),
  ];
}

/**
 * The same, of what the author wrote: what they leave to the built-in default is not theirs to mend.
 * @param value as they wrote it
 */
export function oddIn(value: object, policy: Policy, now: number): PolicyWarning[] {
  const own = new Map<unknown, unknown>(Object.entries(value));
  return checkPolicy(policy, now).filter(({ kind, path: [key, index] }) => {
    if (kind === 'uncovered') return own.has('rules') || own.has('terms') || own.has('patterns');
    const list = own.get(String(key));
    return own.has(String(key)) && !(Array.isArray(list) && Number(index) >= list.length);
  });
}

function uncovered(policy: Policy): PolicyWarning[] {
  const kinds = uncoveredKinds(policy, BUILTIN_POLICY);
  if (kinds.length === 0) return [];
  const text = policy.extends === undefined ? 'policy_odd_uncovered_replaced' : 'policy_odd_uncovered';
  return [
    {
      kind: 'uncovered',
      path: ['rules'],
      said: odd(text, kindsSaid(kinds)),
      kinds: kinds.map(({ name }) => name),
    },
  ];
}

/** Rules of their own whose id is nearly that of a built-in one, which they were perhaps to change. */
function nearBuiltin(policy: Policy): PolicyWarning[] {
  if (policy.extends === undefined) return [];
  const ids = BUILTIN_POLICY.rules.map(({ id }) => id);
  return policy.rules.flatMap(({ id }, index): PolicyWarning[] => {
    const near = ids.includes(id) ? undefined : nearest(id, ids);
    if (near === undefined) return [];
    return [
      {
        kind: 'near-builtin',
        path: ['rules', index, 'id'],
        said: odd('policy_odd_near_builtin', id, near),
      },
    ];
  });
}

function shadowed(rule: PolicyRule, index: number, rules: readonly PolicyRule[]): PolicyWarning[] {
  const above = rules.find(
    (other, at) =>
      at !== index &&
      rankOf(other.then) >= rankOf(rule.then) &&
      same(other.rollout, rule.rollout) &&
      covers(other.when, rule.when) &&
      // Of two that are equal the later one is the one too many.
      (at < index || rankOf(other.then) > rankOf(rule.then) || !covers(rule.when, other.when)),
  );
  return above
    ? [
        {
          kind: 'shadowed',
          path: ['rules', index],
          said: odd('policy_odd_shadowed', rule.id, above.id),
        },
      ]
    : [];
}

/** Whether the first condition holds for certain whenever the second does. Says no where it cannot tell. */
function covers(a: Condition, b: Condition): boolean {
  const others = questionsOf(b);
  return (
    questionsOf(a).every(({ kind, asked }, at) => {
      const other = others[at]?.asked;
      return !kind.asks(asked) || (kind.covers?.(asked, other) ?? same(asked, other));
    }) && COMBINATORS.every((key) => a[key].length === 0 || same(a[key], b[key]))
  );
}

/** What the conditions of a rule are said to be. */
const placed = (
  kind: 'unreachable' | 'noisy',
  { id }: PolicyRule,
  index: number,
  remarks: readonly Remark[],
): PolicyWarning[] =>
  remarks.map(({ path, said }) => ({
    kind,
    path: ['rules', index, 'when', ...path],
    said: odd(`policy_odd_${kind}`, id, said),
  }));

function unreachable(rule: PolicyRule, index: number, policy: Policy): PolicyWarning[] {
  const remarks = [...conditionsOf(rule.when)].flatMap(([each, below]): Remark[] => [
    ...questionsOf(each).flatMap(({ kind, asked }) =>
      (kind.unreachable?.(asked, policy, ENTITIES) ?? []).map(({ path, said }) => ({
        path: [...below, ...path],
        said,
      })),
    ),
    ...(each.not.some((never) => covers(never, { ...each, not: [] }))
      ? [{ path: [...below, 'not'], said: odd('policy_odd_not') }]
      : []),
  ]);
  return placed('unreachable', rule, index, remarks);
}

function noisy(rule: ActiveRule, index: number): PolicyWarning[] {
  if (!holds(rule.then) || combines(rule.when)) return [];
  const questions = questionsOf(rule.when);
  if (questions.some(({ kind, asked }) => kind.asks(asked) && kind.narrows(asked))) return [];
  const remarks = questions.flatMap(({ kind, asked }) => kind.noise?.(asked) ?? []);
  return placed('noisy', rule, index, remarks);
}

function exceptions({ exceptions: list, rules }: Policy, now: number): PolicyWarning[] {
  return list.flatMap((each, index): PolicyWarning[] => {
    const path = ['exceptions', index];
    const end = dayEnd(each.expires);
    const idle = each.rules.filter((id) =>
      rules.some((rule) => rule.id === id && rankOf(rule.then) <= rankOf(each.then)),
    );
    return [
      ...(end <= now
        ? [
            {
              kind: 'expired' as const,
              path: [...path, 'expires'],
              said: odd('policy_odd_expired', each.id, each.expires),
            },
          ]
        : end - now < SOON
          ? [
              {
                kind: 'expires-soon' as const,
                path: [...path, 'expires'],
                said: odd('policy_odd_expires_soon', each.id, each.owner, each.expires),
              },
            ]
          : []),
      ...(idle.length > 0
        ? [
            {
              kind: 'no-effect' as const,
              path: [...path, 'then'],
              said: odd('policy_odd_no_effect', each.id, idle.join(', ')),
            },
          ]
        : []),
    ];
  });
}
