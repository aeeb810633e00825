/**
 * What a decision may not know, as records of the log name it: a list by itself, for whoever reads the log would otherwise
 * carry all conditions with it. Each is the `unknown` of a condition.
 */
export const UNKNOWNS = ['recipients', 'places', 'attachments', 'signs', 'consent', 'account'] as const;
export type Unknown = (typeof UNKNOWNS)[number];
