import { useEffect, useState } from 'react';
import { countLately, LATELY_DAYS } from '../../../lib/pages/lately';
import { ACTIONS, type Action } from '../../../lib/policy/actions';
import { count, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import { openDesk } from '../audit/desk';

type State =
  | { at: 'counting' }
  | { at: 'counted'; counts: Record<Action, number> }
  | { at: 'closed'; code: string };

/** What was decided in the last days. It is counted away from the page, which does not wait for it. */
export default function Lately() {
  const [state, setState] = useState<State>({ at: 'counting' });
  useEffect(() => {
    const stop = new AbortController();
    const desk = openDesk();
    const tell = (next: State) => {
      if (!stop.signal.aborted) setState(next);
    };
    countLately(desk, Date.now(), stop.signal).then(
      (counts) => tell({ at: 'counted', counts }),
      ({ code }: { code: string }) => tell({ at: 'closed', code }),
    );
    return () => {
      stop.abort();
      desk.close();
    };
  }, []);
  if (state.at === 'counting') return <p role="status">{t('overview_counting')}</p>;
  if (state.at === 'closed')
    return (
      <p>{t(state.code === 'passphrase-needed' ? 'overview_lately_locked' : 'overview_lately_closed')}</p>
    );
  const shown = ACTIONS.filter((action) => state.counts[action] > 0);
  return (
    <>
      <p>{t(shown.length > 0 ? 'overview_lately_days' : 'overview_lately_none', LATELY_DAYS)}</p>
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
