/** Declares what is kept in the browser's storage; nothing else in the house reads or writes there. */
import { browser } from 'wxt/browser';
import type { z } from 'zod';
import type { Declared } from './declared';

interface ItemDeclaration<S extends z.ZodType, F> extends Declared {
  /** `session` is memory, and gone with the browser. */
  area: 'local' | 'session';
  key: string;
  /** What is read is parsed with it. */
  schema: S;
  /** Stands for what is absent or does not parse. */
  fallback: F;
}

export interface Item<S extends z.ZodType = z.ZodType, F = unknown> extends ItemDeclaration<S, F> {
  get(): Promise<z.output<S> | F>;
  set(value: z.output<S>): Promise<void>;
  remove(): Promise<void>;
}

/** Many of a kind: an item for each tab, say. */
export interface Family<S extends z.ZodType = z.ZodType, F = unknown> extends ItemDeclaration<S, F> {
  at(name: string | number): Item<S, F>;
}

type Value<I> = I extends Item<infer S, infer F> ? z.output<S> | F : never;

const areaOf = ({ area }: Pick<Item, 'area'>) => browser.storage[area];

function parsed<S extends z.ZodType, F>({ schema, fallback }: ItemDeclaration<S, F>, value: unknown) {
  if (value === undefined) return fallback;
  const { success, data } = schema.safeParse(value);
  return success ? data : fallback;
}

export function defineItem<S extends z.ZodType, F>(facts: ItemDeclaration<S, F>): Item<S, F> {
  const { key } = facts;
  return {
    ...facts,
    get: async () => parsed(facts, (await areaOf(facts).get(key))[key]),
    set: (value) => areaOf(facts).set({ [key]: value }),
    remove: () => areaOf(facts).remove(key),
  };
}

/** `key` is what the keys of all of them begin with. */
export const defineFamily = <S extends z.ZodType, F>(facts: ItemDeclaration<S, F>): Family<S, F> => ({
  ...facts,
  at: (name) => defineItem({ ...facts, key: `${facts.key}${name}` }),
});

/** Reads items of one area at one moment. */
export async function readTogether<I extends Record<string, Item>>(
  items: I,
): Promise<{ [Name in keyof I]: Value<I[Name]> }> {
  const all = Object.entries(items);
  const [first] = all;
  if (!first) throw new Error('Nothing to read.');
  const stored = await areaOf(first[1]).get(all.map(([, { key }]) => key));
  return Object.fromEntries(all.map(([name, item]) => [name, parsed(item, stored[item.key])])) as {
    [Name in keyof I]: Value<I[Name]>;
  };
}

/** What an item is to become, for `writeTogether`. */
export interface Write extends Pick<Item, 'area' | 'key'> {
  value: unknown;
}

export const writing = <S extends z.ZodType, F>({ area, key }: Item<S, F>, value: z.output<S>): Write => ({
  area,
  key,
  value,
});

/** Writes items of one area at one moment: all of them, or none. */
export async function writeTogether(writes: readonly Write[]): Promise<void> {
  const [first] = writes;
  if (first) await areaOf(first).set(Object.fromEntries(writes.map(({ key, value }) => [key, value])));
}
