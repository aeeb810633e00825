/** `draftguard policy check`: would it be taken, and is anything odd about it. */
import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { checkPolicy } from '../../../lib/policy/check';
import { overBuiltin } from '../../../lib/policy/managed';
import { EXIT } from '../exits';
import { readText } from '../policy-file';

interface Told {
  kind: string;
  line: number;
  column: number;
  path: string;
  message: string;
}

/** Line and column of an offset, from 1. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const pathText = (path: readonly (string | number)[]) =>
  path.reduce<string>(
    (so, key) => (typeof key === 'number' ? `${so}[${key}]` : so ? `${so}.${key}` : key),
    '',
  );

const pathOf = (text: string): (string | number)[] =>
  [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index ? Number(index) : (key as string),
  );

/** Everything that is to be said of a policy text. */
export function checkText(text: string, now: number): { refused: boolean; told: Told[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) {
    const what = error ? printParseErrorCode(error.error) : 'Empty';
    const message = `This is not valid JSON (${what}).`;
    return {
      refused: true,
      told: [{ kind: 'error', path: '', message, ...placeOf(text, error?.offset ?? 0) }],
    };
  }
  // What is missing stands where it is missing from.
  const where = (path: readonly (string | number)[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node) return placeOf(text, node.offset);
    }
    return { line: 1, column: 1 };
  };
  const parsed = overBuiltin(JSON.parse(text));
  if (!parsed.ok)
    return {
      refused: true,
      told: parsed.problems.map(({ path, message }) => ({
        kind: 'error',
        path,
        message,
        ...where(pathOf(path)),
      })),
    };
  return {
    refused: false,
    told: checkPolicy(parsed.policy, now)
      // A rule of the built-in default that the file does not hold is not the author's to mend.
      .filter(({ path }) => findNodeAtLocation(tree, path.slice(0, 1)))
      .map(({ kind, path, message }) => ({ kind, path: pathText(path), message, ...where(path) })),
  };
}

export async function check(files: string[], { json }: { json?: boolean }): Promise<void> {
  let worst = 0;
  for (const file of files) {
    const { refused, told } = checkText(await readText(file), Date.now());
    if (json) console.log(JSON.stringify({ file, refused, told }));
    else {
      for (const { kind, line, column, path, message } of told)
        console.log(`${file}:${line}:${column}: ${kind}: ${path ? `${path}: ` : ''}${message}`);
      if (told.length === 0) console.log(`${file}: good.`);
    }
    worst = Math.max(worst, refused ? EXIT.unreadable : told.length > 0 ? 1 : 0);
  }
  process.exitCode = worst;
}
