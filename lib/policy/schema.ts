// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/**
 * The policy: what an organisation (or, without one, the built-in default) asks of a message before it leaves.
 * This zod schema is the truth; `public/managed-schema.json` and the options page are checked against it.
 */
import { z } from 'zod';
import { CATEGORIES } from '../detect/finding';
import { PART_KINDS } from '../draft';
import { UNREAD_REASONS } from '../extract/result';
import { SIGNS } from '../recipients/signs';
import { parseSites } from '../sites';
import { type PolicyProblem, policyProblems } from './problems';
import { ACTIONS } from './verdict';

/** From mildest to strictest: only log, only mark and warn, do what the rules say. */
export const MODES = ['audit', 'coach', 'enforce'] as const;
export const SCOPES = ['any', 'internal', 'external'] as const;
export const ON_FAILURE = ['hold', 'allow'] as const;

const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'An id starts with a letter or digit, then has letters, digits, ".", "_" or "-" (64 at most).',
  );
const entity = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'An entity is written in capitals, digits and "_", such as US_SSN.');
const line = (max: number) => z.string().trim().min(1).max(max);
/** "example.org" as in the part of an address after the @; a leading "@" or "*." is dropped. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^(?:@|\*\.)/, ''))
  .pipe(
    z
      .string()
      .max(253)
      .regex(
        /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}-]{2,63}$/u,
        'This is not a mail domain such as example.org.',
      ),
  );
const site = z
  .string()
  .max(500)
  .refine(isOneSite, 'A site is written as roundcube=https://mail.example.org/*.');

function isOneSite(text: string): boolean {
  if (text.includes(',')) return false;
  try {
    return parseSites(text).length === 1;
  } catch {
    return false;
  }
}

const recipients = z.strictObject({
  scope: z.enum(SCOPES).default('any'),
  /** Fewest recipients of that scope for the rule to match. */
  minCount: z.int().min(1).max(100_000).default(1),
});

const attachments = z.strictObject({
  /** At least one attachment was not (wholly) read for one of these reasons; naming none asks nothing. */
  unread: z.array(z.enum(UNREAD_REASONS)).max(UNREAD_REASONS.length).default([]),
});

const when = z.strictObject({
  /** A finding counts when its entity, its category or its term is named; naming none of the three means every finding. */
  entities: z.array(entity).max(500).default([]),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).default([]),
  terms: z.array(id).max(1000).default([]),
  /** Fewest distinct values; 0 makes a rule about recipients or attachments alone. */
  minCount: z.int().min(0).max(100_000).default(1),
  /** 0..1; findings below it do not count. */
  minConfidence: z.number().min(0).max(1).default(0.6),
  parts: z
    .array(z.enum(PART_KINDS))
    .min(1)
    .max(PART_KINDS.length)
    .default([...PART_KINDS]),
  recipients: recipients.prefault({}),
  attachments: attachments.prefault({}),
  /** The rule matches only if one of these shows; see ../recipients/signs.ts. */
  signs: z.array(z.enum(SIGNS)).max(SIGNS.length).default([]),
});

const rule = z.strictObject({
  id,
  title: line(200),
  when: when.prefault({}),
  then: z.enum(ACTIONS),
  /** Why it matters and what to do instead, for the person who writes. */
  explain: z.string().trim().max(2000).default(''),
  law: z.array(line(200)).max(20).default([]),
});

const term = z.strictObject({
  id,
  label: line(200),
  words: z.array(z.string().trim().min(2).max(200)).min(1).max(20_000),
});

const organization = z.strictObject({
  name: z.string().trim().max(200).default(''),
  internalDomains: z.array(domain).max(5000).default([]),
  /** Whom to ask: an address, a link or a name. */
  contact: z.string().trim().max(500).default(''),
});

const audit = z.strictObject({
  retentionDays: z.int().min(1).max(3650).default(90),
  /** 0: ids, counts and classes. 1: also recipient domains and reasons. 2: also masked findings. Never content. */
  detail: z.int().min(0).max(2).default(0),
});

/** Every key that managed storage may carry on its own; the order is that of the documentation. */
export const policyShape = {
  version: z.literal(1).default(1),
  mode: z.enum(MODES).default('enforce'),
  organization: organization.prefault({}),
  rules: z.array(rule).max(500).default([]),
  terms: z.array(term).max(1000).default([]),
  sites: z.array(site).max(200).default([]),
  onFailure: z.enum(ON_FAILURE).default('hold'),
  audit: audit.prefault({}),
};

const MAX_WORDS = 50_000;

export const policySchema = z.strictObject(policyShape).superRefine((policy, ctx) => {
  const problem = (path: (string | number)[], message: string) =>
    ctx.addIssue({ code: 'custom', path, message });
  const termIds = new Set<string>();
  const ruleIds = new Set<string>();
  let words = 0;
  for (const [index, entry] of policy.terms.entries()) {
    if (termIds.has(entry.id)) problem(['terms', index, 'id'], `The term id "${entry.id}" is used twice.`);
    termIds.add(entry.id);
    words += entry.words.length;
  }
  if (words > MAX_WORDS)
    problem(['terms'], `All terms together have ${words} words; ${MAX_WORDS} are allowed.`);
  for (const [index, entry] of policy.rules.entries()) {
    if (ruleIds.has(entry.id)) problem(['rules', index, 'id'], `The rule id "${entry.id}" is used twice.`);
    ruleIds.add(entry.id);
    for (const [at, name] of entry.when.terms.entries()) {
      if (!termIds.has(name)) problem(['rules', index, 'when', 'terms', at], `No term has the id "${name}".`);
    }
  }
});

export type Policy = z.output<typeof policySchema>;
export type PolicyRule = Policy['rules'][number];

export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; problems: PolicyProblem[] };

/** Reads a policy from anything: a JSON value, managed storage, the options page. Omitted keys get their defaults. */
export function parsePolicy(input: unknown): ParsedPolicy {
  const parsed = policySchema.safeParse(input, { reportInput: true });
  return parsed.success
    ? { ok: true, policy: parsed.data }
    : { ok: false, problems: policyProblems(parsed.error.issues) };
}
