import type { Incident } from '../../../lib/incidents/record';
import { proposeLevel } from '../../../lib/incidents/risk';
import { ask } from '../../../lib/protocol/client';
import { dateTime, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { clockOfIncident, clockText } from './ClockNotice';
import { ExportRegister } from './ExportRegister';

/** The register of this device, newest first. */
export function IncidentList() {
  const { data, failed } = useAnswer<'pages.incidents.list'>(() => ask({ type: 'pages.incidents.list' }));
  return (
    <>
      <p>{t('incidents_help')}</p>
      <p className="actions">
        <a href="#incidents/new">{t('incident_new_title')}</a>
      </p>
      {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {!data && !failed && <p role="status">{t('options_loading')}</p>}
      {data?.incidents.length === 0 && <p>{t('incidents_none')}</p>}
      {data && data.incidents.length > 0 && (
        <>
          <ul className="entries register">
            {data.incidents.map((incident) => (
              <IncidentItem key={incident.id} incident={incident} />
            ))}
          </ul>
          <ExportRegister />
        </>
      )}
    </>
  );
}

function IncidentItem({ incident }: { incident: Incident }) {
  const { id, opened, facts, assessment, closed } = incident;
  const level = assessment.level ?? proposeLevel(assessment.answers, facts).level;
  return (
    <li>
      <div>
        <a href={`#incidents/${id}/facts`}>{t('incident_named', id, dateTime(opened))}</a>
        {facts.what !== '' && <p>{facts.what.length > 120 ? `${facts.what.slice(0, 120)}…` : facts.what}</p>}
      </div>
      <span>
        {assessment.level === null
          ? t('incident_proposed', nameOf('incident_level', level))
          : nameOf('incident_level', level)}
      </span>
      <span>
        {closed
          ? nameOf('incident_outcome', closed.outcome)
          : clockText(clockOfIncident(incident, Date.now()))}
      </span>
    </li>
  );
}
