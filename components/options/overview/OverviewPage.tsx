import { lazy, Suspense } from 'react';
import { ADMINS, isFor } from '../../../lib/base/roles';
import { nextSteps, PROBLEM_PLACES } from '../../../lib/pages/overview';
import { ask } from '../../../lib/protocol/client';
import { count, dateTime, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { usePending } from '../../ui/use-pending';
import type { PageProps } from '../page-props';
import { About } from './About';
import { AcceptLoss } from './AcceptLoss';
import './overview.css';

const LastWeek = lazy(() => import('./LastWeek'));

/** What is in force, whether all is well, what happened lately and what to do next; each leads to its page. */
export default function OverviewPage({ roles, pages }: PageProps) {
  const { data, failed, refresh } = useAnswer<'pages.overview'>(() => ask({ type: 'pages.overview' }));
  usePending(data, refresh);
  return (
    <>
      {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {!data && !failed && <p role="status">{t('options_loading')}</p>}
      {data && (
        <div className="tiles">
          <section className="tile">
            <h2>{t('overview_force')}</h2>
            {data.pending && <Notice kind="plain">{t('policy_pending')}</Notice>}
            {data.lacking ? (
              <p>{t('overview_no_policy')}</p>
            ) : (
              <>
                <p>
                  <strong>{nameOf('policy_mode', data.mode)}</strong>
                </p>
                <p>
                  {t(
                    'overview_source',
                    data.organization || nameOf('policy_source', data.source),
                    dateTime(data.since),
                  )}
                </p>
                <p>{t('overview_rules', count(data.rules))}</p>
              </>
            )}
            <a href="#policy">{t('overview_to_policy')}</a>
          </section>
          <section className="tile">
            <h2>{t('overview_health')}</h2>
            {data.problems.length === 0 ? (
              <Notice kind="good">{t('overview_well')}</Notice>
            ) : (
              <ul>
                {data.problems.map((problem) => (
                  <li key={problem}>
                    {nameOf('overview_problem', problem)}{' '}
                    {pages.includes(PROBLEM_PLACES[problem].split('/')[0] ?? '') && (
                      <a href={`#${PROBLEM_PLACES[problem]}`}>{nameOf('overview_mend', problem)}</a>
                    )}
                    {isFor(ADMINS, roles) && <AcceptLoss problem={problem} onAccepted={refresh} />}
                  </li>
                ))}
              </ul>
            )}
            <p>{t('overview_sites', count(data.sites))}</p>
            <a href="#policy/sites">{t('overview_to_sites')}</a>
          </section>
          <section className="tile">
            <h2>{t('overview_week')}</h2>
            {data.records !== null && <p>{t('overview_records', count(data.records))}</p>}
            {pages.includes('audit') ? (
              <>
                <Suspense fallback={<p role="status">{t('overview_counting')}</p>}>
                  <LastWeek />
                </Suspense>
                <a href="#audit">{t('overview_to_audit')}</a>
              </>
            ) : (
              <p>{t('overview_week_closed')}</p>
            )}
          </section>
          <section className="tile">
            <h2>{t('overview_next')}</h2>
            <ul>
              {nextSteps(data, pages).map(({ id, to }) => (
                <li key={id}>
                  <a href={`#${to}`}>{nameOf('overview_step', id)}</a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
      <About />
    </>
  );
}
