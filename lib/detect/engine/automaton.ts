/**
 * Aho-Corasick (Aho and Corasick, 1975): every occurrence of many words in one pass, however many there are.
 * Case and accents are folded, and every white-space character counts as a space. States are numbered by depth: the
 * shallow ones, where ordinary text spends its time, have complete rows; the deep ones only their children.
 */
import { foldUnit } from '../kit/fold';
import { createTrie, type Trie } from './trie';

export interface Automaton {
  /** Calls back for each occurrence in text[from, until), by rising end; `end` is exclusive. */
  scan(text: string, onHit: (word: number, end: number) => void, from?: number, until?: number): void;
}

/** States of at most this depth have complete rows, as long as there is room for them. */
const DENSE_DEPTH = 3;
const DENSE_CELLS = 1 << 19;
/** Less than the complement of any state. */
const UNKNOWN = -(2 ** 31);
const SPACE = 32;

const isSpace = (unit: number) => (unit >= 9 && unit <= 13) || unit === SPACE;

/** Compiles words, each of which is reported by its index. Empty words are never found. */
export function createAutomaton(words: readonly string[]): Automaton {
  const { classes, classCount } = alphabetOf(words);
  const trie = createTrie(words, classes);
  const { dense, denseCount, fail } = link(trie, classCount);
  const output = linkOutputs(trie, fail);
  const { firstChild, symbols, wordAt, nextWord } = trie;

  // What most characters lead to, a shallow state at which no word ends, is the place of its row; all else is negative.
  const width = classCount + 1;
  const rows = new Int32Array(denseCount * width);
  for (let state = 0; state < denseCount; state++) {
    for (let symbol = 0; symbol < classCount; symbol++) {
      const target = dense[state * classCount + symbol] as number;
      const quiet = target < denseCount && (output[target] as number) === 0;
      rows[state * width + symbol] = quiet ? target * width : ~target;
    }
    rows[state * width + classCount] = UNKNOWN;
  }

  /** The last symbol stands for units that have not been seen yet. */
  const classOf = new Uint16Array(65_536).fill(classCount);
  const symbolOf = (unit: number): number => {
    const known = classOf[unit] as number;
    if (known !== classCount) return known;
    const symbol = classes[isSpace(unit) ? SPACE : foldUnit(unit)] ?? 0;
    classOf[unit] = symbol;
    return symbol;
  };
  for (let unit = 0; unit < 128; unit++) symbolOf(unit);

  const next = (from: number, symbol: number): number => {
    let state = from;
    while (state >= denseCount) {
      const end = firstChild[state + 1] as number;
      for (let child = firstChild[state] as number; child < end; child++)
        if (symbols[child] === symbol) return child;
      state = fail[state] as number;
    }
    const target = rows[state * width + symbol] as number;
    return target < 0 ? ~target : target / width;
  };

  return {
    scan(text, onHit, from = 0, until = text.length) {
      let state = 0;
      for (let index = from; index < until; index++) {
        if (state < denseCount) {
          // Nothing is called in this loop, or it would take twice the time.
          let row = state * width;
          let target = row;
          for (; index < until; index++) {
            target = rows[row + (classOf[text.charCodeAt(index)] as number)] as number;
            if (target < 0) break;
            row = target;
          }
          if (index === until) return;
          state = target === UNKNOWN ? next(row / width, symbolOf(text.charCodeAt(index))) : ~target;
        } else state = next(state, symbolOf(text.charCodeAt(index)));
        for (let at = output[state] as number; at > 0; at = output[fail[at] as number] as number) {
          for (let word = wordAt[at] as number; word >= 0; word = nextWord[word] as number)
            onHit(word, index + 1);
        }
      }
    },
  };
}

/**
 * Every unit that occurs in a word, folded, gets a small number, the frequent ones the smallest; all others share 0. A unit
 * that a word has not folded has the number of the folded one.
 */
function alphabetOf(words: readonly string[]): { classes: Uint16Array; classCount: number } {
  const counts = new Uint32Array(65_536);
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      counts[unit] = (counts[unit] as number) + 1;
    }
  const byFolded = new Map<number, { count: number; units: number[] }>();
  for (let unit = 0; unit < counts.length; unit++) {
    const count = counts[unit] as number;
    if (count === 0) continue;
    const folded = foldUnit(unit);
    const one = byFolded.get(folded) ?? { count: 0, units: [folded] };
    one.count += count;
    one.units.push(unit);
    byFolded.set(folded, one);
  }
  const classes = new Uint16Array(65_536);
  const ranked = [...byFolded.values()].sort((a, b) => b.count - a.count);
  for (const [rank, { units }] of ranked.entries()) for (const unit of units) classes[unit] = rank + 1;
  return { classes, classCount: ranked.length + 1 };
}

/** Where each state goes on when its word does not, and the rows of the shallow states (no failure to follow). */
function link({ size, depth, firstChild, symbols }: Trie, classCount: number) {
  const room = Math.max(1, Math.floor(DENSE_CELLS / classCount));
  let denseCount = 0;
  while (denseCount < Math.min(size, room) && (depth[denseCount] as number) <= DENSE_DEPTH) denseCount++;
  const dense = new Int32Array(denseCount * classCount);
  const fail = new Int32Array(size);
  const childOf = (state: number, symbol: number): number => {
    for (let child = firstChild[state] as number; child < (firstChild[state + 1] as number); child++)
      if (symbols[child] === symbol) return child;
    return 0;
  };
  for (let state = 0; state < size; state++) {
    const base = state * classCount;
    const back = (fail[state] as number) * classCount;
    // What a state fails to is nearer to the root, and so complete already.
    if (state > 0 && state < denseCount) dense.copyWithin(base, back, back + classCount);
    for (let child = firstChild[state] as number; child < (firstChild[state + 1] as number); child++) {
      const symbol = symbols[child] as number;
      let at = fail[state] as number;
      while (at >= denseCount && childOf(at, symbol) === 0) at = fail[at] as number;
      const next = at >= denseCount ? childOf(at, symbol) : (dense[at * classCount + symbol] as number);
      fail[child] = state === 0 ? 0 : next;
      if (state < denseCount) dense[base + symbol] = child;
    }
  }
  return { dense, denseCount, fail };
}

/** For each state, the nearest one on its failure path (itself included) at which a word ends; 0 for none. */
function linkOutputs({ size, wordAt }: Trie, fail: Int32Array): Int32Array {
  const output = new Int32Array(size);
  for (let state = 1; state < size; state++)
    output[state] = (wordAt[state] as number) >= 0 ? state : (output[fail[state] as number] as number);
  return output;
}
