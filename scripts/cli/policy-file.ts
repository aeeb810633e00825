/** Reads a policy from a file. */
import { readFile } from 'node:fs/promises';
import { problemLine } from '../../lib/policy/problems';
import type { Policy } from '../../lib/policy/schema';
import { type PolicyText, readPolicyText } from '../../lib/policy/text';
import { unreadable } from './exits';
import { ENGLISH } from './words';

/** The text of a file, without a byte-order mark. */
export async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unreadable(`${path} cannot be read.`, cause);
  });
  return text.replace(/^\ufeff/, '');
}

/** A policy with the JSON that it was written as. @throws {DraftguardError} 'unreadable' when it would be refused */
export async function readPolicyFile(path: string): Promise<Extract<PolicyText, { ok: true }>> {
  const read = readPolicyText(await readText(path));
  if (read.ok) return read;
  const [first, ...others] = read.problems.map(
    ({ line, column, ...problem }) => `${line}:${column} is refused: ${problemLine(problem, ENGLISH.t)}`,
  );
  const more = others.length > 0 ? ` "policy check" tells ${others.length} more.` : '';
  throw unreadable(`The policy ${path}:${first}${more}`);
}

/** The policy alone; keys that it leaves out are those of the built-in default. */
export const readPolicy = async (path: string): Promise<Policy> => (await readPolicyFile(path)).policy;
