/** What a program may know of an error beside its code, such as the number of a row. Never content of a draft. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * The one error class. `code` is stable and safe to log; the message is one sentence for a person:
 * what is wrong, where, and what to do. Neither may hold content of a draft.
 */
export class DraftguardError extends Error {
  readonly details: ErrorDetails;

  constructor(
    readonly code: string,
    message: string,
    { details = {}, ...options }: ErrorOptions & { details?: ErrorDetails } = {},
  ) {
    super(message, options);
    this.name = 'DraftguardError';
    this.details = details;
  }
}
