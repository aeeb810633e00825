/** Remembers what is known of outlines (see outline.ts), without ever building one: a tree with a branch a symbol. */
import { SYMBOLS, symbolAt } from './outline';

/** Ends each piece of a path, so that "00" before it and "00" behind it differ. */
const MARK = SYMBOLS;
const WIDTH = SYMBOLS + 1;
const MAX_NODES = 20_000;

export interface OutlineTree<T> {
  root: number;
  /** Goes on from a node along the outline of text[from, until) and a mark; 0 if that holds a character that no outline holds. */
  walk(node: number, text: string, from: number, until: number): number;
  get(node: number): T | undefined;
  set(node: number, value: T): void;
}

/** An empty tree. One that is full forgets everything and answers 0 once, so it never takes more than a few megabytes. */
export function createOutlineTree<T>(): OutlineTree<T> {
  const next = new Uint16Array(MAX_NODES * WIDTH);
  const values: (T | undefined)[] = [];
  let size = 2;

  const grow = (at: number): number => {
    if (size === MAX_NODES) {
      next.fill(0);
      values.length = 0;
      size = 2;
      return 0;
    }
    next[at] = size;
    return size++;
  };

  return {
    root: 1,
    walk(from, text, start, end) {
      let node = from;
      for (let index = start; index <= end && node !== 0; index++) {
        const symbol = index === end ? MARK : symbolAt(text.charCodeAt(index));
        if (symbol < 0) return 0;
        const at = node * WIDTH + symbol;
        node = (next[at] as number) || grow(at);
      }
      return node;
    },
    get: (node) => values[node],
    set(node, value) {
      values[node] = value;
    },
  };
}
