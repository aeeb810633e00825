/** What the engine reports. A finding never carries the raw value: `masked` is for people, `valueKey` for counting. */

export const CATEGORIES = ['personal', 'government-id', 'financial', 'secret', 'business', 'health'] as const;
export type Category = (typeof CATEGORIES)[number];

/** From here on a reading is sure enough to rule others out; the default policy acts from here on, too. */
export const SURE = 0.6;

/** One value: where it stands in its part, and what people are shown of it. */
export interface Value {
  entity: string;
  start: number;
  end: number;
  masked: string;
  valueKey: string;
}

export interface Finding {
  /** What found it, in the written form of ./origin.ts: 'us-ssn', 'term:aurora'. */
  detector: string;
  /** The field's usual label, e.g. 'US_SSN' (Microsoft Presidio's name where it has one). */
  entity: string;
  category: Category;
  /** Id of the part (see `Part` in mail/draft.ts). */
  part: string;
  /** Half-open range in UTF-16 code units of the part's original text. */
  start: number;
  end: number;
  /** 0..1 */
  confidence: number;
  /** At most the last four characters of the value in clear. */
  masked: string;
  /** Keyed hash of the normalised value, hex, 16 characters: equal values have equal keys on one device. */
  valueKey: string;
  /** 0..1: how much of a protected document the whole part holds; only on its excerpts. */
  share?: number;
  /**
   * What it is made of, in reading order, where other text stands between: the contacts of a list, the prices. Only these
   * characters may be replaced. Left out: from start to end it is one value.
   */
  values?: readonly Value[];
}

/** The values of a finding. */
export const valuesOf = (finding: Finding): readonly Value[] => finding.values ?? [finding];
