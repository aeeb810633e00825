import { useEffect, useState } from 'react';
import { type ClockState, clockOf, needsDelayReason } from '../../../lib/incidents/clock';
import type { Incident } from '../../../lib/incidents/record';
import { dateTime } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';

const MINUTE = 60_000;

/** How much of the 72 hours is left, minute by minute. */
export function ClockNotice({ incident }: { incident: Incident }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(tick);
  }, []);
  const clock = clockOfIncident(incident, now);
  const asks = needsDelayReason(clock) && incident.notified.delay === '';
  return (
    <Notice
      kind={clock.at === 'overdue' || clock.at === 'late' ? 'bad' : clock.at === 'met' ? 'good' : 'plain'}
    >
      {clockText(clock)}
      {incident.facts.aware === null && ` ${t('incident_clock_assumed', dateTime(incident.opened))}`}
      {asks && ` ${t('incident_clock_reason')}`}
    </Notice>
  );
}

export const clockOfIncident = ({ opened, facts, notified, assessment }: Incident, now: number): ClockState =>
  clockOf({ aware: facts.aware, opened, notified: notified.authority, level: assessment.level }, now);

export function clockText(clock: ClockState): string {
  if (clock.at === 'not-required') return t('incident_clock_not_required');
  if ('notified' in clock)
    return clock.at === 'met'
      ? t('incident_clock_met', dateTime(clock.notified))
      : t('incident_clock_late', dateTime(clock.notified), dateTime(clock.deadline));
  const minutes = Math.floor(Math.abs(clock.left) / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const key = clock.at === 'running' ? 'incident_clock_running' : 'incident_clock_overdue';
  return t(key, hours, rest, dateTime(clock.deadline));
}
