/**
 * Regular expressions from a policy: RE2's syntax, so that none can run away (re2js, linear in the text). A pattern is
 * sought line by line, as grep does; its length, the size of its program and the text are bounded, and the work is
 * done in slices, so that no thread is held.
 */

import { RE2JS } from 're2js';
import { DraftguardError } from '../base/errors';
import { mask } from '../detect/engine/mask';
import { comparable } from '../detect/engine/value-key';
import type { Category, Finding } from '../detect/kit/finding';
import { originText } from '../detect/kit/origin';
import type { Part } from '../mail/draft';
import type { Sentence } from './facts/sentence';
import { tell } from './problem-texts';

interface PatternSource {
  id: string;
  pattern: string;
  ignoreCase: boolean;
  category: Category;
  confidence: number;
}

/** The entity of a finding that a policy's pattern made. */
export const PATTERN_ENTITY = 'CUSTOM_PATTERN';

/** Instructions of a compiled pattern; counted repetitions multiply them. With PIECE it bounds the longest look. */
const MAX_SIZE = 100;
/** Counted repetitions in each other, before a compiler spends time on them. */
const MAX_REPETITIONS = 500;
/** Characters of one look: longer lines are cut into pieces that overlap by LONGEST, the longest match that is found for sure. */
const PIECE = 800;
const LONGEST = 200;
/** Findings of one pattern in one text; more would tell nobody more. */
const MAX_FOUND = 1000;
/** Matches that are taken between two looks at the clock. */
const AT_A_TIME = 16;
/** ms of work before others may have the thread. */
const SLICE = 1;
/** ms of work for one draft, after which the policy's onFailure decides. */
const MAX_TIME = 2000;
const MAX_KEPT_LINES = 20_000;

type Compiled = { ok: true; re: RE2JS; size: number } | { ok: false; said: Sentence };

const refused = (...of: Parameters<typeof tell>): Compiled => ({ ok: false, said: tell(...of) });

/** Compiles one pattern; says why it cannot be used. */
export function compilePattern({
  pattern,
  ignoreCase,
}: Pick<PatternSource, 'pattern' | 'ignoreCase'>): Compiled {
  const flags = ignoreCase ? RE2JS.CASE_INSENSITIVE : 0;
  let re: RE2JS;
  try {
    if (repetitions(pattern) > MAX_REPETITIONS) return refused('policy_problem_pattern_repeats');
    re = RE2JS.compile(pattern, flags);
  } catch {
    return refused('policy_problem_pattern_syntax');
  }
  const size = re.programSize();
  if (size > MAX_SIZE) return refused('policy_problem_pattern_size', size, MAX_SIZE);
  if (re.test('')) return refused('policy_problem_pattern_everywhere');
  return { ok: true, re, size };
}

/** What counted repetitions may multiply to. */
function repetitions(pattern: string): number {
  return [...pattern.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)].reduce(
    (product, [, least = '', most = '']) => product * Math.max(1, Number(least), Number(most)),
    1,
  );
}

interface Span {
  start: number;
  end: number;
}

/** Where a pattern matches in one line; never more than MAX_FOUND. */
async function spansIn(re: RE2JS, text: string, pause: () => Promise<void>): Promise<Span[]> {
  // test() runs on re2js's automaton, many times faster than the search for the place.
  if (!re.test(text)) return [];
  const spans: Span[] = [];
  const matcher = re.matcher(text);
  while (spans.length < MAX_FOUND && matcher.find()) {
    if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
    if (spans.length % AT_A_TIME === 0) await pause();
  }
  return spans;
}

function* piecesOf(text: string): Generator<{ at: number; piece: string }> {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    for (let at = start; at < end; at += PIECE - LONGEST) {
      yield { at, piece: text.slice(at, Math.min(end, at + PIECE)) };
      if (at + PIECE >= end) break;
    }
    start = end + 1;
  }
}

export interface PatternDeps {
  patterns: readonly PatternSource[];
  /** See detect/engine/value-key.ts. */
  keyedHash: (normalised: string) => string;
  /** Gives the thread to others. */
  breathe(): Promise<void>;
  /** ms; any clock that does not run backwards */
  clock(): number;
}

/** Finds a policy's patterns in texts. @throws {DraftguardError} 'policy-patterns-slow' after 2 s of work */
export type PatternFinder = (parts: readonly Part[]) => Promise<Finding[]>;

/** Compiles the patterns of a policy that was parsed. Lines that were seen before cost a look-up. */
export function createPatternFinder({ patterns, keyedHash, breathe, clock }: PatternDeps): PatternFinder {
  const compiled = patterns.flatMap((source) => {
    const result = compilePattern(source);
    return result.ok ? [{ ...source, re: result.re, kept: new Map<string, Span[]>() }] : [];
  });
  return async (parts) => {
    const findings: Finding[] = [];
    let spent = 0;
    let since = clock();
    const pause = async () => {
      const worked = clock() - since;
      if (worked < SLICE) return;
      spent += worked;
      if (spent > MAX_TIME)
        throw new DraftguardError(
          'policy-patterns-slow',
          'The patterns of the policy take too long on this draft.',
        );
      await breathe();
      since = clock();
    };
    for (const { id, text } of parts)
      for (const each of compiled) {
        const found = new Map<number, Span>();
        for (const { at, piece } of piecesOf(text)) {
          const spans = await remembered(each.kept, piece, () => spansIn(each.re, piece, pause));
          for (const { start, end } of spans)
            if ((found.get(at + start)?.end ?? 0) < at + end)
              found.set(at + start, { start: at + start, end: at + end });
          await pause();
          if (found.size >= MAX_FOUND) break;
        }
        for (const { start, end } of [...found.values()].slice(0, MAX_FOUND)) {
          if (findings.length % AT_A_TIME === 0) await pause();
          const value = text.slice(start, end);
          findings.push({
            detector: originText({ kind: 'pattern', id: each.id }),
            entity: PATTERN_ENTITY,
            category: each.category,
            part: id,
            start,
            end,
            confidence: each.confidence,
            masked: mask(value, each.category),
            valueKey: keyedHash(comparable(value, each.category)),
          });
        }
      }
    return findings;
  };
}

async function remembered(
  kept: Map<string, Span[]>,
  line: string,
  find: () => Promise<Span[]>,
): Promise<Span[]> {
  const known = kept.get(line);
  if (known) return known;
  const spans = await find();
  if (kept.size >= MAX_KEPT_LINES) kept.clear();
  kept.set(line, spans);
  return spans;
}
