/** What the Training page is shown. */
import type { WarningCase } from './cases';
import type { Counts } from './cells';
import type { Agreement } from './kappa';
import type { Label, RulePrecision } from './quality';

/** Warnings of this device that one question may carry. */
export const MAX_CASES = 20_000;

/** A rule of a warning that waits for a verdict. */
export interface QueueItem {
  case: WarningCase;
  rule: string;
  opinion: Label['opinion'];
}

export interface TrainingReport {
  precision: RulePrecision[];
  noisy: RulePrecision[];
  agreement: Agreement;
  /** Of released cells only. */
  rules: (Counts & { rule: string })[];
  weeks: (Counts & { week: number })[];
  /** Imported people who are too few for a group yet. */
  waiting: number;
}
