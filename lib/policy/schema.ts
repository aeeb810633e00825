/**
 * The policy: what an organisation (or, without one, the built-in default) asks of a message before it leaves.
 * This zod schema is the truth; `public/managed-schema.json` and the options page are checked against it.
 */
import { z } from 'zod';
import { ROLES } from '../base/roles';
import { isReader } from '../crypto/seal';
import { CATEGORIES } from '../detect/kit/finding';
import { parseSites } from '../webmail/sites';
import type { Action } from './actions';
import { carriedFiles } from './carried-data';
import { questionsOf } from './decision/questions';
import { PURPOSES } from './envelope';
import type { Sentence } from './facts/sentence';
import { BASES, LAWS } from './grounds';
import { address, day, domain, id, line } from './parts';
import { compilePattern } from './patterns';
import { tell, telling } from './problem-texts';
import { type Path, type PolicyProblem, policyProblems } from './problems';
import { conditionsOf, depthOf, MAX_DEPTH } from './schema/condition';
import { exception, MODES, rollout, rule } from './schema/rule';

export const ON_FAILURE = ['hold', 'allow'] as const;
/** The policies that another may stand on. */
export const BASE_POLICIES = ['builtin'] as const;

const site = z.string().max(500).refine(isOneSite, telling('policy_problem_site'));

function isOneSite(text: string): boolean {
  if (text.includes(',')) return false;
  try {
    return parseSites(text).length === 1;
  } catch {
    return false;
  }
}

const term = z.strictObject({
  id,
  label: line(200),
  words: z.array(z.string().trim().min(2).max(200)).min(1).max(20_000),
});

/** A regular expression of RE2's syntax, sought line by line; see ./patterns.ts for its limits. */
const pattern = z.strictObject({
  id,
  label: line(200),
  pattern: z.string().min(1).max(500),
  ignoreCase: z.boolean().default(false),
  category: z.enum(CATEGORIES).default('business'),
  /** 0..1 */
  confidence: z.number().min(0).max(1).default(0.8),
});

const organization = z.strictObject({
  name: z.string().trim().max(200).default(''),
  internalDomains: z.array(domain).max(5000).default([]),
  /** Whom to ask: an address, a link or a name. */
  contact: z.string().trim().max(500).default(''),
  /** Recipients that rules and exceptions name together. */
  groups: z
    .array(
      z.strictObject({
        id,
        label: line(200),
        addresses: z.array(address).max(5000).default([]),
        domains: z.array(domain).max(1000).default([]),
      }),
    )
    .max(200)
    .default([]),
});

/** The longest that a works council's agreement usually allows. */
const COUNCIL_DAYS = 180;

const reader = z.string().trim().max(3000).refine(isReader, telling('policy_problem_reader'));

const audit = z
  .strictObject({
    retentionDays: z.int().min(1).max(3650).default(90),
    /** 0: ids, counts and classes. 1: also recipient domains and reasons. 2: also masked findings. Never content. */
    detail: z.int().min(0).max(2).default(0),
    /** age recipients (age1…) of the organisation that can read the log. */
    readers: z.array(reader).max(20).default([]),
    /** Two who can tell together, and only together, whose a pseudonym of the log is; left out: nobody can. */
    reidentify: z.strictObject({ first: reader, second: reader }).optional(),
    /** Whether the log can be read on the device itself. */
    localReader: z.boolean().default(true),
    /** Keeps the log to what a works council agrees to: detail 0 and at most 180 days. */
    worksCouncil: z.boolean().default(true),
  })
  .superRefine(({ worksCouncil, detail, retentionDays, readers, localReader, reidentify }, ctx) => {
    const problem = (key: string, said: Sentence) =>
      ctx.addIssue({ code: 'custom', path: [key], params: { said } });
    if (worksCouncil && detail > 0) problem('detail', tell('policy_problem_council_detail'));
    if (worksCouncil && retentionDays > COUNCIL_DAYS)
      problem('retentionDays', tell('policy_problem_council_days', COUNCIL_DAYS));
    if (!localReader && readers.length === 0) problem('localReader', tell('policy_problem_no_reader'));
    if (reidentify?.first !== undefined && reidentify.first === reidentify.second)
      problem('reidentify', tell('policy_problem_same_reader'));
  });

const consent = z
  .strictObject({
    /** Whose rules on consent hold; see lib/consent/rules.ts. */
    law: z.enum(LAWS).default('eu'),
    /** Months after which consent no longer counts (eu); 0: it does not age. */
    validMonths: z.int().min(0).max(240).default(24),
    /** Short lists that the organisation brings; long ones are imported. */
    lists: z
      .array(
        z.strictObject({
          id,
          label: line(200),
          purpose: z.enum(PURPOSES).default('marketing'),
          basis: z.enum(BASES).default('consent'),
          obtained: day,
          expires: day.optional(),
          addresses: z.array(address).max(5000).default([]),
        }),
      )
      .max(200)
      .default([]),
    /** Whom nobody may write to. */
    suppressed: z.array(address).max(5000).default([]),
    suppressedDomains: z.array(domain).max(1000).default([]),
  })
  .prefault({});

/** Every key that managed storage may carry on its own; the order is that of the documentation. */
export const policyShape = {
  version: z.literal(1).default(1),
  mode: z.enum(MODES).default('enforce'),
  /** Stages by which the mode is reached; without any, the mode is for every device at once. */
  rollout,
  organization: organization.prefault({}),
  /** Whose rules these are added to, or change by their ids; without it they are all there are. See ./extend.ts. */
  extends: z.enum(BASE_POLICIES).optional(),
  rules: z.array(rule).max(2000).default([]),
  exceptions: z.array(exception).max(1000).default([]),
  terms: z.array(term).max(1000).default([]),
  patterns: z.array(pattern).max(200).default([]),
  /** Ids of files of protected data without which no message is judged. */
  requiredData: z.array(id).max(200).default([]),
  /** Files of protected data that the policy brings; larger ones are imported on the device. */
  protectedData: carriedFiles.default([]),
  warningBudget: z
    .strictObject({
      /** Warnings a day on one device, after which a warning is only a mark; 0: no limit. */
      perDay: z.int().min(0).max(1000).default(0),
    })
    .prefault({}),
  consent,
  sites: z.array(site).max(200).default([]),
  /** Of the people whom a managed policy reaches; everybody is an employee, named or not. */
  roles: z.array(z.enum(ROLES)).max(ROLES.length).default(['employee']),
  onFailure: z.enum(ON_FAILURE).default('hold'),
  audit: audit.prefault({}),
};

const MAX_WORDS = 50_000;
const MAX_CONDITIONS = 20_000;
const MAX_PATTERN_SIZE = 20_000;

type Shape = z.output<z.ZodObject<typeof policyShape>>;
type AddProblem = (path: Path, said: Sentence) => void;

export const policySchema = z.strictObject(policyShape).superRefine((policy, ctx) => {
  const problem: AddProblem = (path, said) =>
    ctx.addIssue({ code: 'custom', path: [...path], params: { said } });
  checkIds(policy, problem);
  checkPatterns(policy, problem);
  const words = policy.terms.reduce((sum, term) => sum + term.words.length, 0);
  if (words > MAX_WORDS) problem(['terms'], tell('policy_problem_words', words, MAX_WORDS));
  checkConditions(policy, problem);
});

/** Each id once in its list, and only ids that are there are named. */
function checkIds(policy: Shape, problem: AddProblem): void {
  const lists = {
    rule: ['rules', policy.rules],
    exception: ['exceptions', policy.exceptions],
    term: ['terms', policy.terms],
    pattern: ['patterns', policy.patterns],
    group: ['organization.groups', policy.organization.groups],
  } as const;
  for (const what of Object.keys(lists) as (keyof typeof lists)[]) {
    const [key, list] = lists[what];
    const seen = new Set<string>();
    for (const [index, entry] of list.entries()) {
      if (seen.has(entry.id))
        problem([...key.split('.'), index, 'id'], tell(`policy_problem_twice_${what}`, entry.id));
      seen.add(entry.id);
    }
  }
  const rules = new Set(policy.rules.map((each) => each.id));
  const groups = new Set(policy.organization.groups.map((each) => each.id));
  for (const [index, each] of policy.exceptions.entries()) {
    for (const [at, name] of each.rules.entries())
      if (!rules.has(name)) problem(['exceptions', index, 'rules', at], tell('policy_problem_no_rule', name));
    for (const [at, name] of each.recipients.groups.entries())
      if (!groups.has(name))
        problem(['exceptions', index, 'recipients', 'groups', at], tell('policy_problem_no_group', name));
  }
}

function checkPatterns({ patterns }: Shape, problem: AddProblem): void {
  let size = 0;
  for (const [index, each] of patterns.entries()) {
    const compiled = compilePattern(each);
    if (compiled.ok) size += compiled.size;
    else problem(['patterns', index, 'pattern'], compiled.said);
  }
  if (size > MAX_PATTERN_SIZE)
    problem(['patterns'], tell('policy_problem_patterns_size', size, MAX_PATTERN_SIZE));
}

function checkConditions(policy: Shape, problem: AddProblem): void {
  let conditions = 0;
  for (const [index, { when }] of policy.rules.entries()) {
    const at = (...path: Path) => ['rules', index, 'when', ...path];
    if (depthOf(when) > MAX_DEPTH) problem(at(), tell('policy_problem_depth', MAX_DEPTH));
    for (const [each, path] of conditionsOf(when)) {
      conditions++;
      for (const { kind, asked } of questionsOf(each))
        for (const found of kind.problems?.(asked, policy) ?? [])
          problem(at(...path, ...found.path), found.said);
    }
  }
  if (conditions > MAX_CONDITIONS)
    problem(['rules'], tell('policy_problem_conditions', conditions, MAX_CONDITIONS));
}

export type Policy = z.output<typeof policySchema>;
export type PolicyRule = Policy['rules'][number];
export type ActiveRule = PolicyRule & { then: Action };

export const isOn = (rule: PolicyRule): rule is ActiveRule => rule.then !== 'off';

export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; problems: PolicyProblem[] };

/** JSON that lies deeper than this is no policy, and would only exhaust the parser. */
export const MAX_NESTING = 40;

function isTooDeep(input: unknown): boolean {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

const refused = (said: Sentence): ParsedPolicy => ({ ok: false, problems: [{ path: [], said }] });

/** Reads a policy from anything: a JSON value, managed storage, the options page. Omitted keys get their defaults. */
export function parsePolicy(input: unknown): ParsedPolicy {
  try {
    return readPolicy(input);
  } catch {
    // Only an object that is no JSON, such as one whose getters throw.
    return refused(tell('policy_problem_unreadable'));
  }
}

function readPolicy(input: unknown): ParsedPolicy {
  if (isTooDeep(input)) return refused(tell('policy_problem_too_deep', MAX_NESTING));
  const parsed = policySchema.safeParse(input, { reportInput: true });
  return parsed.success
    ? { ok: true, policy: parsed.data }
    : { ok: false, problems: policyProblems(parsed.error.issues) };
}
