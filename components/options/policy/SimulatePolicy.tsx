import { useState } from 'react';
import type { Simulation } from '../../../lib/audit/simulate';
import { MAX_POLICY } from '../../../lib/pages/limits';
import { type PlacedProblem, readPolicyText } from '../../../lib/policy/text';
import type { Answer as Answered } from '../../../lib/protocol/answer';
import { ask } from '../../../lib/protocol/client';
import type { Reply } from '../../../lib/protocol/table';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextField';
import { TooLong } from '../../ui/TooLong';
import { t } from '../../ui/t';
import { ProblemList } from '../ProblemList';

type Outcome =
  | { kind: 'empty' }
  | { kind: 'wrong'; problems: PlacedProblem[] }
  | { kind: 'asked'; reply: Answered<Reply<'pages.policy.simulate'>> };

/** Another policy, held against what the log of this device has recorded. */
export function SimulatePolicy() {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ of: string; outcome: Outcome } | null>(null);
  // Of another text the answer says nothing.
  const outcome = answer?.of === text ? answer.outcome : null;
  const tooLong = text.length > MAX_POLICY;
  const run = async () => setAnswer({ of: text, outcome: await simulated(text) });
  return (
    <details>
      <summary>{t('policy_simulate_title')}</summary>
      <p id="simulate-help">{t('policy_simulate_help')}</p>
      <form
        autoComplete="off"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!tooLong) void run();
        }}
      >
        <label htmlFor="simulate-text">{t('policy_simulate_label')}</label>
        <TextArea
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
      {outcome?.kind === 'empty' && <Notice kind="bad">{t('policy_simulate_empty')}</Notice>}
      {outcome?.kind === 'wrong' && (
        <Notice kind="bad">
          {t('policy_simulate_wrong')}
          <ProblemList problems={outcome.problems} />
        </Notice>
      )}
      {outcome?.kind === 'asked' && <Answer reply={outcome.reply} />}
    </details>
  );
}

async function simulated(text: string): Promise<Outcome> {
  if (text.trim() === '') return { kind: 'empty' };
  const read = readPolicyText(text);
  if (!read.ok) return { kind: 'wrong', problems: read.problems };
  const reply = await ask({ type: 'pages.policy.simulate', policy: read.value });
  return { kind: 'asked', reply };
}

function Answer({ reply }: { reply: Answered<Reply<'pages.policy.simulate'>> }) {
  if (reply.ok) return <Result simulation={reply.simulation} />;
  const text = reply.code === 'no-reader' ? 'policy_simulate_failed' : 'options_failed';
  return <Notice kind="bad">{t(text)}</Notice>;
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
