/** Answers the Incidents page. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import type { AuditLog } from '../audit/log';
import type { Random } from '../crypto/box';
import { DraftguardError } from '../errors';
import type { FromEvent, IncidentReplies, incidentMessages } from './messages';
import { dataOf } from './prefill';
import { emptyIncident, type Incident } from './record';
import { proposeLevel } from './risk';
import type { Change, IncidentStore } from './store';

export interface IncidentServiceParts {
  store: IncidentStore;
  audit: Pick<AuditLog, 'append'>;
  random: Random;
  /** ms since the Unix epoch */
  now(): number;
}

type Message = z.infer<(typeof incidentMessages)[number]>;
type Type = Message['type'];
type Of<T extends Type> = Extract<Message, { type: T }>;
export type IncidentService = {
  [T in Type]: (message: Of<T>) => Promise<IncidentReplies[T]>;
};

export function createIncidentService({ store, audit, random, now }: IncidentServiceParts): IncidentService {
  const change = async (id: string, how: (before: Incident) => Change) => {
    await store.change(id, how);
    return store.read(id);
  };
  const edit = (id: string, how: (before: Incident) => Change) =>
    change(id, (before) => {
      if (before.closed)
        throw new DraftguardError('incident-closed', 'This incident is closed; open it again to change it.');
      return how(before);
    });

  return {
    'pages.incidents.list': async () => ({ incidents: await store.list() }),
    'pages.incidents.open': async ({ event }) => {
      const id = bytesToHex(random(8));
      const incident = openedFrom(event, emptyIncident(id, now()));
      await store.create(incident);
      const { data } = incident.facts;
      await audit.append({ type: 'incident.opened', incident: id, source: event ? 'event' : 'hand', data });
      return { id };
    },
    'pages.incidents.read': ({ id }) => store.read(id),
    'pages.incidents.facts': ({ id, facts }) =>
      edit(id, (before) => ({
        parts: { facts },
        entry: { kind: 'facts', text: changedKeys(before.facts, facts) },
      })),
    'pages.incidents.assess': ({ id, assessment }) =>
      edit(id, () => ({
        parts: { assessment },
        entry: { kind: 'assessment', text: assessment.level ?? '' },
      })),
    'pages.incidents.tasks': ({ id, tasks }) =>
      edit(id, (before) => ({
        parts: { tasks },
        entry: {
          kind: 'tasks',
          text: changedKeys(
            Object.fromEntries(before.tasks.map((task) => [task.id, task])),
            Object.fromEntries(tasks.map((task) => [task.id, task])),
          ),
        },
      })),
    'pages.incidents.notified': ({ id, notified }) =>
      edit(id, (before) => ({
        parts: { notified },
        entry: { kind: 'notified', text: changedKeys(before.notified, notified) },
      })),
    'pages.incidents.note': ({ id, text }) => edit(id, () => ({ parts: {}, entry: { kind: 'note', text } })),
    'pages.incidents.close': async ({ id, outcome }) => {
      const view = await edit(id, () => ({
        parts: { closed: { at: now(), outcome } },
        entry: { kind: 'closed', text: outcome },
      }));
      const { assessment, facts } = view.incident;
      const level = assessment.level ?? proposeLevel(assessment.answers, facts).level;
      await audit.append({ type: 'incident.closed', incident: id, outcome, level });
      return view;
    },
    'pages.incidents.reopen': async ({ id }) => {
      const view = await change(id, () => ({
        parts: { closed: null },
        entry: { kind: 'reopened', text: '' },
      }));
      const { data } = view.incident.facts;
      await audit.append({ type: 'incident.opened', incident: id, source: 'hand', data });
      return view;
    },
    'pages.incidents.erase': async ({ id }) => {
      if (!(await store.read(id)).incident.closed)
        throw new DraftguardError('incident-open', 'Only an incident that is closed can be erased.');
      // Recorded first: what is gone must not be gone unseen.
      await audit.append({ type: 'incident.erased', incident: id });
      await store.erase(id);
      return {};
    },
    'pages.incidents.export': async () => {
      const all = await store.list();
      return { register: await Promise.all(all.map(({ id }) => store.read(id))) };
    },
  };
}

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
