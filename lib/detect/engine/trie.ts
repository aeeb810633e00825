/** A trie in flat arrays. States are numbered breadth first, so that the children of a state stand side by side. */

export interface Trie {
  /** Number of states; 0 is the root. */
  size: number;
  depth: Uint16Array;
  /** The children of a state are firstChild[state] up to, but not including, firstChild[state + 1]. */
  firstChild: Int32Array;
  /** The class of the character that leads to a state. */
  symbols: Uint16Array;
  /** First word that ends at a state, or -1; further ones by `nextWord`, rising. */
  wordAt: Int32Array;
  nextWord: Int32Array;
}

/** Builds the trie of words whose characters have classes. Empty words end nowhere. */
export function createTrie(words: readonly string[], classes: Uint16Array): Trie {
  const room = words.reduce((sum, { length }) => sum + length, 1);
  const down = new Int32Array(room).fill(-1);
  const beside = new Int32Array(room).fill(-1);
  const symbolOf = new Uint16Array(room);
  const wordOf = new Int32Array(room).fill(-1);
  const nextWord = new Int32Array(words.length).fill(-1);
  let size = 1;
  const childOf = (node: number, symbol: number): number => {
    for (let child = down[node] as number; child >= 0; child = beside[child] as number)
      if (symbolOf[child] === symbol) return child;
    symbolOf[size] = symbol;
    beside[size] = down[node] as number;
    down[node] = size;
    return size++;
  };
  /** The states of the word before: lists often name words that begin alike side by side. */
  const path = new Int32Array(words.reduce((longest, { length }) => Math.max(longest, length), 0));
  let last = '';
  // From the last word to the first, so that words that end at one state are linked in rising order.
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as string;
    let at = 0;
    while (at < word.length && at < last.length && word.charCodeAt(at) === last.charCodeAt(at)) at++;
    let node = at > 0 ? (path[at - 1] as number) : 0;
    for (; at < word.length; at++) {
      node = childOf(node, classes[word.charCodeAt(at)] as number);
      path[at] = node;
    }
    last = word;
    if (node === 0) continue;
    nextWord[index] = wordOf[node] as number;
    wordOf[node] = index;
  }

  const order = new Int32Array(size);
  const depth = new Uint16Array(size);
  const firstChild = new Int32Array(size + 1);
  let count = 1;
  for (let state = 0; state < size; state++) {
    firstChild[state] = count;
    for (let child = down[order[state] as number] as number; child >= 0; child = beside[child] as number) {
      depth[count] = (depth[state] as number) + 1;
      order[count++] = child;
    }
  }
  firstChild[size] = size;
  const numbered = <T extends Uint16Array | Int32Array>(into: T, of: T): T => {
    for (let state = 0; state < size; state++) into[state] = of[order[state] as number] as number;
    return into;
  };
  return {
    size,
    depth,
    firstChild,
    symbols: numbered(new Uint16Array(size), symbolOf),
    wordAt: numbered(new Int32Array(size), wordOf),
    nextWord,
  };
}
