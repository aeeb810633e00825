import { useRef, useState } from 'react';
import type { PolicyView } from '../../../lib/pages/messages';
import type { PolicyProblem } from '../../../lib/policy/problems';
import { ask } from '../../ui/ask';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { ProblemList } from '../ProblemList';

type Outcome = { kind: 'saved' } | { kind: 'failed' } | { kind: 'wrong'; problems: PolicyProblem[] };

/** The person's own policy as JSON. Nothing is saved that would be refused. */
export function PolicyEditor({ view, onSaved }: { view: PolicyView; onSaved(): void }) {
  const [text, setText] = useState(view.local);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = async () => {
    const reply = await ask({ type: 'pages.savePolicy', text });
    if (!reply.ok) return setOutcome({ kind: 'failed' });
    if (reply.problems.length > 0) {
      setOutcome({ kind: 'wrong', problems: reply.problems });
      field.current?.focus();
      return;
    }
    setOutcome({ kind: 'saved' });
    onSaved();
  };
  const wrong = outcome?.kind === 'wrong';
  return (
    <>
      <h2>
        <label htmlFor="policy-text">{t('policy_edit_title')}</label>
      </h2>
      <p id="policy-help">{t(view.managed ? 'policy_edit_managed' : 'policy_edit_help')}</p>
      <textarea
        id="policy-text"
        ref={field}
        rows={12}
        spellCheck={false}
        dir="ltr"
        value={text}
        readOnly={view.managed}
        aria-describedby={wrong ? 'policy-help policy-wrong' : 'policy-help'}
        aria-invalid={wrong}
        onChange={(event) => setText(event.target.value)}
      />
      {!view.managed && (
        <p className="actions">
          <button type="button" className="primary" onClick={() => void save()}>
            {t('policy_save')}
          </button>
          <button type="button" onClick={() => setText(JSON.stringify(view.policy, null, 2))}>
            {t('policy_start_from')}
          </button>
        </p>
      )}
      {outcome?.kind === 'saved' && <Notice kind="good">{t('policy_saved')}</Notice>}
      {outcome?.kind === 'failed' && <Notice kind="bad">{t('policy_failed')}</Notice>}
      {wrong && (
        <Notice kind="bad">
          <div id="policy-wrong">
            {t('policy_errors')}
            <ProblemList problems={outcome.problems} />
          </div>
        </Notice>
      )}
    </>
  );
}
