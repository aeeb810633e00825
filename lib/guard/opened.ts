/**
 * Since when compose windows are open. One that appears beside others may stand in the place of one of them, as a webmail
 * builds its windows anew: it counts as open for as long as they are.
 */
export interface Opened {
  since(compose: Element): number;
  /** No window is open. */
  none(): void;
}

export function createOpened(now: () => number = Date.now): Opened {
  const opened = new WeakMap<Element, number>();
  let first: number | null = null;
  return {
    since: (compose) => {
      const since = opened.get(compose) ?? first ?? now();
      first ??= since;
      opened.set(compose, since);
      return since;
    },
    none: () => {
      first = null;
    },
  };
}
