/** Warnings as the log has them, each with its answer: what trainers review and count. Nothing here says who. */
import type { AuditEvent } from '../audit/event';

type Held = Extract<AuditEvent, { type: 'draft.held' }>;
type Answered = Extract<AuditEvent, { type: 'draft.answered' }>;

export interface WarningCase {
  /** Place of the record, as epoch/seq: the same in every export. */
  id: string;
  /** ms since the Unix epoch, to the minute */
  time: number;
  webmail: Held['webmail'];
  route: Held['route'];
  action: Held['action'];
  rules: string[];
  entities: Record<string, number>;
  recipients: Held['recipients'];
  attachments: number;
  /** null: none is recorded. */
  answer: Answered['answer'] | null;
  /** Letters. */
  reasonLength: number;
  durationMs: number | null;
}

export interface LoggedEvent {
  epoch: string;
  seq: number;
  time: number;
  event: AuditEvent;
}

/** @param events oldest first */
export function casesOf(events: Iterable<LoggedEvent>): WarningCase[] {
  const cases: WarningCase[] = [];
  /** By the draft's digest; a draft that is asked about again is a case of its own. */
  const waiting = new Map<string, WarningCase>();
  for (const { epoch, seq, time, event } of events) {
    if (event.type === 'draft.held') {
      const { webmail, route, action, rules, entities, recipients, attachments } = event;
      const held: WarningCase = {
        id: `${epoch}/${seq}`,
        time,
        webmail,
        route,
        action,
        rules,
        entities,
        recipients,
        attachments,
        answer: null,
        reasonLength: 0,
        durationMs: null,
      };
      cases.push(held);
      waiting.set(event.digest, held);
    }
    if (event.type === 'draft.answered') {
      const held = waiting.get(event.digest);
      if (!held) continue;
      held.answer = event.answer;
      held.reasonLength = event.reasonLength;
      held.durationMs = event.durationMs;
      waiting.delete(event.digest);
    }
  }
  return cases;
}

const WEEK = 7 * 86_400_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4 * 86_400_000;

/** The Monday, 0:00 UTC, of the week of a moment; ms since the Unix epoch. */
export const weekOf = (ms: number): number => Math.floor((ms - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
export const nextWeek = (week: number): number => week + WEEK;
