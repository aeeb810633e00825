import { useState } from 'react';
import type { PagesReply } from '../../../lib/pages/messages';
import type { Simulation } from '../../../lib/policy/simulate';
import { ask } from '../../ui/ask';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { ProblemList } from '../ProblemList';

const FAILURES: Readonly<Record<string, 'policy_simulate_failed'>> = {
  'no-reader': 'policy_simulate_failed',
};

/** Another policy, held against what the log of this device has recorded. */
export function SimulatePolicy() {
  const [text, setText] = useState('');
  const [reply, setReply] = useState<PagesReply<'pages.policy.simulate'> | null>(null);
  const wrong =
    reply && (reply.ok ? reply.problems : reply.code === 'bad-json' ? [{ path: '', message: 'JSON' }] : []);
  return (
    <details>
      <summary>{t('policy_simulate_title')}</summary>
      <p id="simulate-help">{t('policy_simulate_help')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void ask({ type: 'pages.policy.simulate', text }).then(setReply);
        }}
      >
        <label htmlFor="simulate-text">{t('policy_simulate_label')}</label>
        <textarea
          id="simulate-text"
          rows={6}
          dir="ltr"
          spellCheck={false}
          aria-describedby="simulate-help"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="primary">
          {t('policy_simulate_run')}
        </button>
      </form>
      {reply && !reply.ok && reply.code !== 'bad-json' && (
        <Notice kind="bad">{t(FAILURES[reply.code] ?? 'options_failed')}</Notice>
      )}
      {wrong && wrong.length > 0 && (
        <Notice kind="bad">
          {t('policy_simulate_wrong')}
          <ProblemList problems={wrong} />
        </Notice>
      )}
      {reply?.ok && reply.simulation && <Result simulation={reply.simulation} />}
    </details>
  );
}

function Result({ simulation: { decisions, same, uncertain, changes } }: { simulation: Simulation }) {
  const name = (action: string) => nameOf('policy_action', action);
  return (
    <Notice kind="plain">
      <p>{t('policy_simulate_done', decisions, same, uncertain)}</p>
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('policy_simulate_was')}</th>
              <th scope="col">{t('policy_simulate_would')}</th>
              <th scope="col">{t('policy_simulate_count')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ was, least, most, count }) => (
              <tr key={`${was} ${least} ${most}`}>
                <th scope="row">{name(was)}</th>
                <td>
                  {least === most ? name(least) : t('policy_simulate_between', name(least), name(most))}
                </td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
