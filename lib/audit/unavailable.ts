/** Why the log could not be written, as one sentence for a person. */
import { DraftguardError } from '../base/errors';

const SENTENCES: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'The audit log could not be written because the disk, or the space that the browser allows, is full; free some space, then try again.',
  TimeoutError: 'The audit log did not answer in time; try again.',
  AbortError: 'The audit log could not be written because the browser ended the attempt; try again.',
  MissingAPIError:
    'This browser offers no storage for the audit log; leave private browsing or allow site data.',
  VersionError: 'The audit log was written by a newer version of Draftguard; update the extension.',
  ConstraintError: 'The audit log was written from two places at once and refused the second; try again.',
};
const OTHERWISE = 'The audit log could not be written; restart the browser, then try again.';

/** Dexie wraps the browser's error in its own. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [String(name), ...namesOf(inner, depth + 1), ...namesOf(cause, depth + 1)];
}

/** 'audit-unavailable', with the reason where it is known. */
export function unavailable(cause: unknown): DraftguardError {
  const names = namesOf(cause).reverse();
  const name = names.find((each) => each in SENTENCES);
  return new DraftguardError('audit-unavailable', (name && SENTENCES[name]) || OTHERWISE, { cause });
}

/** The place of the record was taken: the head of the chain does not know what is already written. */
export const wasWrittenBefore = (cause: unknown): boolean => namesOf(cause).includes('ConstraintError');
