/** For whose sake a condition holds. */
import type { Sign } from '../../recipients/signs';
import type { ConsentGap } from '../envelope';

export interface Evidence {
  /** Indexes of findings and of attachments, ascending. */
  findings: readonly number[];
  attachments: readonly number[];
  signs: readonly Sign[];
  /** Recipients, by their consent. */
  consent: readonly ConsentGap[];
}

export const NOTHING: readonly never[] = [];
export const NO_EVIDENCE: Evidence = {
  findings: NOTHING,
  attachments: NOTHING,
  signs: NOTHING,
  consent: NOTHING,
};

/** Both; each index once. */
export function joined(a: Evidence, b: Partial<Evidence>): Evidence {
  return {
    findings: merged(a.findings, b.findings),
    attachments: merged(a.attachments, b.attachments),
    signs: added(a.signs, b.signs),
    consent: added(a.consent, b.consent),
  };
}

function merged(a: readonly number[], b: readonly number[] = NOTHING): readonly number[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function added<T>(a: readonly T[], b: readonly T[] = NOTHING): readonly T[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...a, ...b];
}
