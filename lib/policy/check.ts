/** What is odd about a policy that is valid: rules that never decide anything, that cannot match, or that would cry wolf. */

import { nearest } from '../base/nearest';
import { holds, rankOf } from './actions';
import { BUILTIN_POLICY } from './builtin';
import { type Said, said } from './decision/said';
import { ENTITIES } from './entities';
import type { Path, PolicyProblem } from './problems';
import { type ActiveRule, isOn, type Policy, type PolicyRule } from './schema';
import { type Condition, conditionsOf, leastValues } from './schema/condition';
import { dayEnd } from './schema/parts';
import { kindsSaid, uncoveredKinds } from './uncovered';

/** The texts of what is odd, in lib/texts. */
export const ODD_TEXTS = [
  ...['policy_odd_shadowed', 'policy_odd_unreachable', 'policy_odd_no_detector', 'policy_odd_nobody_inside'],
  ...['policy_odd_quoted', 'policy_odd_not', 'policy_odd_noisy', 'policy_odd_every_finding'],
  ...['policy_odd_nothing', 'policy_odd_everywhere', 'policy_odd_personal', 'policy_odd_unsure'],
  ...['policy_odd_expired', 'policy_odd_expires_soon', 'policy_odd_no_effect'],
  ...['policy_odd_uncovered', 'policy_odd_uncovered_replaced', 'policy_odd_near_builtin'],
] as const;

/** What is odd, as data. */
const odd = (text: (typeof ODD_TEXTS)[number], ...fill: readonly Said[]): Said => said(text, ...fill);

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

/** Entities that stand in nearly every mail, in its signature if nowhere else. */
const EVERYWHERE = [
  'EMAIL_ADDRESS',
  'PHONE_NUMBER',
  'PERSON',
  'URL',
  'DATE_TIME',
  'LOCATION',
  'ORGANIZATION',
];
/** Distinct values of these that an ordinary signature with a quoted one has. */
const SIGNATURE = 5;
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
      ...{ kind: 'uncovered', path: ['rules'], said: odd(text, kindsSaid(kinds)) },
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

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const within = <T>(few: readonly T[], many: readonly T[]) => few.every((each) => many.includes(each));
/** An empty list asks nothing. */
const wider = <T>(a: readonly T[], b: readonly T[]) => a.length === 0 || (b.length > 0 && within(b, a));

/** Whether the first condition holds for certain whenever the second does. Says no where it cannot tell. */
export function covers(a: Condition, b: Condition): boolean {
  const kinds = ['entities', 'categories', 'terms', 'patterns', 'lists', 'documents'] as const;
  const named = (when: Condition) => kinds.some((kind) => when[kind].length > 0);
  const findings =
    leastValues(a) === 0 && a.minFindings === 0
      ? true
      : (!named(a) || (named(b) && kinds.every((kind) => within(b[kind], a[kind])))) &&
        leastValues(a) <= leastValues(b) &&
        a.minFindings <= Math.max(b.minFindings, leastValues(b)) &&
        a.minConfidence <= b.minConfidence &&
        a.minShare <= b.minShare &&
        within(b.parts, a.parts) &&
        (a.text === 'any' || a.text === b.text);
  const [of, from] = [a.recipients, b.recipients];
  return (
    findings &&
    (of.scope === 'any' || of.scope === from.scope) &&
    of.minCount <= from.minCount &&
    wider(of.fields, from.fields) &&
    ((of.domains.length === 0 && of.groups.length === 0) ||
      (same(of.domains, from.domains) && same(of.groups, from.groups))) &&
    (same(a.attachments, b.attachments) || same(a.attachments, NO_ATTACHMENTS)) &&
    wider(a.signs, b.signs) &&
    (a.consent.states.length === 0 || same(a.consent, b.consent)) &&
    (a.account.domains.length === 0 || same(a.account, b.account)) &&
    ((a.time.days.length === 0 && a.time.from === undefined) || same(a.time, b.time)) &&
    (['all', 'any', 'not'] as const).every((key) => a[key].length === 0 || same(a[key], b[key]))
  );
}

const NO_ATTACHMENTS = { unread: [], types: [], minSize: 0, minCount: 0 };

function unreachable({ id, when }: PolicyRule, index: number, policy: Policy): PolicyWarning[] {
  const warn = (path: Path, because: Said): PolicyWarning => ({
    kind: 'unreachable',
    path: ['rules', index, 'when', ...path],
    said: odd('policy_odd_unreachable', id, because),
  });
  return [...conditionsOf(when)].flatMap(([each, path]) => [
    ...each.entities.flatMap((entity, at) =>
      ENTITIES.has(entity) ? [] : [warn([...path, 'entities', at], odd('policy_odd_no_detector', entity))],
    ),
    ...(each.recipients.scope === 'internal' && policy.organization.internalDomains.length === 0
      ? [warn([...path, 'recipients', 'scope'], odd('policy_odd_nobody_inside'))]
      : []),
    ...(each.text === 'quoted' && !each.parts.includes('body')
      ? [warn([...path, 'text'], odd('policy_odd_quoted'))]
      : []),
    ...(each.not.some((never) => covers(never, { ...each, not: [] }))
      ? [warn([...path, 'not'], odd('policy_odd_not'))]
      : []),
  ]);
}

function noisy({ id, when, then }: ActiveRule, index: number): PolicyWarning[] {
  if (!holds(then)) return [];
  const warn = (path: Path, because: Said): PolicyWarning => ({
    kind: 'noisy',
    path: ['rules', index, 'when', ...path],
    said: odd('policy_odd_noisy', id, because),
  });
  const least = leastValues(when);
  const kinds = [when.entities, when.categories, when.terms, when.patterns, when.lists, when.documents];
  const narrow =
    [when.signs, when.consent.states, when.all, when.any, when.not, when.time.days].some(
      ({ length }) => length > 0,
    ) ||
    when.recipients.domains.length + when.recipients.groups.length > 0 ||
    !same(when.attachments, NO_ATTACHMENTS);
  if (narrow || least > SIGNATURE) return [];
  const everywhere = when.entities.find((entity) => EVERYWHERE.includes(entity));
  if (kinds.every(({ length }) => length === 0))
    return [warn([], odd(least > 0 ? 'policy_odd_every_finding' : 'policy_odd_nothing'))];
  if (everywhere) return [warn(['entities'], odd('policy_odd_everywhere', everywhere))];
  if (when.categories.includes('personal')) return [warn(['categories'], odd('policy_odd_personal'))];
  if (when.minConfidence < 0.5) return [warn(['minConfidence'], odd('policy_odd_unsure'))];
  return [];
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
