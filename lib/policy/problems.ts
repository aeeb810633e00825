/** What is wrong with a policy, one clear sentence each, for the options page and the command line. */
import type { z } from 'zod';

export interface PolicyProblem {
  /** Where: 'rules[0].when.minCount'; '' for the policy as a whole. */
  path: string;
  message: string;
  /** The key below `path` that is not known. */
  unknown?: string;
}

/** Where and what, in one sentence. */
export const problemLine = ({ path, message }: Pick<PolicyProblem, 'path' | 'message'>): string =>
  path ? `${path}: ${message}` : message;

type Issue = z.core.$ZodIssue;

/** More than this is noise: the first ones are mended first. */
export const MAX_PROBLEMS = 50;

/** Turns zod's issues into sentences. Issues must have been reported with their input. */
export function policyProblems(issues: readonly Issue[]): PolicyProblem[] {
  return issues.slice(0, MAX_PROBLEMS).flatMap(problemsOf).slice(0, MAX_PROBLEMS);
}

function problemsOf(issue: Issue): PolicyProblem[] {
  const path = pathText(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ path, message: sentence(issue) }];
  return issue.keys.map((unknown) => ({ path, message: `Unknown key ${quote(unknown)}.`, unknown }));
}

export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before ? `${before}.${String(key)}` : String(key);
  }, '');
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
};

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS[issue.expected] ?? `a value of type ${issue.expected}`;
      return issue.input === undefined
        ? `This is missing; it must be ${wanted}.`
        : `This must be ${wanted}, not ${kindOf(issue.input)}.`;
    }
    case 'invalid_value':
      return issue.input === undefined
        ? `This is missing; it must be ${choices(issue.values)}.`
        : `This must be ${choices(issue.values)}.`;
    case 'too_small':
      return limit(issue.origin, 'at least', issue.minimum);
    case 'too_big':
      return limit(issue.origin, 'at most', issue.maximum);
    default:
      return issue.message;
  }
}

function limit(origin: string, bound: string, value: number | bigint): string {
  if (origin === 'string')
    return value === 1 && bound === 'at least'
      ? 'This must not be empty.'
      : `This must have ${bound} ${value} characters.`;
  if (origin === 'array')
    return `This list must have ${bound} ${value} ${value === 1 ? 'entry' : 'entries'}.`;
  return `This must be ${bound} ${value}.`;
}

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number')
    return Number.isFinite(input) ? `the number ${input}` : 'a number that is not finite';
  return KINDS[typeof input] ?? `a ${typeof input}`;
}

const quote = (key: unknown) => JSON.stringify(typeof key === 'string' ? key.slice(0, 60) : key);

function choices(values: readonly unknown[]): string {
  const last = values.at(-1);
  return values.length < 2 ? quote(last) : `${values.slice(0, -1).map(quote).join(', ')} or ${quote(last)}`;
}
