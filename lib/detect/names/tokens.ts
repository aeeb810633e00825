/** Words of a text as names are told by: where they stand, how they are written and what stands before them. */
import { fold } from '../kit/fold';

export type Writing = 'lower' | 'title' | 'capitals' | 'initial';

export interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
  writing: Writing;
  /** What stands between this word and the one before, up to 4 characters. */
  gap: string;
  /** Whether a sentence, line or cell starts here. */
  first: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let until = 0;
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    const bare = found.replace(/['’](?:s|m|ll|d|re|ve|t)$/i, '');
    const start = match.index;
    const isInitial = bare.length === 1 && bare !== bare.toLowerCase();
    const end = start + bare.length + (isInitial && text.charAt(start + 1) === '.' ? 1 : 0);
    const before = text.slice(until, start);
    words.push({
      text: bare,
      folded: fold(bare),
      start,
      end,
      writing: isInitial ? 'initial' : writingOf(bare),
      gap: before.length > 4 ? before.slice(-4) : before,
      first: words.length === 0 || /[.!?:;•|\n\t]|[([>"„“«-]\s?$/.test(before),
    });
    until = end;
  }
  return words;
}

function writingOf(word: string): Writing {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'lower';
  const rest = word.slice(1);
  if (rest !== rest.toLowerCase() && word === word.toUpperCase()) return 'capitals';
  return 'title';
}
