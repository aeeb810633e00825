/** How two conditions compare. */

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const within = <T>(few: readonly T[], many: readonly T[]): boolean =>
  few.every((each) => many.includes(each));

/** Whether a list asks no more than another; an empty list asks nothing. */
export const wider = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === 0 || (b.length > 0 && within(b, a));
