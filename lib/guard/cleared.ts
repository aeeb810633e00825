/** Messages that may leave without a question: those that a check has let pass, as far as the rules are still the same. */

/** One for each text at which somebody rested; the oldest are asked about again. */
const KEPT = 50;

export interface Cleared {
  has(message: string): boolean;
  add(message: string): void;
  clear(): void;
}

export function createCleared(): Cleared {
  const messages = new Set<string>();
  return {
    has: (message) => messages.has(message),
    add: (message) => {
      messages.delete(message);
      messages.add(message);
      const [oldest] = messages;
      if (messages.size > KEPT && oldest !== undefined) messages.delete(oldest);
    },
    clear: () => messages.clear(),
  };
}
