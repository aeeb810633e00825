/** What the special categories of personal data (GDPR Art. 9) share: they count only where they are said of somebody. */
import { personInView } from './about-person';
import type { Candidate, Validation } from './detector';

/** A word or phrase of one of these forms, in any case. */
export const anyOf = (...forms: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** An adjective of faith or origin, whatever its ending. */
export const ADJECTIVE = '\\p{L}{3,18}';

/** Enough where the words themselves say that they are about a member. */
export const inView = (candidate: Candidate): Validation => (personInView(candidate) ? 'checked' : 'no');

export const SPECIAL = {
  category: 'personal',
  region: 'global',
  confidence: { bare: 0, withContext: 0, withCheck: 0.75 },
  law: ['GDPR Art. 9(1)', 'BDSG § 22', 'CCPA 1798.140(ae)'],
} as const;
