/** `draftguard policy check`: would it be taken, and is anything odd about it. */
import { oddIn } from '../../../lib/policy/check';
import { inWords } from '../../../lib/policy/facts/sentence';
import { pathText, problemLine } from '../../../lib/policy/problems';
import { type PlacedProblem, readPolicyText } from '../../../lib/policy/text';
import { EXIT, told as tell } from '../exits';
import { readText } from '../policy-file';
import { ENGLISH } from '../words';

type Told = PlacedProblem & { kind: string; kinds?: string[] };

/** Everything that is to be said of a policy text, in the order of its lines. */
export function checkText(text: string, now: number): { refused: boolean; told: Told[] } {
  const read = readPolicyText(text);
  if (!read.ok)
    return { refused: true, told: read.problems.map((problem) => ({ kind: 'error', ...problem })) };
  const told = oddIn(read.value, read.policy, now)
    .map((odd) => ({ ...odd, ...read.placeOf(odd.path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { refused: false, told };
}

/** As a program reads it. */
export const written = ({ kind, path, said, line, column, kinds }: Told) => ({
  kind,
  path: pathText(path),
  message: inWords(said, ENGLISH.t),
  line,
  column,
  ...(kinds ? { kinds } : {}),
});

export async function check(files: string[], { json }: { json?: boolean }): Promise<void> {
  let worst = 0;
  for (const file of files) {
    const text = await readText(file).catch(tell);
    if (text === null) {
      worst = EXIT.unreadable;
      continue;
    }
    const { refused, told } = checkText(text, Date.now());
    if (json) console.log(JSON.stringify({ file, refused, told: told.map(written) }));
    else {
      for (const { kind, line, column, ...problem } of told)
        console.log(`${file}:${line}:${column}: ${kind}: ${problemLine(problem, ENGLISH.t)}`);
      if (told.length === 0) console.log(`${file}: good.`);
    }
    worst = Math.max(worst, refused ? EXIT.unreadable : told.length > 0 ? 1 : 0);
  }
  process.exitCode = worst;
}
