import { useEffect, useRef, useState } from 'react';
import { MAX_POLICY } from '../../../lib/pages/limits';
import type { PolicyView } from '../../../lib/pages/views';
import { type PlacedProblem, readPolicyText } from '../../../lib/policy/text';
import { ask } from '../../../lib/protocol/client';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextField';
import { TooLong } from '../../ui/TooLong';
import { t } from '../../ui/t';
import { useKept } from '../../ui/use-kept';
import { ProblemList } from '../ProblemList';
import { ReplaceText } from './ReplaceText';

type Outcome =
  | { kind: 'saved'; warnings: PlacedProblem[] }
  | { kind: 'failed' | 'too-long' | 'asking' }
  | { kind: 'wrong'; problems: PlacedProblem[] };

/** The person's own policy as JSON. Nothing is saved that would be refused. */
export function PolicyEditor({ view, onSaved }: { view: PolicyView; onSaved(): void }) {
  const [typed, setTyped] = useKept<string | null>('policy-text', null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = view.managed ? view.local : (typed ?? view.local);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the answer is here that has what was saved, and no sooner
  useEffect(() => {
    if (outcome?.kind === 'saved') setTyped(null);
  }, [view]);
  const type = (next: string) => {
    setTyped(next);
    setOutcome(null);
  };
  const save = async () => {
    if (text.length > MAX_POLICY) return setOutcome({ kind: 'too-long' });
    const read = text.trim() === '' ? null : readPolicyText(text);
    if (read && !read.ok) {
      setOutcome({ kind: 'wrong', problems: read.problems });
      field.current?.focus();
      return;
    }
    const reply = await ask({ type: 'pages.savePolicy', policy: read?.value ?? null });
    if (!reply.ok) return setOutcome({ kind: 'failed' });
    const warnings = read ? reply.warnings.map((odd) => ({ ...odd, ...read.placeOf(odd.path) })) : [];
    setOutcome({ kind: 'saved', warnings });
    onSaved();
  };
  const inForce = JSON.stringify(view.policy, null, 2);
  const startFrom = () => {
    type(inForce);
    field.current?.focus();
  };
  const wrong = outcome?.kind === 'wrong';
  return (
    <>
      <h2>
        <label htmlFor="policy-text">{t('policy_edit_title')}</label>
      </h2>
      <p id="policy-help">{t(view.managed ? 'policy_edit_managed' : 'policy_edit_help')}</p>
      <TextArea
        id="policy-text"
        ref={field}
        rows={12}
        spellCheck={false}
        dir="ltr"
        value={text}
        readOnly={view.managed}
        aria-describedby={wrong ? 'policy-help policy-wrong' : 'policy-help'}
        aria-invalid={wrong}
        onChange={(event) => type(event.target.value)}
      />
      {!view.managed && (
        <p className="actions">
          <button type="button" className="primary" onClick={() => void save()}>
            {t('policy_save')}
          </button>
          <button
            type="button"
            onClick={() => {
              if (text.trim() === '' || text === inForce) startFrom();
              else setOutcome({ kind: 'asking' });
            }}
          >
            {t('policy_start_from')}
          </button>
        </p>
      )}
      {outcome?.kind === 'asking' && (
        <ReplaceText
          onReplace={startFrom}
          onKeep={() => {
            setOutcome(null);
            field.current?.focus();
          }}
        />
      )}
      {outcome?.kind === 'saved' && <Notice kind="good">{t('policy_saved')}</Notice>}
      {outcome?.kind === 'saved' && outcome.warnings.length > 0 && (
        <Notice kind="plain">
          {t('policy_odd')}
          <ProblemList problems={outcome.warnings} />
        </Notice>
      )}
      {outcome?.kind === 'failed' && <Notice kind="bad">{t('policy_failed')}</Notice>}
      {outcome?.kind === 'too-long' && <TooLong name={t('policy_edit_title')} most={MAX_POLICY} />}
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
