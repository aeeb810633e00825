/**
 * Since when compose windows are open. One that appears beside others may stand in the place of one of them, as a webmail
 * builds its windows anew: it counts as open for as long as they are.
 */
export interface OpenTimes {
  /** ms since the Unix epoch. */
  since(compose: Element): number;
  /** These are open, and no others. */
  note(composes: readonly Element[]): void;
}

export function createOpenTimes(now: () => number = Date.now): OpenTimes {
  const opened = new WeakMap<Element, number>();
  let first: number | null = null;
  const since = (compose: Element) => opened.get(compose) ?? first ?? now();
  return {
    since,
    note: (composes) => {
      if (composes.length === 0) first = null;
      for (const compose of composes) {
        const from = since(compose);
        first ??= from;
        opened.set(compose, from);
      }
    },
  };
}
