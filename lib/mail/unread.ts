/** What became of an attachment. Apart from the readers, because the policy and every page know the reasons. */

/** Why (a part of) an attachment could not be read, gravest first; docs/attachments.md explains each. */
export const UNREAD_REASONS = [
  'encrypted',
  'ratio',
  'too-large',
  'too-many-entries',
  'too-deep',
  'timeout',
  'broken',
  'not-seen',
  'unknown-type',
  'image',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export interface Extracted {
  /** What could be read, also when something could not: the rest of an archive, the text up to a limit. */
  text: string;
  /** The gravest reason why something was left unread; null when all was read. */
  unread: UnreadReason | null;
}

export function graver(a: UnreadReason | null, b: UnreadReason | null): UnreadReason | null {
  if (a === null || b === null) return a ?? b;
  return UNREAD_REASONS.indexOf(a) <= UNREAD_REASONS.indexOf(b) ? a : b;
}
