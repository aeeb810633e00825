/** What is wrong with a policy, as data: it becomes a sentence only where a person reads it, in that person's language. */
import type { z } from 'zod';
import { nearest } from '../base/nearest';
import { inWords, type Sentence, series } from './facts/sentence';
import { tell } from './problem-texts';

export type Path = readonly (string | number)[];

export interface PolicyProblem {
  /** Where: ['rules', 0, 'when']; empty for the policy as a whole. */
  path: Path;
  said: Sentence;
  /** The key below `path` that is not known. */
  unknown?: string;
}

/** Where and what, in one sentence. */
export const problemSaid = ({ path, said }: Pick<PolicyProblem, 'path' | 'said'>): Sentence =>
  path.length > 0 ? tell('policy_problem_at', pathText(path), said) : said;

/** The same, with the texts of a language. */
export const problemLine = (
  problem: Pick<PolicyProblem, 'path' | 'said'>,
  t: Parameters<typeof inWords>[1],
): string => inWords(problemSaid(problem), t);

type Issue = z.core.$ZodIssue;

/** More than this is noise: the first ones are mended first. */
export const MAX_PROBLEMS = 50;

/** What zod's issues say. They must have been reported with their input. */
export function policyProblems(issues: readonly Issue[]): PolicyProblem[] {
  // What is of the wrong kind is also too long, or not of the form: that follows.
  const wrongKind = new Set(
    issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('\n')] : [])),
  );
  return issues
    .filter(({ code, path }) => code === 'invalid_type' || !wrongKind.has(path.join('\n')))
    .slice(0, MAX_PROBLEMS)
    .flatMap(problemsOf)
    .slice(0, MAX_PROBLEMS);
}

function problemsOf(issue: Issue): PolicyProblem[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code !== 'unrecognized_keys') return [{ path, said: saidOf(issue) }];
  return issue.keys.map((unknown) => ({
    path,
    said: tell('policy_problem_unknown_key', quote(unknown)),
    unknown,
  }));
}

/** A path as people write it: rules[0].when */
export function pathText(path: Path): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before ? `${before}.${key}` : key;
  }, '');
}

const KINDS = {
  object: 'policy_problem_an_object',
  array: 'policy_problem_a_list',
  string: 'policy_problem_a_text',
  number: 'policy_problem_a_number',
  int: 'policy_problem_a_whole_number',
  boolean: 'policy_problem_a_boolean',
} as const;

const kind = (type: string): Sentence | null => {
  const text = Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : null;
  return text && tell(text);
};

function saidOf(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kind(issue.expected) ?? tell('policy_problem_of_type', issue.expected);
      return issue.input === undefined
        ? tell('policy_problem_missing', wanted)
        : tell('policy_problem_kind', wanted, kindOf(issue.input));
    }
    case 'invalid_value':
      return choiceOf(issue.input, issue.values);
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? tell('policy_problem_empty')
        : limit(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return limit(issue.origin, 'most', issue.maximum);
    case 'custom':
      return (issue.params as { said?: Sentence } | undefined)?.said ?? tell('policy_problem_other');
    default:
      return tell('policy_problem_other');
  }
}

function choiceOf(input: unknown, values: readonly unknown[]): Sentence {
  if (input === undefined) return tell('policy_problem_missing', choices(values));
  const near = typeof input === 'string' && nearest(input, values.filter(isText));
  return near
    ? tell('policy_problem_choice_near', choices(values), quote(near))
    : tell('policy_problem_choice', choices(values));
}

const isText = (value: unknown): value is string => typeof value === 'string';

function limit(origin: string, bound: 'least' | 'most', value: number | bigint): Sentence {
  const number = String(value);
  if (origin === 'string') return tell(`policy_problem_text_${bound}`, number);
  if (origin !== 'array') return tell(`policy_problem_${bound}`, number);
  return tell(`policy_problem_list_${bound}`, number);
}

function kindOf(input: unknown): Sentence {
  if (input === null || typeof input === 'boolean') return String(input);
  if (typeof input === 'number')
    return Number.isFinite(input)
      ? tell('policy_problem_the_number', input)
      : tell('policy_problem_not_finite');
  const type = Array.isArray(input) ? 'array' : typeof input;
  return kind(type) ?? tell('policy_problem_a_thing', type);
}

/** As JSON has it, in every language. */
const quote = (key: unknown): string => JSON.stringify(typeof key === 'string' ? key.slice(0, 60) : key);

function choices(values: readonly unknown[]): Sentence {
  const quoted = values.map(quote);
  return quoted.length < 2
    ? (quoted[0] ?? '')
    : series('or', [series('comma', quoted.slice(0, -1)), quoted.at(-1) ?? '']);
}
