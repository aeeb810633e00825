/**
 * Aho-Corasick (Aho and Corasick, 1975): every occurrence of many words in one pass, however many there are.
 * Case and accents are folded. Nodes with several children have a dense row, the others a single edge, so that
 * fifty thousand words fit in a few megabytes.
 */
import { fold, foldUnit } from './fold';

export interface Automaton {
  /** Calls back for each occurrence, by rising end; `end` is exclusive. */
  scan(text: string, onHit: (word: number, end: number) => void): void;
}

interface Node {
  edges: Map<number, number>;
  words: number[];
}

/** Compiles words, each of which is reported by its index. Empty words are never found. */
export function createAutomaton(words: readonly string[]): Automaton {
  const nodes = buildTrie(words);
  const classes = new Uint16Array(65_536);
  let classCount = 1;
  for (const node of nodes) {
    for (const unit of node.edges.keys()) if (!classes[unit]) classes[unit] = classCount++;
  }
  const fail = linkFailures(nodes);
  const output = linkOutputs(nodes, fail);
  // Only what scanning needs is kept; the trie itself is dropped.
  const wordsAt = new Map(
    nodes.flatMap(({ words: ended }, index) => (ended.length ? [[index, ended] as const] : [])),
  );
  const classOf = new Uint16Array(65_536);
  const known = new Uint8Array(65_536);
  const row = new Int32Array(nodes.length).fill(-1);
  const edgeClass = new Uint16Array(nodes.length);
  const edgeTarget = new Int32Array(nodes.length);
  const wide = nodes.flatMap((node, index) => (index === 0 || node.edges.size > 1 ? [index] : []));
  const dense = new Int32Array(wide.length * classCount);
  for (const [at, index] of wide.entries()) row[index] = at * classCount;
  for (const [index, node] of nodes.entries()) {
    const base = row[index] ?? -1;
    for (const [unit, target] of node.edges) {
      const symbol = classes[unit] ?? 0;
      if (base >= 0) dense[base + symbol] = target;
      else {
        edgeClass[index] = symbol;
        edgeTarget[index] = target;
      }
    }
  }

  const symbolOf = (unit: number): number => {
    known[unit] = 1;
    const symbol = classes[foldUnit(unit)] ?? 0;
    classOf[unit] = symbol;
    return symbol;
  };

  return {
    scan(text, onHit) {
      let state = 0;
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        const symbol = known[unit] ? (classOf[unit] as number) : symbolOf(unit);
        if (symbol === 0) {
          state = 0;
          continue;
        }
        for (;;) {
          const base = row[state] as number;
          const next =
            base >= 0
              ? (dense[base + symbol] as number)
              : edgeClass[state] === symbol
                ? (edgeTarget[state] as number)
                : 0;
          if (next !== 0) {
            state = next;
            break;
          }
          if (state === 0) break;
          state = fail[state] as number;
        }
        for (let at = output[state] as number; at > 0; at = output[fail[at] as number] as number) {
          for (const word of wordsAt.get(at) ?? []) onHit(word, index + 1);
        }
      }
    },
  };
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

function linkFailures(nodes: readonly Node[]): Int32Array {
  const fail = new Int32Array(nodes.length);
  const queue = [...(nodes[0]?.edges.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] ?? 0;
    for (const [unit, target] of nodes[index]?.edges ?? []) {
      queue.push(target);
      let back = fail[index] ?? 0;
      while (back !== 0 && !nodes[back]?.edges.has(unit)) back = fail[back] ?? 0;
      const found = nodes[back]?.edges.get(unit) ?? 0;
      fail[target] = found === target ? 0 : found;
    }
  }
  return fail;
}

/** For each node, the nearest node on its failure path (itself included) at which a word ends; 0 for none. */
function linkOutputs(nodes: readonly Node[], fail: Int32Array): Int32Array {
  const output = new Int32Array(nodes.length);
  const queue = [...(nodes[0]?.edges.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] ?? 0;
    output[index] = nodes[index]?.words.length ? index : (output[fail[index] ?? 0] ?? 0);
    for (const target of nodes[index]?.edges.values() ?? []) queue.push(target);
  }
  return output;
}
