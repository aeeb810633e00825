/**
 * Aho-Corasick (Aho and Corasick, 1975): every occurrence of many words in one pass, however many there are.
 * Case and accents are folded, and every white-space character counts as a space. Nodes with several children have a
 * complete row, the others a single edge, so that fifty thousand words fit in a few megabytes.
 */
import { fold, foldUnit } from './fold';

export interface Automaton {
  /** Calls back for each occurrence in text[from, until), by rising end; `end` is exclusive. */
  scan(text: string, onHit: (word: number, end: number) => void, from?: number, until?: number): void;
}

interface Node {
  edges: Map<number, number>;
  words: number[];
}

/** Compiles words, each of which is reported by its index. Empty words are never found. */
export function createAutomaton(words: readonly string[]): Automaton {
  const nodes = buildTrie(words);
  const { classes, classCount } = alphabetOf(nodes);
  const { order, fail } = linkFailures(nodes);
  const output = linkOutputs(nodes, order, fail);
  const wordsAt = nodes.map(({ words: ended }) => ended);
  const { row, dense, edgeClass, edgeTarget } = tabulate(nodes, order, fail, classes, classCount);

  const classOf = new Uint16Array(65_536).fill(UNKNOWN);
  const symbolOf = (unit: number): number => {
    const symbol = classes[isSpace(unit) ? SPACE : foldUnit(unit)] ?? 0;
    classOf[unit] = symbol;
    return symbol;
  };

  return {
    scan(text, onHit, from = 0, until = text.length) {
      let state = 0;
      for (let index = from; index < until; index++) {
        const unit = text.charCodeAt(index);
        const known = classOf[unit] as number;
        const symbol = known === UNKNOWN ? symbolOf(unit) : known;
        if (symbol === 0) {
          state = 0;
          continue;
        }
        let base = row[state] as number;
        while (base < 0 && edgeClass[state] !== symbol) {
          state = fail[state] as number;
          base = row[state] as number;
        }
        state = base < 0 ? (edgeTarget[state] as number) : (dense[base + symbol] as number);
        for (let at = output[state] as number; at > 0; at = output[fail[at] as number] as number) {
          for (const word of wordsAt[at] as number[]) onHit(word, index + 1);
        }
      }
    },
  };
}

const UNKNOWN = 0xffff;
const SPACE = 32;

const isSpace = (unit: number) => (unit >= 9 && unit <= 13) || unit === SPACE;

/** Every unit that occurs in a word gets a small number; all others share 0. */
function alphabetOf(nodes: readonly Node[]): { classes: Uint16Array; classCount: number } {
  const classes = new Uint16Array(65_536);
  let classCount = 1;
  for (const node of nodes) {
    for (const unit of node.edges.keys()) if (!classes[unit]) classes[unit] = classCount++;
  }
  return { classes, classCount };
}

/** Rows of nodes with several children are complete (no failure to follow); the root is always one of them. */
function tabulate(
  nodes: readonly Node[],
  order: readonly number[],
  fail: Int32Array,
  classes: Uint16Array,
  classCount: number,
) {
  const row = new Int32Array(nodes.length).fill(-1);
  const edgeClass = new Uint16Array(nodes.length);
  const edgeTarget = new Int32Array(nodes.length);
  const wide = order.filter((index) => index === 0 || (nodes[index]?.edges.size ?? 0) > 1);
  const dense = new Int32Array(wide.length * classCount);
  for (const [at, index] of wide.entries()) row[index] = at * classCount;
  for (const index of order) {
    const base = row[index] ?? -1;
    if (base > 0) fillFrom(base, fail[index] ?? 0);
    for (const [unit, target] of nodes[index]?.edges ?? []) {
      const symbol = classes[unit] ?? 0;
      if (base >= 0) dense[base + symbol] = target;
      else {
        edgeClass[index] = symbol;
        edgeTarget[index] = target;
      }
    }
  }
  return { row, dense, edgeClass, edgeTarget };

  /** Copies what the failure path of a node would do; all of it lies nearer to the root and is done already. */
  function fillFrom(base: number, start: number): void {
    const narrow: number[] = [];
    let state = start;
    while ((row[state] ?? -1) < 0) {
      narrow.push(state);
      state = fail[state] ?? 0;
    }
    dense.copyWithin(base, row[state] ?? 0, (row[state] ?? 0) + classCount);
    for (const node of narrow.reverse()) dense[base + (edgeClass[node] ?? 0)] = edgeTarget[node] ?? 0;
  }
}

function buildTrie(words: readonly string[]): Node[] {
  const root: Node = { edges: new Map(), words: [] };
  const nodes = [root];
  for (const [index, word] of words.entries()) {
    let node = root;
    for (const char of fold(word).split('')) {
      const unit = char.charCodeAt(0);
      const known = nodes[node.edges.get(unit) ?? -1];
      const next = known ?? { edges: new Map(), words: [] };
      if (!known) {
        node.edges.set(unit, nodes.length);
        nodes.push(next);
      }
      node = next;
    }
    if (node !== root) node.words.push(index);
  }
  return nodes;
}

/** Nodes by rising depth, and for each the longest proper suffix that is a node too. */
function linkFailures(nodes: readonly Node[]): { order: number[]; fail: Int32Array } {
  const fail = new Int32Array(nodes.length);
  const order = [0];
  for (let head = 0; head < order.length; head++) {
    const index = order[head] ?? 0;
    for (const [unit, target] of nodes[index]?.edges ?? []) {
      order.push(target);
      let back = fail[index] ?? 0;
      while (back !== 0 && !nodes[back]?.edges.has(unit)) back = fail[back] ?? 0;
      const found = nodes[back]?.edges.get(unit) ?? 0;
      fail[target] = found === target ? 0 : found;
    }
  }
  return { order, fail };
}

/** For each node, the nearest node on its failure path (itself included) at which a word ends; 0 for none. */
function linkOutputs(nodes: readonly Node[], order: readonly number[], fail: Int32Array): Int32Array {
  const output = new Int32Array(nodes.length);
  for (const index of order.slice(1)) {
    output[index] = nodes[index]?.words.length ? index : (output[fail[index] ?? 0] ?? 0);
  }
  return output;
}
