/** Confidential terms of the policy: thousands of words and phrases, whole words, in one pass. */

import type { Finder } from '../kit/hit';
import { originText } from '../kit/origin';
import { createAutomaton } from './automaton';

/** One list of words that a policy protects under one id. */
export interface TermList {
  id: string;
  label: string;
  words: readonly string[];
}

/** The entity of a finding that a policy's term made. */
export const TERM_ENTITY = 'CONFIDENTIAL_TERM';

const TERM_CONFIDENCE = 0.95;

interface TermHit {
  /** Id of the list. */
  id: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** Compiles term lists into a finder; a hit names its list in the detector id, and hits of one list never overlap. */
export function createTermFinder(lists: readonly TermList[]): Finder {
  const owners: { id: string; word: string }[] = lists.flatMap(({ id, words }) =>
    words.map((word) => ({ id, word: word.normalize('NFKC').trim().replace(/\s+/g, ' ') })),
  );
  if (owners.length === 0) return () => [];
  const automaton = createAutomaton(owners.map(({ word }) => word));
  return (text, from, until) => {
    const hits: TermHit[] = [];
    automaton.scan(
      text,
      (index, end) => {
        const { id, word } = owners[index] as { id: string; word: string };
        const start = end - word.length;
        if (isWhole(text, start, end)) hits.push({ id, start, end });
      },
      from,
      until,
    );
    return longestPerList(hits).map(({ id, start, end }) => ({
      detector: originText({ kind: 'term', id }),
      entity: TERM_ENTITY,
      category: 'business',
      confidence: TERM_CONFIDENCE,
      start,
      end,
    }));
  };
}

/** A boundary is asked for only where the term itself ends in a letter or digit ("C++" has none at its end). */
function isWhole(text: string, start: number, end: number): boolean {
  const splits = (at: number) =>
    at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return !splits(start) && !splits(end);
}

function longestPerList(hits: readonly TermHit[]): TermHit[] {
  const until = new Map<string, number>();
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ id, start, end }) => {
      if (start < (until.get(id) ?? 0)) return false;
      until.set(id, end);
      return true;
    });
}
