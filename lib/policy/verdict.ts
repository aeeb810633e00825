/** The policy's answer for one draft. */

import type { Sign } from '../recipients/signs';
import type { Action } from './actions';
import type { Reason } from './decision/reason';
import type { Reduction } from './decision/reduction';
import type { ConsentGap } from './envelope';
import type { Unknown } from './unknowns';

export interface VerdictRule {
  id: string;
  title: string;
  action: Action;
  /** Why it matters and what to do instead, for the person who writes. */
  explain: string;
  law: string[];
  /** Indexes into the findings that made the rule match. */
  findings: readonly number[];
  /** Indexes of the attachments that made the rule match because they were not read. */
  attachments: readonly number[];
  /** Signs of wrong recipients that made the rule match. */
  signs: readonly Sign[];
  /** Recipients whose consent made the rule match; for people, never for the log. */
  consent: readonly ConsentGap[];
  /** What was not known and so was taken strictly; empty when the rule matched for certain. */
  unknown: readonly Unknown[];
  /** Why it does less than the rule says: exceptions, roll-out, mode, warning budget. */
  notes: readonly Reduction[];
}

export interface Verdict {
  action: Action;
  rules: VerdictRule[];
  /** One a rule: why it did or did not match. Made when asked for. */
  trace: () => Reason[];
  /** Digest of the draft (see ../mail/digest.ts), hex. */
  digest: string;
  /** SHA-256 of the canonical policy, hex. */
  policyHash: string;
}
