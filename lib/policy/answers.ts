/** What a person may answer to a warning. */

/** A reason of fewer letters than this says nothing. */
export const MIN_REASON = 10;

export const ANSWERS = ['edit', 'send', 'send-with-reason'] as const;
export type PersonsAnswer = (typeof ANSWERS)[number];

/** How a warning ends; `fix`: something was changed in the draft; `closed`: it had nothing to show any more. */
export type Ending = PersonsAnswer | 'fix' | 'closed';

/** Looks of the warning: one that always looks the same is soon not seen (Anderson et al., CHI 2015). */
export const LOOKS = 6;
