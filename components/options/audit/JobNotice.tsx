import { count } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import type { JobControl } from './use-job';

interface Props<T> {
  job: JobControl<T>;
  /** Records that the job will go through. */
  total: number;
}

const FAILURES = {
  'log-moved-on': 'audit_failed_moved_on',
  'audit-unavailable': 'audit_failed_unavailable',
  'bad-reader': 'audit_failed_recipient',
  QuotaExceededError: 'audit_failed_space',
} as const;

/** How far a job is, with a way to end it; and why it has not come to an end. */
export function JobNotice<T>({ job: { state, cancel }, total }: Props<T>) {
  if (state.at === 'running') {
    const { records } = state.progress;
    return (
      <p className="actions">
        <progress max={Math.max(1, total)} value={records} aria-label={t('audit_progress')} />
        <span>{t('audit_progress_records', count(records), count(total))}</span>
        <button type="button" onClick={cancel}>
          {t('audit_cancel')}
        </button>
      </p>
    );
  }
  if (state.at === 'cancelled') return <Notice kind="plain">{t('audit_cancelled')}</Notice>;
  if (state.at !== 'failed') return null;
  const text = FAILURES[state.code as keyof typeof FAILURES] ?? 'audit_failed';
  return <Notice kind="bad">{t(text)}</Notice>;
}
