/** What all access tokens have in common: a fixed form, no meaning as a word, and worthless look-alikes in manuals. */
import { type Candidate, type Detector, defineDetector, type Validation } from './detector';

/** Written where a real value would stand. */
const PLACEHOLDER =
  /example|sample|placeholder|dummy|your[_-]|changeme|redacted|x{6,}|\.{3}|\*{3}|0{12,}|1234567890123/i;

/** Bits per character below which a token is a pattern that someone typed. */
const MIN_ENTROPY = 2.5;

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Refuses placeholders and typed patterns. */
export function validateToken({ value }: Candidate): Validation {
  return PLACEHOLDER.test(value) || entropy(value) < MIN_ENTROPY ? 'no' : 'checked';
}

export type TokenOptions = Pick<Detector, 'id' | 'entity' | 'pattern' | 'examples'> &
  Partial<Pick<Detector, 'reach' | 'validate' | 'confidence' | 'context'>> & {
    /** Whose token it is, as it stands in "a key of …". */
    of: string;
    /** What always stands in it, see Trigger. */
    words: readonly string[];
  };

/** Declares a detector of access tokens of one vendor. */
export function defineToken({ of, words, ...options }: TokenOptions): Detector {
  return defineDetector({
    category: 'secret',
    region: 'global',
    trigger: { words },
    reach: [0, 300],
    validate: validateToken,
    confidence: { bare: 0, withContext: 0, withCheck: 0.95 },
    why: `Whoever reads this can act as its owner at ${of}.`,
    law: ['GDPR Art. 32'],
    ...options,
  });
}
