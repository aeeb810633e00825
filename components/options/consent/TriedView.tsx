import type { ImportState } from '../../../lib/consent/importer';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { Refused } from './Refused';

interface Props {
  job: ImportState;
  header: readonly string[];
  onRecord(): void;
}

/** What would be recorded, before anything is. */
export function TriedView({ job, header, onRecord }: Props) {
  const { imported, withdrawn, duplicates, survey } = job.progress;
  return (
    <section aria-labelledby="consent-tried">
      <h3 id="consent-tried">{t('consent_tried')}</h3>
      <dl>
        <dt>{t('consent_would_agree')}</dt>
        <dd>{imported - withdrawn}</dd>
        <dt>{t('consent_would_withdraw')}</dt>
        <dd>{withdrawn}</dd>
        <dt>{t('consent_would_double')}</dt>
        <dd>{duplicates}</dd>
      </dl>
      <Refused job={job} />
      {survey.answers.length > 0 && (
        <details>
          <summary>{t('consent_answers')}</summary>
          <ul>
            {survey.answers.map(({ text, count, means }) => (
              <li key={text}>
                <bdi>{text}</bdi> ({count}): {means ? t(`consent_means_${means}`) : t('consent_leave_out')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {survey.overlooked.length > 0 && (
        <Notice kind="amber">
          {t('consent_overlooked')}
          <ul>
            {survey.overlooked.map(({ column, holds }) => (
              <li key={column}>
                <bdi>{header[column] || t('consent_column_number', column + 1)}</bdi>:{' '}
                {nameOf('consent_holds', holds)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="actions">
        <button type="button" className="primary" disabled={imported === 0} onClick={onRecord}>
          {t('consent_start')}
        </button>
      </p>
    </section>
  );
}
