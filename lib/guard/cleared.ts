/**
 * Messages that may leave without a question: those that a check has let pass, as far as the rules are still the same and
 * ask for no other time.
 */

import { keepNewest } from '../base/keep-newest';

/** One for each text at which somebody rested; the oldest are asked about again. */
const KEPT = 50;

export interface Cleared {
  has(message: string): boolean;
  /** `until`: ms since the Unix epoch. */
  add(message: string, until: number): void;
  clear(): void;
}

export function createCleared(now: () => number = Date.now): Cleared {
  const messages = new Map<string, number>();
  return {
    has: (message) => (messages.get(message) ?? 0) > now(),
    add: (message, until) => keepNewest(messages, message, until, KEPT),
    clear: () => messages.clear(),
  };
}
