/** Reads a policy from a file. */
import { readFile } from 'node:fs/promises';
import { overBuiltin } from '../../lib/policy/managed';
import type { PolicyProblem } from '../../lib/policy/problems';
import type { ParsedPolicy, Policy } from '../../lib/policy/schema';
import { unreadable } from './exits';

/** The text of a file, without a byte-order mark. */
export async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unreadable(`${path} cannot be read.`, cause);
  });
  return text.replace(/^\ufeff/, '');
}

/** A policy as JSON; keys that it leaves out are those of the built-in default. */
export async function parsePolicyFile(path: string): Promise<{ text: string; parsed: ParsedPolicy }> {
  const text = await readText(path);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    throw unreadable(`The policy ${path} is not valid JSON: ${(cause as Error).message}.`, cause);
  }
  return { text, parsed: overBuiltin(input) };
}

export const problemText = ({ path, message }: PolicyProblem) => `${path || 'the policy'}: ${message}`;

/** @throws {DraftguardError} 'unreadable' when the policy would be refused */
export async function readPolicy(path: string): Promise<Policy> {
  const { parsed } = await parsePolicyFile(path);
  if (parsed.ok) return parsed.policy;
  throw unreadable(`The policy ${path} is refused: ${parsed.problems.map(problemText).join(' ')}`);
}
