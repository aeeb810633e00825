/** What the Incidents page may ask of the background. Whoever has made a mistake may say so; what is kept here is of this device. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { defineMessage } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import { changeIncident, editIncident, type IncidentContext } from './context';
import { dataOf } from './prefill';
import {
  assessmentSchema,
  emptyIncident,
  factsSchema,
  type Incident,
  notifiedSchema,
  OUTCOMES,
  taskSchema,
} from './record';
import { proposeLevel } from './risk';
import { TASKS } from './tasks';
import type { IncidentView } from './views';

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

interface Deps {
  incidents: IncidentContext;
}

export const incidentMessages = [
  defineMessage({
    name: 'pages.incidents.list',
    from: 'pages',
    does: 'Lists the incidents of this device.',
    body: {},
    serve: async ({ incidents: { store } }: Deps): Promise<{ incidents: Incident[] }> => ({
      incidents: await store.list(),
    }),
  }),
  defineMessage({
    name: 'pages.incidents.open',
    from: 'pages',
    does: 'Opens an incident, by hand or from a record of the log.',
    body: { event: fromEvent.nullable() },
    serve: async ({ incidents: { store, audit, random, now } }: Deps, { event }): Promise<{ id: string }> => {
      const made = bytesToHex(random(8));
      const incident = openedFrom(event, emptyIncident(made, now()));
      await store.create(incident);
      const { data } = incident.facts;
      const source = event ? 'event' : 'hand';
      await audit.append({ type: 'incident.opened', incident: made, source, data });
      return { id: made };
    },
  }),
  defineMessage({
    name: 'pages.incidents.read',
    from: 'pages',
    does: 'Reads one incident.',
    body: { id },
    serve: ({ incidents: { store } }: Deps, { id }): Promise<IncidentView> => store.read(id),
  }),
  defineMessage({
    name: 'pages.incidents.facts',
    from: 'pages',
    does: 'Changes what is known of what happened.',
    body: { id, facts: factsSchema },
    serve: ({ incidents }: Deps, { id, facts }): Promise<IncidentView> =>
      editIncident(incidents, id, (before) => ({
        parts: { facts },
        entry: { kind: 'facts', text: changedKeys(before.facts, facts) },
      })),
  }),
  defineMessage({
    name: 'pages.incidents.assess',
    from: 'pages',
    does: 'Changes the assessment of the risk.',
    body: { id, assessment: assessmentSchema },
    serve: ({ incidents }: Deps, { id, assessment }): Promise<IncidentView> =>
      editIncident(incidents, id, () => ({
        parts: { assessment },
        entry: { kind: 'assessment', text: assessment.level ?? '' },
      })),
  }),
  defineMessage({
    name: 'pages.incidents.tasks',
    from: 'pages',
    does: 'Changes what is to be done.',
    body: { id, tasks: z.array(taskSchema).length(TASKS.length) },
    serve: ({ incidents }: Deps, { id, tasks }): Promise<IncidentView> =>
      editIncident(incidents, id, (before) => ({
        parts: { tasks },
        entry: {
          kind: 'tasks',
          text: changedKeys(
            Object.fromEntries(before.tasks.map((task) => [task.id, task])),
            Object.fromEntries(tasks.map((task) => [task.id, task])),
          ),
        },
      })),
  }),
  defineMessage({
    name: 'pages.incidents.notified',
    from: 'pages',
    does: 'Changes who was notified, and when.',
    body: { id, notified: notifiedSchema },
    serve: ({ incidents }: Deps, { id, notified }): Promise<IncidentView> =>
      editIncident(incidents, id, (before) => ({
        parts: { notified },
        entry: { kind: 'notified', text: changedKeys(before.notified, notified) },
      })),
  }),
  defineMessage({
    name: 'pages.incidents.note',
    from: 'pages',
    does: 'Adds a note to the timeline.',
    body: { id, text: z.string().trim().min(1).max(4000) },
    serve: ({ incidents }: Deps, { id, text }): Promise<IncidentView> =>
      editIncident(incidents, id, () => ({ parts: {}, entry: { kind: 'note', text } })),
  }),
  defineMessage({
    name: 'pages.incidents.close',
    from: 'pages',
    does: 'Closes an incident.',
    body: { id, outcome: z.enum(OUTCOMES) },
    serve: async ({ incidents }: Deps, { id, outcome }): Promise<IncidentView> => {
      const { audit, now } = incidents;
      const view = await editIncident(incidents, id, () => ({
        parts: { closed: { at: now(), outcome } },
        entry: { kind: 'closed', text: outcome },
      }));
      const { assessment, facts } = view.incident;
      const level = assessment.level ?? proposeLevel(assessment.answers, facts).level;
      await audit.append({ type: 'incident.closed', incident: id, outcome, level });
      return view;
    },
  }),
  defineMessage({
    name: 'pages.incidents.reopen',
    from: 'pages',
    does: 'Opens a closed incident again.',
    body: { id },
    serve: async ({ incidents }: Deps, { id }): Promise<IncidentView> => {
      const view = await changeIncident(incidents, id, () => ({
        parts: { closed: null },
        entry: { kind: 'reopened', text: '' },
      }));
      const { data } = view.incident.facts;
      await incidents.audit.append({ type: 'incident.opened', incident: id, source: 'hand', data });
      return view;
    },
  }),
  defineMessage({
    name: 'pages.incidents.erase',
    from: 'pages',
    does: 'Erases a closed incident for good.',
    body: { id },
    serve: async ({ incidents: { store, audit } }: Deps, { id }): Promise<object> => {
      if (!(await store.read(id)).incident.closed)
        throw new DraftguardError('incident-open', 'Only an incident that is closed can be erased.');
      // Recorded first: what is gone must not be gone unseen.
      await audit.append({ type: 'incident.erased', incident: id });
      await store.erase(id);
      return {};
    },
  }),
  defineMessage({
    name: 'pages.incidents.export',
    from: 'pages',
    does: 'Gives all incidents, for a file.',
    body: {},
    serve: async ({ incidents: { store } }: Deps): Promise<{ register: IncidentView[] }> => {
      const all = await store.list();
      return { register: await Promise.all(all.map((each) => store.read(each.id))) };
    },
  }),
] as const;

function openedFrom(event: FromEvent | null, empty: Incident): Incident {
  if (!event) return empty;
  const data = dataOf(event.entities);
  const facts: Incident['facts'] = { ...empty.facts, happened: event.time, data };
  return { ...empty, event: event.place, facts };
}

/** Names of the fields that differ, with commas between. */
function changedKeys(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string {
  return Object.keys(after)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .join(',');
}
