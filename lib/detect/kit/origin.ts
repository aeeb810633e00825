/** What found something: a detector that is built in, or what the organisation brings. */

export type Origin =
  | { kind: 'detector'; id: string }
  /** Confidential terms and patterns of the policy. */
  | { kind: 'term'; id: string }
  | { kind: 'pattern'; id: string }
  /** A list for exact match, and a document with fingerprints. */
  | { kind: 'list'; id: string }
  | { kind: 'document'; id: string };

/** How each begins in its written form, which records of the log, messages and the output of a scan have. */
const PREFIX = { term: 'term:', pattern: 'pattern:', list: 'edm:', document: 'document:' } as const;
const PREFIXED = Object.entries(PREFIX) as [keyof typeof PREFIX, string][];

/** 'us-ssn', 'term:aurora', 'edm:customers' */
export const originText = ({ kind, id }: Origin): string =>
  kind === 'detector' ? id : `${PREFIX[kind]}${id}`;

/** Reads the written form. */
export function originOf(text: string): Origin {
  const found = PREFIXED.find(([, prefix]) => text.startsWith(prefix));
  return found ? { kind: found[0], id: text.slice(found[1].length) } : { kind: 'detector', id: text };
}
