import { dateTime } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { Steps } from '../../ui/Steps';
import { t } from '../../ui/t';
import { ClockNotice } from './ClockNotice';
import { CloseStep } from './CloseStep';
import { FactsStep } from './FactsStep';
import { NoticeStep } from './NoticeStep';
import { NotifiedStep } from './NotifiedStep';
import { RiskStep } from './RiskStep';
import { TaskStep } from './TaskStep';
import { TimelineStep } from './TimelineStep';
import { useIncident } from './use-incident';

/** Each with what is filled in there. */
const STEPS = [
  ['facts', 'incident_step_facts', FactsStep, 'facts'],
  ['risk', 'incident_step_risk', RiskStep, 'assessment'],
  ['tasks', 'incident_step_tasks', TaskStep, 'tasks'],
  ['notices', 'incident_step_notices', NoticeStep, null],
  ['notified', 'incident_step_notified', NotifiedStep, 'notified'],
  ['timeline', 'incident_step_timeline', TimelineStep, null],
  ['close', 'incident_step_close', CloseStep, null],
] as const;

/** One incident, step by step. The clock stands above all of them. */
export function IncidentView({ id, step }: { id: string; step: string }) {
  const control = useIncident(id, step);
  const { view, failed, edited, isUnsaved, told } = control;
  const [current, title, Step, part] = STEPS.find(([name]) => name === step) ?? STEPS[0];
  if (!view)
    return failed ? (
      <Notice kind="bad">{t('incident_unknown')}</Notice>
    ) : (
      <p role="status">{t('options_loading')}</p>
    );
  return (
    <>
      <p>
        <a href="#incidents">{t('incident_back')}</a> ·{' '}
        {t('incident_named', id, dateTime(view.incident.opened))}
      </p>
      <ClockNotice incident={view.incident} />
      {!view.whole && <Notice kind="bad">{t('incident_damaged')}</Notice>}
      <Steps
        label={t('incident_steps')}
        steps={STEPS.map(([name, key]) => ({
          to: `incidents/${id}/${name}`,
          name: t(key),
          current: name === current,
        }))}
      />
      <div id={`${id}/${current}`}>
        <h2>{t(title)}</h2>
        {view.incident.closed && current !== 'close' && (
          <Notice kind="plain">{t('incident_is_closed')}</Notice>
        )}
        <Step control={control} view={view} />
        {told?.kind === 'saved' && (
          <Notice kind="good" focus={current === 'close'}>
            {t('incident_saved')}
          </Notice>
        )}
        {told?.kind === 'failed' && (
          <Notice kind="bad">
            {t(told.code === 'incident-closed' ? 'incident_closed_already' : 'incident_failed')}
          </Notice>
        )}
        {isUnsaved && !view.incident.closed && (
          <Notice kind="plain">
            {t(part && part in edited ? 'incident_unsaved' : 'incident_unsaved_elsewhere')}
          </Notice>
        )}
      </div>
    </>
  );
}
