/**
 * The Merkle tree of RFC 9162 section 2.1 with SHA-256, as a log grows it: of a tree of n leaves only the roots of its
 * complete subtrees are kept, one for each bit that is set in n, the largest first.
 */
import { hashBytes } from './hash';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (entry: Uint8Array): Uint8Array => hashBytes(LEAF, entry);
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => hashBytes(NODE, left, right);

/** Roots of the complete subtrees, the largest first. */
export type Frontier = readonly Uint8Array[];

/** @param size leaves before; `entry` becomes the leaf of that index */
export function grow(frontier: Frontier, size: number, entry: Uint8Array): Uint8Array[] {
  const roots = [...frontier];
  let root = leafHash(entry);
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) root = nodeHash(roots.pop() ?? root, root);
  roots.push(root);
  return roots;
}

/** The tree head's root. */
export function rootOf(frontier: Frontier): Uint8Array {
  const last = frontier.at(-1);
  return last ? frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last) : hashBytes();
}
