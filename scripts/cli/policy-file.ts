/** Reads a policy from a file. */
import { readFile } from 'node:fs/promises';
import { problemLine } from '../../lib/policy/problems';
import type { Policy } from '../../lib/policy/schema';
import { type PolicyText, readPolicyText } from '../../lib/policy/text';
import { unreadable } from './exits';
import { ENGLISH } from './words';

/** The text of a file, without a byte-order mark. @throws {DraftguardError} 'unreadable' when it is none, or not UTF-8 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(`${path} cannot be read.`, cause);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    // Read with holes, it would be taken, and its terms would never be found.
    throw unreadable(`${path} is not UTF-8; save it as UTF-8.`, cause);
  }
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
