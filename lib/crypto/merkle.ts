/**
 * The Merkle tree of RFC 9162 section 2.1 with SHA-256, as a log grows it: of a tree of n leaves only the roots of its
 * complete subtrees are kept, one for each bit that is set in n, the largest first.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(LEAF, entry));
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));

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
  return last
    ? frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
    : sha256(NODE.slice(1));
}

/** The largest power of two below n. */
const split = (n: number) => 2 ** Math.ceil(Math.log2(n) - 1);

function treeHash(entries: readonly Uint8Array[]): Uint8Array {
  let frontier: Uint8Array[] = [];
  for (const [at, entry] of entries.entries()) frontier = grow(frontier, at, entry);
  return rootOf(frontier);
}

/** PATH(index, entries) of RFC 9162 section 2.1.3.1: the hashes that lead from a leaf to the root. */
export function inclusionProof(entries: readonly Uint8Array[], index: number): Uint8Array[] {
  if (entries.length <= 1) return [];
  const at = split(entries.length);
  const [left, right] = [entries.slice(0, at), entries.slice(at)];
  return index < at
    ? [...inclusionProof(left, index), treeHash(right)]
    : [...inclusionProof(right, index - at), treeHash(left)];
}

/** The root that a proof leads to (RFC 9162 section 2.1.3.2); null when the proof has a wrong length. */
export function rootFromProof(
  entry: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | null {
  let [fn, sn] = [index, size - 1];
  let root = leafHash(entry);
  for (const hash of proof) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(hash, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else root = nodeHash(root, hash);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && index < size ? root : null;
}
