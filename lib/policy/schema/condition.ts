/**
 * When a rule matches. All that one condition names must hold; `any`, `all` and `not` combine further conditions, which
 * are made like this one.
 */
import { z } from 'zod';
import { type ConditionShape, conditionShape } from '../conditions';

/** Conditions within conditions, levels. */
export const MAX_DEPTH = 5;

/** Ways to combine conditions: all must hold, one must, none may. */
export const COMBINATORS = ['all', 'any', 'not'] as const;

export type Condition = z.output<z.ZodObject<ConditionShape>> & {
  [Combinator in (typeof COMBINATORS)[number]]: Condition[];
};

type Nested = z.ZodDefault<z.ZodArray<z.ZodLazy<z.ZodType<Condition>>>>;

const nested = (): Nested =>
  z
    .array(z.lazy((): z.ZodType<Condition> => condition))
    .max(50)
    .default([]);

export const condition = z.strictObject({
  ...conditionShape,
  all: nested(),
  any: nested(),
  not: nested(),
});

/** Levels of conditions within a condition; 0 when it has none. */
export function depthOf(when: Condition): number {
  const within = COMBINATORS.flatMap((key) => when[key]);
  return within.length === 0 ? 0 : 1 + Math.max(...within.map(depthOf));
}

/** A condition and all within it, each with its path below the first. */
export function* conditionsOf(
  when: Condition,
  path: (string | number)[] = [],
): Generator<[Condition, (string | number)[]]> {
  yield [when, path];
  for (const key of COMBINATORS)
    for (const [index, each] of when[key].entries()) yield* conditionsOf(each, [...path, key, index]);
}
