/**
 * What a request to a webmail's message endpoint says as JSON, in whatever wrapping: a body, a header, fields of a form, one
 * in another. What cannot be read is told: a send may hide in it.
 */

import { decoded } from '../base/intrinsics';
import type { SendRequest } from './adapter';
import { pairsOf, pairsOfAddress } from './pairs';

/** Before JSON that is no script: Google's answers and some requests have it. */
const PREFIX = /^\uFEFF?(?:\)\]\}'?,?\s*)?/;
const STARTS_JSON = /^\s*[[{"]/;
const PAIRS = /^[\w.%+[\]*-]+=/;
/** Tokens and numbers in a form are short, and of one line. */
const SHORT = /^[^\r\n]{0,256}$/;
/** JSON within a text of JSON, and so on: nobody wraps deeper. */
const DEEPEST = 5;
const MAX_NODES = 2_000_000;

/** What a request says; null when some of it cannot be read. */
export function payloadOf({ url, body, fields, postData, opaque }: SendRequest): unknown[] | null {
  if (opaque) return null;
  const roots: unknown[] = [];
  const put = (some: unknown[] | null) => some !== null && roots.push(...some) >= 0;
  for (const text of [body ?? '', decoded(postData)])
    if (text.trim() !== '' && !put(rootsOf(text))) return null;
  for (const pair of fields ?? []) for (const text of pair) if (!put(wordOf(text))) return null;
  // An address has ids of any kind in it.
  for (const [, text] of pairsOfAddress(url))
    if (STARTS_JSON.test(text.replace(PREFIX, '')) && !put(wordOf(text))) return null;
  return roots;
}

function rootsOf(text: string): unknown[] | null {
  const bare = text.replace(PREFIX, '');
  if (STARTS_JSON.test(bare)) return wordOf(bare);
  if (!PAIRS.test(bare)) return null;
  const values = pairsOf(new URLSearchParams(bare)).flat().map(wordOf);
  return values.includes(null) ? null : values.flatMap((some) => some ?? []);
}

/** A name or a value of a form: JSON, or else no more than a word. */
function wordOf(text: string): unknown[] | null {
  const bare = text.replace(PREFIX, '');
  if (!STARTS_JSON.test(bare)) return SHORT.test(text) ? [text] : null;
  const root = parsed(bare);
  return root === undefined || saysTwice(bare, root) ? null : [root];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const STRINGS = /"(?:[^"\\]|\\.)*"\s*(:?)/g;

/** Whether an object names a key twice: of the two we read the last, and a server may read the first. */
function saysTwice(text: string, root: unknown): boolean {
  let keys = 0;
  for (const [, colon] of text.matchAll(STRINGS)) if (colon) keys++;
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node || typeof node !== 'object') continue;
    const values = Object.values(node);
    if (!Array.isArray(node)) keys -= values.length;
    for (const value of values) stack.push(value);
  }
  return keys !== 0;
}

/** What texts of JSON hold as JSON themselves: calls in batches are wrapped so. A letter may, too, and is none. */
export function within(root: unknown): unknown[] {
  const found: unknown[] = [];
  const stack: [unknown, number][] = [[root, 0]];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MAX_NODES) throw new RangeError('The request has too many nodes.');
    const [value, depth] = stack.pop() ?? [null, 0];
    if (typeof value === 'object' && value !== null)
      for (const child of Object.values(value)) stack.push([child, depth]);
    if (typeof value !== 'string' || depth >= DEEPEST) continue;
    const bare = value.replace(PREFIX, '');
    const inner = STARTS_JSON.test(bare) ? parsed(bare) : undefined;
    if (inner === undefined || inner === null) continue;
    if (typeof inner === 'object') found.push(inner);
    stack.push([inner, depth + 1]);
  }
  return found;
}
