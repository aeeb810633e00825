/** Confidential terms of the policy: thousands of words and phrases, whole words, in one pass. */
import { createAutomaton } from './automaton';

/** One list of words that a policy protects under one id. */
export interface TermList {
  id: string;
  label: string;
  words: readonly string[];
}

export interface TermHit {
  /** Id of the list. */
  id: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** Compiles term lists into a scan of normalised text; hits are sorted and never overlap within one list. */
export function createTermScan(lists: readonly TermList[]): (text: string) => TermHit[] {
  const owners: { id: string; word: string }[] = lists.flatMap(({ id, words }) =>
    words.map((word) => ({ id, word: word.normalize('NFKC').trim().replace(/\s+/g, ' ') })),
  );
  if (owners.length === 0) return () => [];
  const automaton = createAutomaton(owners.map(({ word }) => word));
  return (text) => {
    const hits: TermHit[] = [];
    // Line breaks and tabs are one unit each, so offsets stay.
    automaton.scan(text.replace(/[\t\n\r\v\f]/g, ' '), (index, end) => {
      const owner = owners[index];
      if (!owner) return;
      const start = end - owner.word.length;
      if (isWhole(text, start, end)) hits.push({ id: owner.id, start, end });
    });
    return longestPerList(hits);
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
