/** What is known of one incident: what Article 33(3) and (5) GDPR ask for, and how far its handling is. */
import { z } from 'zod';
import { RISK_QUESTIONS } from './risk-questions';
import { TASKS } from './tasks';

/** Who is affected. */
export const SUBJECTS = [
  ...['customers', 'employees', 'applicants', 'patients', 'children', 'suppliers', 'others'],
] as const;
/** Kinds of data; `special` are those of Article 9 that are not health. */
export const DATA = [
  ...(['contact', 'government-id', 'financial', 'secret', 'health', 'special', 'business'] as const),
] as const;
export const HOW = [
  ...([
    'wrong-recipient',
    'all-visible',
    'wrong-content',
    'wrong-file',
    'public',
    'account',
    'other',
  ] as const),
] as const;
export const LEVELS = ['unlikely', 'risk', 'high'] as const;
export type Level = (typeof LEVELS)[number];
export const OUTCOMES = ['handled', 'no-breach'] as const;
export type DataKind = (typeof DATA)[number];

const text = (most: number) => z.string().max(most);
/** ms since the Unix epoch */
const moment = z.int().min(0).nullable();
const count = z.int().min(0).max(10_000_000_000).nullable();

export const factsSchema = z.strictObject({
  what: text(4000),
  happened: moment,
  /** When somebody of the organisation knew: the clock starts here. */
  aware: moment,
  how: z.enum(HOW).nullable(),
  subjects: z.array(z.enum(SUBJECTS)).max(SUBJECTS.length),
  /** About how many people, and data records. */
  people: count,
  records: count,
  data: z.array(z.enum(DATA)).max(DATA.length),
  recipients: text(2000),
  consequences: text(4000),
  measures: text(4000),
});
export type Facts = z.infer<typeof factsSchema>;

export const riskSchema = z.strictObject({
  readable: z.enum(RISK_QUESTIONS.readable).nullable(),
  identifiable: z.enum(RISK_QUESTIONS.identifiable).nullable(),
  recipient: z.enum(RISK_QUESTIONS.recipient).nullable(),
  deleted: z.enum(RISK_QUESTIONS.deleted).nullable(),
  vulnerable: z.enum(RISK_QUESTIONS.vulnerable).nullable(),
  harm: z.enum(RISK_QUESTIONS.harm).nullable(),
});

export const assessmentSchema = z.strictObject({
  answers: riskSchema,
  /** What a person decided; null: not yet. */
  level: z.enum(LEVELS).nullable(),
  reason: text(4000),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const taskSchema = z.strictObject({
  id: z.enum(TASKS),
  owner: text(200),
  due: moment,
  done: moment,
});
export type Task = z.infer<typeof taskSchema>;

export const notifiedSchema = z.strictObject({
  authority: moment,
  /** Under which number it is kept there. */
  reference: text(200),
  /** Why it came later than 72 hours (Art. 33(1), second sentence). */
  delay: text(4000),
  people: moment,
});
export type Notified = z.infer<typeof notifiedSchema>;

export const incidentSchema = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  opened: z.int(),
  /** The record of the audit log that it was opened from, as epoch/seq; null: by hand. */
  event: z.string().nullable(),
  facts: factsSchema,
  assessment: assessmentSchema,
  tasks: z.array(taskSchema),
  notified: notifiedSchema,
  closed: z.strictObject({ at: z.int(), outcome: z.enum(OUTCOMES) }).nullable(),
  /** Entries of the timeline, and the SHA-256 of the last one as it is stored, hex: none can be taken away unseen. */
  entries: z.int(),
  head: z.string(),
});
export type Incident = z.infer<typeof incidentSchema>;

export const ENTRY_KINDS = [
  ...(['opened', 'note', 'facts', 'assessment', 'tasks', 'notified', 'closed', 'reopened'] as const),
] as const;

export const entrySchema = z.strictObject({
  at: z.int(),
  kind: z.enum(ENTRY_KINDS),
  /** A note; otherwise what was changed, as ids with commas between. */
  text: text(4000),
  /** SHA-256 of the entry before as it is stored, hex; '' for the first. */
  prev: z.string(),
});
export type Entry = z.infer<typeof entrySchema>;

/** An incident of which nothing is known yet. */
export function emptyIncident(id: string, opened: number): Incident {
  return {
    v: 1,
    id,
    opened,
    event: null,
    entries: 0,
    head: '',
    closed: null,
    facts: {
      what: '',
      happened: null,
      aware: null,
      how: null,
      subjects: [],
      people: null,
      records: null,
      data: [],
      recipients: '',
      consequences: '',
      measures: '',
    },
    assessment: {
      answers: {
        readable: null,
        identifiable: null,
        recipient: null,
        deleted: null,
        vulnerable: null,
        harm: null,
      },
      level: null,
      reason: '',
    },
    tasks: TASKS.map((task) => ({ id: task, owner: '', due: null, done: null })),
    notified: { authority: null, reference: '', delay: '', people: null },
  };
}
