/** What identifiers have in common: a form, often check digits, and the words that announce one. */
import { type Detector, defineDetector, type Trigger, type Validation } from './detector';
import { compact } from './digits';

const LETTER = 'A-Za-z\\u00c0-\\u024f';

/** Scripts without spaces (Thai, Hangul, Han) may touch a value; letters and digits of its own kind may not. */
const START = `(?<![${LETTER}\\d_+$€£]|[${LETTER}\\d][-/]|\\d[.,:])`;
const END = `(?![${LETTER}\\d_]|[-/][${LETTER}\\d]|[.,:]\\d)`;

/** The pattern of an identifier that stands for itself: no letter or digit continues it, nor a number with a separator. */
export function form(source: string, flags = 'gi'): RegExp {
  return new RegExp(`${START}(?:${source})${END}`, flags);
}

/** Trigger for a number of so many digits, grouped in whatever way. */
export function digits(min: number, max = min): Trigger {
  return { digits: min, max };
}

/** Trigger for an unbroken code of letters and digits. */
export function code(min: number, max: number, minDigits: number, minLetters = 1): Trigger {
  return { token: [min, max], minDigits, minLetters };
}

export type IdOptions = Pick<
  Detector,
  'id' | 'entity' | 'region' | 'pattern' | 'trigger' | 'why' | 'law' | 'examples'
> &
  Partial<Pick<Detector, 'reach' | 'category'>> & {
    /** See Context. */
    words: readonly string[];
    distance?: number;
    not?: readonly string[];
    /** As in the contract: for the form alone, with words nearby, for what `check` confirms. */
    confidence: readonly [bare: number, withContext: number, withCheck: number];
    /** Given the value in capitals without separators, and as it stands. */
    check?: (code: string, value: string) => boolean | Validation;
  };

/** Declares a detector of an identifier. What fails its check is none. */
export function defineId({ words, distance = 60, not, confidence, check, ...options }: IdOptions): Detector {
  const [bare, withContext, withCheck] = confidence;
  return defineDetector({
    category: 'government-id',
    reach: [0, 0],
    context: { words, distance, ...(not && { not }) },
    confidence: { bare, withContext, withCheck },
    ...(check && {
      validate: ({ value }) => {
        const verdict = check(compact(value), value);
        return verdict === true ? 'checked' : verdict || 'no';
      },
    }),
    ...options,
  });
}
