/** Kleene's three values, so that what is not known stays so under not, and, or. */
export const NO = 0;
export const UNKNOWN = 0.5;
export const YES = 1;
export type Truth = typeof NO | typeof UNKNOWN | typeof YES;

export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);
export const not = (a: Truth): Truth => (1 - a) as Truth;
