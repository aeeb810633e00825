import { useState } from 'react';
import { type Incident, OUTCOMES } from '../../../lib/incidents/record';
import { proposeLevel } from '../../../lib/incidents/risk';
import { dateTime, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { type TextKey, t } from '../../ui/t';
import { clockOfIncident } from './ClockNotice';
import { EraseIncident } from './EraseIncident';
import type { StepProps } from './step';

/** What an auditor would ask about. It is said, and does not keep anybody from closing. */
function openEnds(incident: Incident): TextKey[] {
  const { assessment, facts, notified, tasks } = incident;
  const level = assessment.level ?? proposeLevel(assessment.answers, facts).level;
  const clock = clockOfIncident(incident, Date.now());
  return [
    ...(facts.aware === null ? (['incident_open_aware'] as const) : []),
    ...(assessment.level === null ? (['incident_open_level'] as const) : []),
    ...(level !== 'unlikely' && notified.authority === null ? (['incident_open_authority'] as const) : []),
    ...(level === 'high' && notified.people === null ? (['incident_open_people'] as const) : []),
    ...((clock.at === 'late' || clock.at === 'overdue') && notified.delay === ''
      ? (['incident_open_delay'] as const)
      : []),
    ...(tasks.some(({ done }) => done === null) ? (['incident_open_tasks'] as const) : []),
  ];
}

export function CloseStep({ control: { send, isUnsaved }, view: { incident } }: StepProps) {
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('handled');
  const { id, closed } = incident;
  if (closed)
    return (
      <>
        <p>{t('incident_closed_at', dateTime(closed.at), nameOf('incident_outcome', closed.outcome))}</p>
        <button type="button" onClick={() => void send({ type: 'pages.incidents.reopen', id })}>
          {t('incident_reopen')}
        </button>
        <EraseIncident id={id} />
      </>
    );
  const ends = openEnds(incident);
  return (
    <form
      autoComplete="off"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        // It would be closed without what was filled in; the page says above that it is not saved.
        if (!isUnsaved) void send({ type: 'pages.incidents.close', id, outcome });
      }}
    >
      <p>{t('incident_close_help')}</p>
      {ends.length > 0 && (
        <Notice kind="plain">
          <p>{t('incident_open_ends')}</p>
          <ul>
            {ends.map((each) => (
              <li key={each}>{t(each)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <label htmlFor="incident-outcome">{t('incident_outcome')}</label>
      <select
        autoComplete="off"
        id="incident-outcome"
        value={outcome}
        onChange={({ target }) => setOutcome(target.value as typeof outcome)}
      >
        {OUTCOMES.map((each) => (
          <option key={each} value={each}>
            {nameOf('incident_outcome', each)}
          </option>
        ))}
      </select>
      <button type="submit" className="primary" aria-disabled={isUnsaved}>
        {t('incident_close')}
      </button>
    </form>
  );
}
