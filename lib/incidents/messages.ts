/** What the Incidents page may ask of the background, and what it answers. */
import { z } from 'zod';
import {
  assessmentSchema,
  type Entry,
  factsSchema,
  type Incident,
  notifiedSchema,
  OUTCOMES,
  taskSchema,
} from './record';
import { TASKS } from './tasks';

const id = z.string().regex(/^[0-9a-f]{16}$/);
const count = z.int().min(0);

/** What the page has read in a record of the log, which the background need not be able to read. */
const fromEvent = z.strictObject({
  place: z.string().regex(/^[0-9a-f]{32}\/\d{1,7}$/),
  time: count,
  entities: z.array(z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/)).max(500),
  external: count,
});
export type FromEvent = z.infer<typeof fromEvent>;

export const incidentMessages = [
  z.strictObject({ type: z.literal('pages.incidents.list') }),
  z.strictObject({ type: z.literal('pages.incidents.open'), event: fromEvent.nullable() }),
  z.strictObject({ type: z.literal('pages.incidents.read'), id }),
  z.strictObject({ type: z.literal('pages.incidents.facts'), id, facts: factsSchema }),
  z.strictObject({ type: z.literal('pages.incidents.assess'), id, assessment: assessmentSchema }),
  z.strictObject({
    type: z.literal('pages.incidents.tasks'),
    id,
    tasks: z.array(taskSchema).length(TASKS.length),
  }),
  z.strictObject({ type: z.literal('pages.incidents.notified'), id, notified: notifiedSchema }),
  z.strictObject({ type: z.literal('pages.incidents.note'), id, text: z.string().trim().min(1).max(4000) }),
  z.strictObject({ type: z.literal('pages.incidents.close'), id, outcome: z.enum(OUTCOMES) }),
  z.strictObject({ type: z.literal('pages.incidents.reopen'), id }),
  /** For good; only what is closed. */
  z.strictObject({ type: z.literal('pages.incidents.erase'), id }),
  /** Everything, for a file. */
  z.strictObject({ type: z.literal('pages.incidents.export') }),
] as const;

export interface IncidentView {
  incident: Incident;
  /** What can be read of its timeline, oldest first. */
  entries: Entry[];
  /** Whether that is the timeline as it was written: nothing of it was changed, taken away or put in. */
  whole: boolean;
}

export interface IncidentReplies {
  'pages.incidents.list': { incidents: Incident[] };
  'pages.incidents.open': { id: string };
  'pages.incidents.read': IncidentView;
  'pages.incidents.facts': IncidentView;
  'pages.incidents.assess': IncidentView;
  'pages.incidents.tasks': IncidentView;
  'pages.incidents.notified': IncidentView;
  'pages.incidents.note': IncidentView;
  'pages.incidents.close': IncidentView;
  'pages.incidents.reopen': IncidentView;
  'pages.incidents.erase': object;
  'pages.incidents.export': { register: IncidentView[] };
}
