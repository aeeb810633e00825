/** Declares a table of the database: what its rows are, and what it says of itself. */
import { z } from 'zod';
import type { Declared } from '../declared';

export interface TableDeclaration<S extends z.ZodType = z.ZodType> extends Declared {
  /** Of a row, as today's code reads it. */
  row: S;
}

export const defineTable = <S extends z.ZodType>(facts: TableDeclaration<S>): TableDeclaration<S> => facts;

/** Bytes in a row. */
export const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

/** A key, a hash or a state. */
export const bytes32 = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === 32);
