import { useEffect, useState } from 'react';
import { countLastWeek, WEEK_DAYS } from '../../../lib/pages/last-week';
import { ACTIONS, type Action } from '../../../lib/policy/actions';
import { count, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import { openLogJobs } from '../audit/open-log-jobs';

type State =
  | { at: 'counting' }
  | { at: 'counted'; counts: Record<Action, number> }
  | { at: 'closed'; code: string };

/** What was decided in the last days. It is counted away from the page, which does not wait for it. */
export default function LastWeek() {
  const [state, setState] = useState<State>({ at: 'counting' });
  useEffect(() => {
    const stop = new AbortController();
    const jobs = openLogJobs();
    const tell = (next: State) => {
      if (!stop.signal.aborted) setState(next);
    };
    countLastWeek(jobs, Date.now(), stop.signal).then(
      (counts) => tell({ at: 'counted', counts }),
      ({ code }: { code: string }) => tell({ at: 'closed', code }),
    );
    return () => {
      stop.abort();
      jobs.close();
    };
  }, []);
  if (state.at === 'counting') return <p role="status">{t('overview_counting')}</p>;
  if (state.at === 'closed')
    return <p>{t(state.code === 'passphrase-needed' ? 'overview_week_locked' : 'overview_week_closed')}</p>;
  const shown = ACTIONS.filter((action) => state.counts[action] > 0);
  return (
    <>
      <p>{t(shown.length > 0 ? 'overview_week_days' : 'overview_week_none', WEEK_DAYS)}</p>
      {shown.length > 0 && (
        <dl>
          {shown.map((action) => (
            <div className="pair" key={action}>
              <dt>{nameOf('policy_action', action)}</dt>
              <dd>{count(state.counts[action])}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
