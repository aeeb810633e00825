/**
 * The 72 hours of Article 33(1) GDPR, from the moment of awareness. They are hours, not days: they run through nights,
 * weekends and holidays, and a clock that is put forward or back changes nothing (the stricter reading of Regulation
 * 1182/71, Art. 3, which would not count the hour in which it began).
 */
import type { Level } from './record';

const HOUR = 3_600_000;
export const AUTHORITY_HOURS = 72;

/**
 * running · overdue · met, late: the authority was told ·
 * not-required: a person decided that a risk is unlikely (Art. 33(1), end of the first sentence)
 */
export type ClockState =
  | { at: 'running' | 'overdue'; deadline: number /** ms; below 0 once overdue */; left: number }
  | { at: 'met' | 'late'; deadline: number; notified: number }
  | { at: 'not-required' };

export interface ClockInput {
  /** ms since the Unix epoch: when somebody became aware, as far as it is said, */
  aware: number | null;
  /** and when the incident was opened: whoever did that was. */
  opened: number;
  notified: number | null;
  level: Level | null;
}

export function clockOf({ aware, opened, notified, level }: ClockInput, now: number): ClockState {
  const deadline = (aware ?? opened) + AUTHORITY_HOURS * HOUR;
  // What is yet to come has not been told.
  if (notified !== null && notified <= now)
    return { at: notified <= deadline ? 'met' : 'late', deadline, notified };
  if (level === 'unlikely') return { at: 'not-required' };
  const left = deadline - now;
  return { at: left >= 0 ? 'running' : 'overdue', deadline, left };
}

/** Whether Article 33(1) asks for the reasons of a delay. */
export const needsDelayReason = ({ at }: ClockState): boolean => at === 'overdue' || at === 'late';
