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
import { isBundle } from './bundle/format';
import type { Sentence } from './facts/sentence';
import { ANCHOR_KEY, BUNDLE_KEY, overBuiltin } from './managed';
import { type ProblemText, tell } from './problem-texts';
import { MAX_PROBLEMS, type Path, type PolicyProblem } from './problems';
import { MAX_NESTING, type Policy } from './schema';
import { HASH_KEY } from './value-hash';

export interface Place {
  /** From 1, as editors count. */
  line: number;
  column: number;
}

/** A problem with the place in the text where it is mended. */
export type PlacedProblem = PolicyProblem & Place;

export type PolicyText =
  | {
      ok: true;
      /** As it was written. */
      value: Record<string, unknown>;
      /** With the keys of the built-in default that it leaves out. */
      policy: Policy;
      placeOf(path: Path): Place;
    }
  | { ok: false; problems: PlacedProblem[] };

type Found = PolicyProblem & { offset: number };

/** Reads a policy from its text. Refuses what the schema refuses, and what another reader of JSON might see otherwise. */
export function readPolicyText(text: string): PolicyText {
  const refused = (found: readonly Found[]): PolicyText => ({
    ok: false,
    problems: found.map(({ offset, ...problem }) => ({ ...problem, ...placeAt(text, offset) })),
  });
  if (text.trim() === '') return refused([whole(tell('policy_problem_no_text'), 0)]);
  const deep = tooDeepAt(text);
  if (deep !== null) return refused([whole(tell('policy_problem_too_deep', MAX_NESTING), deep)]);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) return refused([notJson(error)]);
  const value = JSON.parse(text);
  if (isBundle(value)) return refused([whole(tell('policy_problem_is_bundle'), tree.offset)]);
  if (isDeployed(value)) return refused([whole(tell('policy_problem_is_deployed'), tree.offset)]);
  const parsed = overBuiltin(value);
  const found = [...repeated(tree), ...(parsed.ok ? [] : parsed.problems.map((each) => placed(tree, each)))];
  if (found.length > 0 || !parsed.ok)
    return refused(found.sort((a, b) => a.offset - b.offset).slice(0, MAX_PROBLEMS));
  return {
    ok: true,
    value,
    policy: parsed.policy,
    placeOf: (path) => placeAt(text, nearest(tree, path).offset),
  };
}

/** What "policy deploy" writes around a policy, or beside it. */
const DEPLOYED = ['3rdparty', 'policies', HASH_KEY, BUNDLE_KEY, ANCHOR_KEY];
const isDeployed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && DEPLOYED.some((key) => Object.hasOwn(value, key));

/** What is wrong with the text as a whole. */
const whole = (said: Sentence, offset: number): Found => ({ path: [], said, offset });

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

/** What is said of a parser's error, by its own names for them. */
const SYNTAX: Readonly<Record<string, ProblemText>> = {
  InvalidSymbol: 'policy_json_symbol',
  InvalidNumberFormat: 'policy_json_number',
  PropertyNameExpected: 'policy_json_key',
  ValueExpected: 'policy_json_value',
  ColonExpected: 'policy_json_colon',
  CommaExpected: 'policy_json_comma',
  CloseBraceExpected: 'policy_json_brace',
  CloseBracketExpected: 'policy_json_bracket',
  EndOfFileExpected: 'policy_json_more',
  InvalidCommentToken: 'policy_json_comment',
  UnexpectedEndOfComment: 'policy_json_comment',
  UnexpectedEndOfString: 'policy_json_quote',
  UnexpectedEndOfNumber: 'policy_json_number_end',
  InvalidUnicode: 'policy_json_unicode',
  InvalidEscapeCharacter: 'policy_json_escape',
  InvalidCharacter: 'policy_json_control',
};

function notJson(error: ParseError | undefined): Found {
  const text = SYNTAX[error ? printParseErrorCode(error.error) : 'ValueExpected'] ?? 'policy_json_symbol';
  return whole(tell('policy_problem_not_json', tell(text)), error?.offset ?? 0);
}

/** Keys that stand a second time in their object: JSON takes the last of them, whoever reads it may see the first. */
function* repeated(node: Node): Generator<Found> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key && seen.has(key.value))
      yield {
        path: getNodePath(key),
        said: tell('policy_problem_repeated_key'),
        offset: key.offset,
      };
    if (key) seen.add(key.value);
    yield* repeated(child);
  }
}

function placed(tree: Node, problem: PolicyProblem): Found {
  const { path, unknown } = problem;
  const key = unknown === undefined ? undefined : findNodeAtLocation(tree, [...path, unknown])?.parent;
  return { ...problem, offset: (key ?? nearest(tree, path)).offset };
}

/** What is missing stands where it is missing from. */
const nearest = (tree: Node, path: Path): Node =>
  findNodeAtLocation(tree, [...path]) ?? nearest(tree, path.slice(0, -1));

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
