/** The policy's answer for one draft. */
import type { Sign } from '../recipients/signs';

/** From mildest to strictest. */
export const ACTIONS = ['allow', 'log', 'warn', 'justify', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

export interface VerdictRule {
  id: string;
  title: string;
  action: Action;
  /** Why it matters and what to do instead, for the person who writes. */
  explain: string;
  law: string[];
  /** Indexes into the findings that made the rule match. */
  findings: number[];
  /** Indexes of the attachments that made the rule match because they were not read. */
  attachments: number[];
  /** Signs of wrong recipients that made the rule match. */
  signs: Sign[];
}

export interface Verdict {
  action: Action;
  rules: VerdictRule[];
  /** One readable sentence per rule that was tried and mattered: why it did or did not match. */
  trace: string[];
  /** Digest of the draft (see ../digest.ts), hex. */
  digest: string;
  /** SHA-256 of the canonical policy, hex. */
  policyHash: string;
}

/** The stricter of two actions. */
export function stricter(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) >= ACTIONS.indexOf(b) ? a : b;
}

/** Whether Send must be held for a person's answer. */
export function holds(action: Action): boolean {
  return ACTIONS.indexOf(action) >= ACTIONS.indexOf('warn');
}
