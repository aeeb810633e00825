/** What every format for other systems needs of a record: one reading of its event, so that they all say the same. */
import type { Action } from '../../policy/actions';
import type { RecordLine } from './line';

export interface SiemEvent {
  /** Epoch and place: the same in every export. */
  uid: string;
  /** ms since the Unix epoch */
  time: number;
  type: string;
  /** 1 informational, 2 low, 3 medium, 4 high: as OCSF counts. */
  severity: 1 | 2 | 3 | 4;
  /** For people. */
  title: string;
  /** Pseudonym of the account that writes; null where it is not known. */
  user: string | null;
  /** Of events about a draft. */
  action: Action | null;
  outcome: 'sent' | 'held' | null;
  rules: string[];
  entities: Record<string, number>;
  internal: number;
  external: number;
  policyHash: string;
  /** Everything, as recorded. */
  event: Readonly<Record<string, unknown>>;
  hash: string;
}

const SEVERITY: Readonly<Record<string, SiemEvent['severity']>> = {
  allow: 1,
  log: 1,
  hint: 2,
  warn: 3,
  justify: 3,
  block: 4,
  'ui.tamper': 4,
  'guard.failure': 4,
  'guard.blind': 3,
  'policy.refused': 3,
  'storage.lost': 4,
  'incident.opened': 3,
};

const TITLES: Readonly<Record<string, string>> = {
  'draft.held': 'A message was held before sending',
  'draft.answered': 'A person answered a warning',
  'draft.released': 'A message was sent and recorded',
  'user.sealed': 'The account of a pseudonym was sealed',
  'guard.blind': 'A webmail page was not understood',
  'guard.failure': 'A check failed',
  'ui.tamper': 'A warning was interfered with',
  'policy.changed': 'Another policy came into force',
  'policy.refused': 'A policy was refused',
  'storage.lost': 'Stored data was lost',
  'feedback.not-right': 'A finding was reported as wrong',
  'incident.opened': 'An incident was opened',
  'incident.closed': 'An incident was closed',
  'incident.erased': 'An incident was erased from the register',
  'consent.imported': 'A list of consents was imported',
  'consent.undone': 'An import of consents was taken back',
  'consent.withdrawn': 'A consent was withdrawn',
  'consent.suppressed': 'The suppression list was changed',
  'consent.erased': 'The consents of a subject were erased',
  'epoch.started': 'An epoch of the audit log began',
  'epoch.ended': 'An epoch of the audit log ended',
  'log.purged': 'Old records were erased',
  'log.anchored': 'The audit log was anchored',
  'log.exported': 'The audit log was exported',
  'log.unshipped': 'The collector would not take a record',
  'log.reader': 'The key of the local reader is kept in another way',
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const count = (value: unknown) => (typeof value === 'number' ? value : 0);
const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** null for a record that shows no event: sealed, or erased. */
export function siemEvent({ event, epoch, seq, time, hash }: RecordLine): SiemEvent | null {
  if (!event) return null;
  const type = text(event.type);
  const action = (text(event.action) || null) as Action | null;
  const recipients = object(event.recipients);
  const answer = text(event.answer);
  const sent = type === 'draft.released' || answer.startsWith('send');
  return {
    uid: `${epoch}/${seq}`,
    time,
    type,
    action,
    hash,
    event,
    user: text(event.user) || null,
    severity: SEVERITY[action ?? type] ?? 1,
    title: TITLES[type] ?? type,
    outcome: sent ? 'sent' : type.startsWith('draft.') ? 'held' : null,
    rules: Array.isArray(event.rules) ? event.rules.map(text) : [],
    entities: Object.fromEntries(
      Object.entries(object(event.entities)).map(([entity, found]) => [entity, count(found)]),
    ),
    internal: count(recipients.internal),
    external: count(recipients.external),
    policyHash: text(event.policyHash),
  };
}
