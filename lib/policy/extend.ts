/**
 * Rules that stand on others: what a rule names is changed on the one with its id, by JSON Merge Patch (RFC 7396); any
 * other is added. Those of the author come first and in their order, so that what is said of a place is said of theirs.
 */

import { nearest } from '../base/nearest';
import { tell } from './problem-texts';
import type { PolicyProblem } from './problems';

type Json = Record<string, unknown>;

/** @param own as the author wrote them; what is no list of rules is left for the schema to refuse */
export function overRules(base: readonly { id: string }[], own: unknown): unknown {
  if (own === undefined) return base;
  if (!Array.isArray(own)) return own;
  const byId = new Map<unknown, object>(base.map((rule) => [rule.id, rule]));
  const changed = own.map((rule) => {
    const below = isObject(rule) && byId.get(rule.id);
    return below ? changedRule(below, rule) : rule;
  });
  const named = new Set(own.map((rule) => isObject(rule) && rule.id));
  return [...changed, ...base.filter(({ id }) => !named.has(id))];
}

/** Rules without a title, which only a change may leave out, that change none: their id is wrong, whatever else is missing. */
export function changesOfNothing(base: readonly { id: string }[], own: unknown): PolicyProblem[] {
  if (!Array.isArray(own)) return [];
  const ids = base.map(({ id }) => id);
  return own.flatMap((rule: unknown, index) => {
    if (!isObject(rule) || typeof rule.id !== 'string' || 'title' in rule || ids.includes(rule.id)) return [];
    const near = nearest(rule.id, ids);
    const said = near
      ? tell('policy_problem_no_builtin_near', rule.id, near)
      : tell('policy_problem_no_builtin', rule.id);
    return [{ path: ['rules', index, 'id'], said }];
  });
}

/** Words of its own are not followed by the translations of others. */
function changedRule(below: object, rule: Json): unknown {
  const others = ('title' in rule || 'explain' in rule) && !('texts' in rule) ? { texts: [] } : {};
  return merged(below, { ...rule, ...others });
}

function merged(below: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const under = isObject(below) ? below : {};
  const keys = new Set([...Object.keys(under), ...Object.keys(patch)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      if (!Object.hasOwn(patch, key)) return [[key, under[key]]];
      const own = Object.hasOwn(under, key) ? under[key] : undefined;
      return patch[key] === null ? [] : [[key, merged(own, patch[key])]];
    }),
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
