/** The contract of a detector: data plus, at most, one validating function. Adding one needs nothing else but its entry. */
import type { Words } from '../../texts/language';
import type { Category } from './finding';

/**
 * What must be present for a detector to be tried at all. All triggers are sought in one pass, so a clean text
 * costs one look at each character.
 */
export type Trigger =
  /** Any of these, in any case; accents do not matter. */
  | { words: readonly string[] }
  /** At least this many digits, with at most three separators between neighbours; with `max`, groups that add up to no more. */
  | { digits: number; max?: number }
  /** A maximal run of ASCII letters and digits of this length (both ends count) that has at least so many of each. */
  | { token: readonly [min: number, max: number]; minDigits: number; minLetters: number };

/** 'no': not one of these. 'plausible': it may be. 'checked': check digits or structure confirm it. */
export type Validation = 'no' | 'plausible' | 'checked';

export interface Candidate {
  /** The matched value, normalised (see ../engine/normalize.ts). */
  value: string;
  /** Normalised text right before and after, up to 40 characters each. */
  before: string;
  after: string;
}

export interface Context {
  /** Lower case, without accents; found as whole words. */
  words: readonly string[];
  /** Characters before and after the value in which a word counts. */
  distance: number;
  /** Words right before the value (20 characters) that say it is something else. */
  not?: readonly string[];
}

export interface Detector {
  id: string;
  /** Microsoft Presidio's label where it has one. */
  entity: string;
  category: Category;
  /** ISO 3166 code in capitals, or 'global'. */
  region: string;
  /** With the flag g. A group named `value` narrows the finding to it. No match may be longer than `reach` allows. */
  pattern: RegExp;
  trigger: Trigger;
  /** How far a match may extend before the start and after the end of its trigger. */
  reach: readonly [before: number, after: number];
  /** No match holds white space, so that it is sought only in the unbroken text around its trigger. */
  unbroken?: true;
  validate?: (candidate: Candidate) => Validation;
  context?: Context;
  /** 0..1 each; 0 means that this alone is no finding. */
  confidence: { bare: number; withContext: number; withCheck: number };
  /** One sentence for people. */
  why: Words;
  law: readonly string[];
  /** Its tests. In `find`, the values stand between « and ». */
  examples: { find: readonly string[]; ignore: readonly string[] };
}

/** What is less certain than this is not reported at all. */
export const FLOOR = 0.3;

/** Whether a detector says nothing without a supporting word. */
export function needsContext({ confidence: { bare, withCheck } }: Detector): boolean {
  return bare < FLOOR && withCheck < FLOOR;
}

/** Declares a detector. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
