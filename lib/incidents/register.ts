/** The register of Article 33(5) GDPR as a file: CSV for spreadsheets, JSON with the timelines. */
import Papa from 'papaparse';
import { neutralise } from '../audit/export/csv';
import { clockOf } from './clock';
import { proposeLevel } from './risk';
import type { IncidentView } from './views';

export const REGISTER_COLUMNS = [
  ...['incident', 'opened', 'happened', 'aware', 'how', 'what', 'subjects', 'people', 'records', 'data'],
  ...['recipients', 'consequences', 'measures', 'risk', 'risk_decided', 'risk_reason', 'deadline'],
  ...[
    'authority_notified',
    'in_time',
    'reference',
    'delay_reason',
    'people_notified',
    'tasks_open',
    'closed',
  ],
  ...['outcome', 'audit_record', 'timeline_whole'],
] as const;

/** A byte order mark goes first: without it spreadsheets take UTF-8 for something else. */
export function registerCsv(register: readonly IncidentView[], now: number): string {
  const rows = register.map((view) => rowOf(view, now).map(neutralise));
  return `\uFEFF${Papa.unparse([[...REGISTER_COLUMNS], ...rows], { newline: '\r\n', quotes: true })}\r\n`;
}

export function registerJson(register: readonly IncidentView[], now: number): string {
  const incidents = register.map(({ incident: { entries: _, head: __, ...incident }, entries, whole }) => ({
    ...incident,
    timeline: entries,
    timelineWhole: whole,
  }));
  return `${JSON.stringify({ format: 'draftguard-incidents', v: 1, time: now, incidents }, null, 2)}\n`;
}

const moment = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString());
const number = (value: number | null) => (value === null ? '' : String(value));

function rowOf({ incident, whole }: IncidentView, now: number): string[] {
  const { id, opened, facts, assessment, tasks, notified, closed, event } = incident;
  const clock = clockOf(
    { aware: facts.aware, opened, notified: notified.authority, level: assessment.level },
    now,
  );
  const proposed = proposeLevel(assessment.answers, facts).level;
  return [
    ...[id, moment(opened), moment(facts.happened), moment(facts.aware), facts.how ?? '', facts.what],
    ...[facts.subjects.join(' '), number(facts.people), number(facts.records), facts.data.join(' ')],
    ...[facts.recipients, facts.consequences, facts.measures, assessment.level ?? proposed],
    ...[assessment.level === null ? 'no' : 'yes', assessment.reason],
    ...['deadline' in clock ? moment(clock.deadline) : '', moment(notified.authority)],
    ...[clock.at === 'met' ? 'yes' : clock.at === 'late' || clock.at === 'overdue' ? 'no' : ''],
    ...[notified.reference, notified.delay, moment(notified.people)],
    ...[String(tasks.filter(({ done }) => done === null).length), moment(closed?.at ?? null)],
    ...[closed?.outcome ?? '', event ?? '', whole ? 'yes' : 'no'],
  ];
}
