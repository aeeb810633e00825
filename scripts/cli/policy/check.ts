/** `draftguard policy check`: would it be taken, and is anything odd about it. */
import { checkPolicy } from '../../../lib/policy/check';
import { pathText, problemLine } from '../../../lib/policy/problems';
import { EXIT, told as tell } from '../exits';
import { readText } from '../policy-file';
import { type Place, readPolicyText } from './text';

interface Told extends Place {
  kind: string;
  path: string;
  message: string;
}

/** Everything that is to be said of a policy text, in the order of its lines. */
export function checkText(text: string, now: number): { refused: boolean; told: Told[] } {
  const read = readPolicyText(text);
  if (!read.ok)
    return {
      refused: true,
      told: read.problems.map(({ unknown: _, ...problem }) => ({ kind: 'error', ...problem })),
    };
  const told = checkPolicy(read.policy, now)
    // A rule of the built-in default that the file does not hold is not the author's to mend.
    .filter(({ path }) => read.holds(path.slice(0, 1)))
    .map(({ kind, path, message }) => ({ kind, path: pathText(path), message, ...read.placeOf(path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { refused: false, told };
}

export async function check(files: string[], { json }: { json?: boolean }): Promise<void> {
  let worst = 0;
  for (const file of files) {
    const text = await readText(file).catch(tell);
    if (text === null) {
      worst = EXIT.unreadable;
      continue;
    }
    const { refused, told } = checkText(text, Date.now());
    if (json) console.log(JSON.stringify({ file, refused, told }));
    else {
      for (const { kind, line, column, ...problem } of told)
        console.log(`${file}:${line}:${column}: ${kind}: ${problemLine(problem)}`);
      if (told.length === 0) console.log(`${file}: good.`);
    }
    worst = Math.max(worst, refused ? EXIT.unreadable : told.length > 0 ? 1 : 0);
  }
  process.exitCode = worst;
}
