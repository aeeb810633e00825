/**
 * The one error class. `code` is stable and safe to log; the message is one sentence for a person:
 * what is wrong, where, and what to do. Neither may hold content of a draft.
 */
export class DraftguardError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DraftguardError';
  }
}
