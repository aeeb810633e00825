/** What the Training page may ask of the background, and what it answers. */
import { z } from 'zod';
import { WEBMAILS } from '../draft';
import { ANSWERS, ROUTES } from '../messages';
import { ACTIONS } from '../policy/actions';
import type { WarningCase } from './cases';
import type { Counts } from './cells';
import type { Agreement } from './kappa';
import { type Label, type RulePrecision, VERDICTS } from './quality';

const id = z.string().regex(/^[0-9a-f]{32}\/\d{1,7}$/);
const rule = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
const count = z.int().min(0);

/** As the page has read it in the log of this device, which the background need not be able to read. */
const warningCase: z.ZodType<WarningCase> = z.strictObject({
  id,
  time: count,
  webmail: z.enum(WEBMAILS),
  route: z.enum(ROUTES),
  action: z.enum(ACTIONS),
  rules: z.array(rule).max(500),
  entities: z.record(z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/), count),
  recipients: z.strictObject({ internal: count, external: count }),
  attachments: count,
  answer: z.enum([...ANSWERS, 'fix', 'timeout', 'closed']).nullable(),
  reasonLength: count,
  durationMs: count.nullable(),
});
/** Warnings of this device that one question may carry. */
export const MAX_CASES = 20_000;

export const trainingMessages = [
  /** What is to be reviewed, of this device's own warnings and of those that were imported. */
  z.strictObject({ type: z.literal('pages.training.queue'), own: z.array(warningCase).max(MAX_CASES) }),
  z.strictObject({
    type: z.literal('pages.training.label'),
    ...{ case: id, rule, opinion: z.union([z.literal(1), z.literal(2)]), verdict: z.enum(VERDICTS) },
    note: z.string().trim().max(1000),
  }),
  z.strictObject({ type: z.literal('pages.training.report') }),
  z.strictObject({ type: z.literal('pages.training.people') }),
  /** An export of somebody's log, as NDJSON with its events. */
  z.strictObject({ type: z.literal('pages.training.import'), file: z.instanceof(Blob) }),
  z.strictObject({ type: z.literal('pages.training.forget'), person: z.string().regex(/^[0-9a-f]{16}$/) }),
] as const;

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

export interface TrainingReplies {
  'pages.training.queue': { items: QueueItem[]; warnings: number; sampled: number };
  'pages.training.label': object;
  'pages.training.report': TrainingReport;
  'pages.training.people': { people: { person: string; from: number; to: number }[] };
  'pages.training.import': { warnings: number };
  'pages.training.forget': object;
}
