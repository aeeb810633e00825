/**
 * Aho-Corasick (Aho and Corasick, 1975): every occurrence of many words in one pass, however many there are.
 * Case and accents are folded, and every white-space character counts as a space. States are numbered by depth: the
 * shallow ones, where ordinary text spends its time, have complete rows; the deep ones only their children.
 */
import { fold, foldUnit } from './fold';
import { createTrie, type Trie } from './trie';

export interface Automaton {
  /** Calls back for each occurrence in text[from, until), by rising end; `end` is exclusive. */
  scan(text: string, onHit: (word: number, end: number) => void, from?: number, until?: number): void;
}

/** States of at most this depth have complete rows, as long as there is room for them. */
const DENSE_DEPTH = 3;
const DENSE_CELLS = 1 << 19;
const UNKNOWN = 0xffff;
const SPACE = 32;

const isSpace = (unit: number) => (unit >= 9 && unit <= 13) || unit === SPACE;

/** Compiles words, each of which is reported by its index. Empty words are never found. */
export function createAutomaton(words: readonly string[]): Automaton {
  const folded = words.map(fold);
  const { classes, classCount } = alphabetOf(folded);
  const trie = createTrie(folded, classes);
  const { dense, denseCount, fail } = link(trie, classCount);
  const output = linkOutputs(trie, fail);
  // A state at which a word ends is written as its complement, so that most characters cost a single look.
  for (let cell = 0; cell < dense.length; cell++) {
    const target = dense[cell] as number;
    if ((output[target] as number) > 0) dense[cell] = ~target;
  }
  const { firstChild, symbols, wordAt, nextWord } = trie;

  const classOf = new Uint16Array(65_536).fill(UNKNOWN);
  const learn = (unit: number): number => {
    const symbol = classes[isSpace(unit) ? SPACE : foldUnit(unit)] ?? 0;
    classOf[unit] = symbol;
    return symbol;
  };
  for (let unit = 0; unit < 128; unit++) learn(unit);

  const fromDeep = (deep: number, symbol: number): number => {
    let state = deep;
    while (state >= denseCount) {
      const end = firstChild[state + 1] as number;
      for (let child = firstChild[state] as number; child < end; child++)
        if (symbols[child] === symbol) return (output[child] as number) > 0 ? ~child : child;
      state = fail[state] as number;
    }
    return dense[state * classCount + symbol] as number;
  };

  return {
    scan(text, onHit, from = 0, until = text.length) {
      let state = 0;
      for (let index = from; index < until; index++) {
        const unit = text.charCodeAt(index);
        const known = classOf[unit] as number;
        const symbol = known === UNKNOWN ? learn(unit) : known;
        state = state < denseCount ? (dense[state * classCount + symbol] as number) : fromDeep(state, symbol);
        if (state >= 0) continue;
        state = ~state;
        for (let at = output[state] as number; at > 0; at = output[fail[at] as number] as number) {
          for (let word = wordAt[at] as number; word >= 0; word = nextWord[word] as number)
            onHit(word, index + 1);
        }
      }
    },
  };
}

/** Every unit that occurs in a word gets a small number; all others share 0. */
function alphabetOf(words: readonly string[]): { classes: Uint16Array; classCount: number } {
  const classes = new Uint16Array(65_536);
  let classCount = 1;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (classes[unit] === 0) classes[unit] = classCount++;
    }
  }
  return { classes, classCount };
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
