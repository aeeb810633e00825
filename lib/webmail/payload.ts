/**
 * What a request to a webmail's message endpoint says as JSON, in whatever wrapping: a body, a header, fields of a form, one
 * in another. What cannot be read is told: a send may hide in it.
 */
import { decoded } from '../gate/intrinsics';
import type { SendRequest } from './adapter';

/** Before JSON that is no script: Google's answers and some requests have it. */
const PREFIX = /^\uFEFF?(?:\)\]\}'?,?\s*)?/;
const STARTS_JSON = /^\s*[[{"]/;
const PAIRS = /^[\w.%+[\]*-]+=/;
/** JSON within a text of JSON, and so on: nobody wraps deeper. */
const DEEPEST = 5;
const MAX_NODES = 2_000_000;

/** What a request says; null when some of it cannot be read. */
export function payloadOf({ body, fields, postData, opaque }: SendRequest): unknown[] | null {
  if (opaque) return null;
  const roots: unknown[] = [];
  const texts = [body ?? '', decoded(postData)].filter((text) => text.trim() !== '');
  for (const text of texts) {
    const read = rootsOf(text);
    if (!read) return null;
    roots.push(...read);
  }
  for (const [, value] of fields ?? []) roots.push(...(rootsOf(value) ?? [value]));
  return roots;
}

function rootsOf(text: string): unknown[] | null {
  const bare = text.replace(PREFIX, '');
  if (STARTS_JSON.test(bare)) {
    const root = parsed(bare);
    return root === undefined ? null : [root];
  }
  if (!PAIRS.test(bare)) return null;
  return [...new URLSearchParams(bare).values()].map((value) =>
    STARTS_JSON.test(value) ? (parsed(value) ?? value) : value,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
    if (typeof value !== 'string' || depth >= DEEPEST || !STARTS_JSON.test(value)) continue;
    const inner = parsed(value);
    if (typeof inner !== 'object' || inner === null) continue;
    found.push(inner);
    stack.push([inner, depth + 1]);
  }
  return found;
}
