/** What the columns of a list of consents may hold. */
import type { ConsentRecord } from './record';

/** What a record says, and an export writes. */
export const FIELDS = [
  ...['address', 'purpose', 'basis', 'obtained', 'expires', 'withdrawn', 'source', 'wording', 'proof'],
] as const satisfies readonly (keyof ConsentRecord)[];
/** What a column may hold: that, and whether somebody has agreed at all. */
export const COLUMN_FIELDS = ['address', 'agreed', ...FIELDS.slice(1)] as const satisfies readonly Field[];
export type Field = keyof ConsentRecord | 'agreed';

/** The index of each field's column; null: there is none. */
export type Mapping = Readonly<Record<Field, number | null>>;
