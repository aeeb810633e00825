/** Supporting words around a value: they raise the confidence, or say that the value is something else. */
import type { Context } from './detector';
import { fold } from './fold';

/** Characters before a value in which a contrary word counts. */
const CONTRARY_REACH = 20;

export interface ContextTest {
  supports(text: string, start: number, end: number): boolean;
  contradicts(text: string, start: number): boolean;
}

/** Compiles a context. Without one, nothing supports and nothing contradicts. */
export function createContextTest(context: Context | undefined): ContextTest {
  if (!context) return { supports: () => false, contradicts: () => false };
  const words = anyOf(context.words);
  const contrary = context.not?.length ? anyOf(context.not) : null;
  return {
    supports: (text, start, end) =>
      words.test(around(text, start - context.distance, start)) ||
      words.test(around(text, end, end + context.distance)),
    contradicts: (text, start) => contrary?.test(around(text, start - CONTRARY_REACH, start)) ?? false,
  };
}

function around(text: string, start: number, end: number): string {
  return fold(text.slice(Math.max(0, start), end));
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s_-]{0,2}'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}])`, 'u');
}
