import { useState } from 'react';
import { MAX_POLICY } from '../../../lib/pages/limits';
import type { PagesReply } from '../../../lib/pages/messages';
import type { Simulation } from '../../../lib/policy/simulate';
import { ask } from '../../ui/ask';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TooLong } from '../../ui/TooLong';
import { t } from '../../ui/t';
import { ProblemList } from '../ProblemList';

const FAILURES = {
  empty: 'policy_simulate_empty',
  'bad-json': 'policy_bad_json',
  'no-reader': 'policy_simulate_failed',
} as const;

/** Another policy, held against what the log of this device has recorded. */
export function SimulatePolicy() {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ of: string; reply: PagesReply<'pages.policy.simulate'> } | null>(
    null,
  );
  // Of another text the answer says nothing.
  const reply = answer?.of === text ? answer.reply : null;
  const tooLong = text.length > MAX_POLICY;
  const run = async () => {
    const empty = text.trim() === '';
    const reply = empty
      ? { ok: false as const, code: 'empty' }
      : await ask<'pages.policy.simulate'>({
          ...{ type: 'pages.policy.simulate', text },
        });
    setAnswer({ of: text, reply });
  };
  return (
    <details>
      <summary>{t('policy_simulate_title')}</summary>
      <p id="simulate-help">{t('policy_simulate_help')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!tooLong) void run();
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
        {tooLong && <TooLong name={t('policy_simulate_label')} most={MAX_POLICY} />}
        <button type="submit" className="primary" aria-disabled={tooLong}>
          {t('policy_simulate_run')}
        </button>
      </form>
      {reply && !reply.ok && (
        <Notice kind="bad">{t(FAILURES[reply.code as keyof typeof FAILURES] ?? 'options_failed')}</Notice>
      )}
      {reply?.ok && reply.problems.length > 0 && (
        <Notice kind="bad">
          {t('policy_simulate_wrong')}
          <ProblemList problems={reply.problems} />
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
