// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** Rules, their roll-out, and exceptions from them. */
import { z } from 'zod';
import { EXCEPTION_ACTIONS, RULE_ACTIONS } from '../actions';
import { address, day, domain, id, language, line } from '../parts';
import { condition } from './condition';

/** From mildest to strictest: only log, only mark and warn, do what the rules say. */
export const MODES = ['audit', 'coach', 'enforce'] as const;
/** One stage: from a day on, for a share of the devices. Of those that have begun, the strictest counts. */
const stage = z.strictObject({
  mode: z.enum(MODES),
  /** Begins with this day, UTC; without it at once. */
  from: day.optional(),
  /** Share of the devices, by a hash that stays with each of them. */
  percent: z.int().min(1).max(100).default(100),
});
export const rollout = z.array(stage).max(10).default([]);
export type Stage = z.output<typeof stage>;

export const rule = z.strictObject({
  id,
  title: line(200),
  when: condition.prefault({}),
  then: z.enum(RULE_ACTIONS),
  /** Why it matters and what to do instead, for the person who writes. */
  explain: z.string().trim().max(2000).default(''),
  law: z.array(line(200)).max(20).default([]),
  /** Title and explanation in further languages. */
  texts: z
    .array(z.strictObject({ language, title: line(200), explain: z.string().trim().max(2000).default('') }))
    .max(40)
    .default([]),
  /** How far this rule is rolled out; without it, as far as the policy is. */
  rollout,
});

export const exception = z.strictObject({
  id,
  /** Ids of the rules that it is from. */
  rules: z.array(id).min(1).max(500),
  /** Every recipient that the rule counts must be one of these; naming none asks nothing. */
  recipients: z
    .strictObject({
      domains: z.array(domain).max(1000).default([]),
      groups: z.array(id).max(200).default([]),
    })
    .prefault({}),
  /** Addresses of accounts that it is for; naming none asks nothing. */
  accounts: z.array(address).max(1000).default([]),
  /** Who answers for it, and why it is. */
  owner: line(200),
  reason: line(1000),
  /** The last day on which it holds, UTC. */
  expires: day,
  /** What is left of the rule. */
  then: z.enum(EXCEPTION_ACTIONS).default('log'),
});
export type PolicyException = z.output<typeof exception>;
