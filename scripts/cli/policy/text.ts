/** A policy as people write it: JSON whose every fault has its place. */
import {
  createScanner,
  findNodeAtLocation,
  getNodePath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { overBuiltin } from '../../../lib/policy/managed';
import { MAX_PROBLEMS, type PolicyProblem, pathText } from '../../../lib/policy/problems';
import { MAX_NESTING, type Policy } from '../../../lib/policy/schema';

export interface Place {
  /** From 1, as editors count. */
  line: number;
  column: number;
}

export type Path = readonly (string | number)[];

export type PolicyText =
  | {
      ok: true;
      /** As it was written. */
      value: Record<string, unknown>;
      /** With the keys of the built-in default that it leaves out. */
      policy: Policy;
      holds(path: Path): boolean;
      placeOf(path: Path): Place;
    }
  | { ok: false; problems: (PolicyProblem & Place)[] };

type Found = PolicyProblem & { offset: number };

const BUNDLE =
  'This is a signed bundle, not a policy; "policy deploy" takes it with --bundle-key, "policy verify" with --key.';

export function readPolicyText(text: string): PolicyText {
  const refused = (found: readonly Found[]): PolicyText => ({
    ok: false,
    problems: found.map(({ offset, ...problem }) => ({ ...problem, ...placeAt(text, offset) })),
  });
  const deep = tooDeepAt(text);
  if (deep !== null)
    return refused([
      { path: '', message: `Values lie in each other ${MAX_NESTING} deep at most.`, offset: deep },
    ]);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) return refused([notJson(error)]);
  if (findNodeAtLocation(tree, ['draftguardPolicy']))
    return refused([{ path: '', message: BUNDLE, offset: tree.offset }]);
  const value = JSON.parse(text);
  const parsed = overBuiltin(value);
  const found = [...repeated(tree), ...(parsed.ok ? [] : parsed.problems.map((each) => placed(tree, each)))];
  if (found.length > 0 || !parsed.ok)
    return refused(found.sort((a, b) => a.offset - b.offset).slice(0, MAX_PROBLEMS));
  return {
    ok: true,
    value,
    policy: parsed.policy,
    holds: (path) => findNodeAtLocation(tree, [...path]) !== undefined,
    placeOf: (path) => placeAt(text, nearest(tree, path).offset),
  };
}

/** Where brackets lie deeper in each other than a policy's may: the parser would exhaust its stack on them. */
function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = -1;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > MAX_NESTING) return at;
  }
  return null;
}

/** By the parser's own names. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is neither a value nor a sign that belongs here; a text stands in double quotes',
  InvalidNumberFormat: 'a number is not written as one',
  PropertyNameExpected:
    'here must stand the name of a key in double quotes; after the last entry stands no comma',
  ValueExpected: 'a value is missing here; after the last entry stands no comma',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing } is missing here',
  CloseBracketExpected: 'a closing ] is missing here',
  EndOfFileExpected: 'there is more after its end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a text ends before its closing quote',
  UnexpectedEndOfNumber: 'a number ends too early',
  InvalidUnicode: '\\u in a text must have four hexadecimal digits after it',
  InvalidEscapeCharacter: 'a text has a backslash that means nothing; write it as \\\\',
  InvalidCharacter: 'a text has a tab or another control character in it',
};

const notJson = (error: ParseError | undefined): Found => ({
  path: '',
  message: `This is not valid JSON: ${WORDS[error ? printParseErrorCode(error.error) : 'ValueExpected']}.`,
  offset: error?.offset ?? 0,
});

/** Keys that stand a second time in their object: JSON takes the last of them, whoever reads it may see the first. */
function* repeated(node: Node): Generator<Found> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key && seen.has(key.value))
      yield {
        path: pathText(getNodePath(key)),
        message: 'This key stands here more than once; leave only one.',
        offset: key.offset,
      };
    if (key) seen.add(key.value);
    yield* repeated(child);
  }
}

function placed(tree: Node, problem: PolicyProblem): Found {
  const path = pathOf(problem.path);
  const key =
    problem.unknown === undefined ? undefined : findNodeAtLocation(tree, [...path, problem.unknown])?.parent;
  return { ...problem, offset: (key ?? nearest(tree, path)).offset };
}

const pathOf = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index ? Number(index) : (key as string),
  );

/** What is missing stands where it is missing from. */
const nearest = (tree: Node, path: Path): Node =>
  findNodeAtLocation(tree, [...path]) ?? nearest(tree, path.slice(0, -1));

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
