/**
 * What `deploy` writes beside the values: a hash for each top-level key, so that the device sees what did not arrive as
 * it was written. Chromium says nothing of it: a value of a wrong type takes its whole top-level key with it, and a key
 * that the schema does not know is left out. No protection from whoever can write managed storage; a signature is.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { ManagedValues } from './deploy/target';
import { type ProblemText, tell } from './problem-texts';
import type { PolicyProblem } from './problems';

export const HASH_KEY = 'policyHash';

const FORM = /^[A-Za-z]+=[0-9a-f]{16}(?:,[A-Za-z]+=[0-9a-f]{16})*$/;

const hashOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? ''))).slice(0, 16);

/** The values with their hashes. */
export function withHash(values: ManagedValues): ManagedValues {
  const keys = Object.keys(values).filter((key) => values[key] !== undefined);
  return { ...values, [HASH_KEY]: keys.map((key) => `${key}=${hashOf(values[key])}`).join(',') };
}

/** Where what has arrived differs from what was deployed; none where no hash was. */
export function hashProblems(arrived: Readonly<Record<string, unknown>>): PolicyProblem[] {
  if (!Object.hasOwn(arrived, HASH_KEY)) return [];
  const { [HASH_KEY]: written, ...values } = arrived;
  const problem = (key: string, text: ProblemText) => ({ path: [key], said: tell(text) });
  if (typeof written !== 'string' || !FORM.test(written)) return [problem(HASH_KEY, 'policy_problem_hash')];
  const deployed = new Map(written.split(',').map((each) => each.split('=') as [string, string]));
  const differing = [...deployed].flatMap(([key, hash]) => {
    if (!Object.hasOwn(values, key)) return [problem(key, 'policy_problem_hash_gone')];
    return hashOf(values[key]) === hash ? [] : [problem(key, 'policy_problem_hash_changed')];
  });
  const added = Object.keys(values).filter((key) => !deployed.has(key));
  return [...differing, ...added.map((key) => problem(key, 'policy_problem_hash_added'))];
}
