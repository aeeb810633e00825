/** What the Consent page may ask of the background, and what it answers. */
import { z } from 'zod';
import type { ConsentImport } from '../db';
import type { KnownConsent } from '../policy/envelope';
import { PURPOSES, type Purpose } from '../policy/envelope';
import { address } from '../policy/schema/parts';
import type { Mapping } from './columns';
import { DATE_ORDERS } from './dates';
import type { Encoding } from './encoding';
import type { ConsentCursor, ConsentPiece } from './export';
import type { ImportProgress } from './import';
import type { RefusedRow } from './jobs';
import { BASES, type ConsentRecord } from './record';
import type { Law } from './rules';
import type { Erased } from './store';

const file = z.instanceof(Blob);
const column = z.int().min(0).max(1000).nullable();
const place = z.int().min(0);

const mapping = z.strictObject({
  address: z.int().min(0).max(1000),
  ...{ agreed: column, purpose: column, basis: column, obtained: column, expires: column, withdrawn: column },
  ...{ source: column, wording: column, proof: column },
});
const defaults = z.strictObject({
  purpose: z.enum(PURPOSES),
  basis: z.enum(BASES),
  source: z.string().trim().max(300),
});
const readings = z.strictObject({
  dates: z.enum(DATE_ORDERS).nullable(),
  agreed: z.record(z.string().max(100), z.enum(['yes', 'no'])),
});
const cursor: z.ZodType<ConsentCursor> = z.strictObject({ import: place, block: place });

export const consentMessages = [
  z.strictObject({ type: z.literal('pages.consent.view') }),
  /** The first rows of a file, and which columns are likely meant. */
  z.strictObject({ type: z.literal('pages.consent.preview'), file }),
  /** Begins to read a file; how far it is, is asked for. `dry`: it is only told what would be recorded. */
  z.strictObject({
    type: z.literal('pages.consent.import'),
    ...{ file, name: z.string().trim().min(1).max(200), mapping, defaults, readings },
    dry: z.boolean(),
  }),
  z.strictObject({ type: z.literal('pages.consent.progress') }),
  z.strictObject({ type: z.literal('pages.consent.cancel') }),
  /** Rows that the last reading has left out, a piece at a time. */
  z.strictObject({ type: z.literal('pages.consent.refused'), from: place }),
  z.strictObject({ type: z.literal('pages.consent.undo'), id: place }),
  /** The next piece of an export; the first is asked for with `from: null`. */
  z.strictObject({ type: z.literal('pages.consent.export'), from: cursor.nullable() }),
  z.strictObject({ type: z.literal('pages.consent.find'), address }),
  z.strictObject({ type: z.literal('pages.consent.withdraw'), address, purpose: z.enum(PURPOSES) }),
  z.strictObject({ type: z.literal('pages.consent.suppress'), address, on: z.boolean() }),
  z.strictObject({ type: z.literal('pages.consent.erase'), address, suppress: z.boolean() }),
] as const;

export interface ConsentView {
  imports: ConsentImport[];
  /** Entries of the suppression list of this device. */
  suppressed: number;
  law: Law;
  validMonths: number;
  /** Lists that the policy brings. */
  lists: { label: string; purpose: Purpose; count: number }[];
  policySuppressed: number;
}

export interface ConsentPreview {
  header: string[];
  rows: string[][];
  mapping: Mapping;
  encoding: Encoding;
}

/** The import that runs, or ran last since the background woke up. */
export interface ConsentJob {
  at: 'running' | 'done' | 'failed' | 'cancelled';
  name: string;
  /** It only says what would be recorded. */
  dry: boolean;
  progress: ImportProgress;
  /** Number of the import once it is done. */
  id: number | null;
  /** Why it failed: a stable code, and a sentence that names the place. */
  code: string;
  message: string;
}

export interface ConsentFound {
  records: (ConsentRecord & {
    /** ms since the Unix epoch: when it ends by itself, and by when other systems must have stopped. */
    ends: number | null;
    stopBy: number | null;
  })[];
  suppressed: boolean;
  states: KnownConsent;
}

export interface ConsentReplies {
  'pages.consent.view': ConsentView;
  'pages.consent.preview': ConsentPreview;
  'pages.consent.import': object;
  'pages.consent.progress': { job: ConsentJob | null };
  'pages.consent.cancel': object;
  'pages.consent.refused': { rows: RefusedRow[] };
  'pages.consent.undo': object;
  'pages.consent.export': ConsentPiece;
  'pages.consent.find': ConsentFound;
  'pages.consent.withdraw': { records: number };
  'pages.consent.suppress': object;
  'pages.consent.erase': Erased;
}
