import { useState } from 'react';
import { MAX_DRAFT } from '../../../lib/pages/limits';
import { tellReason } from '../../../lib/policy/decision/tell';
import type { Answer as Answered } from '../../../lib/protocol/answer';
import { ask } from '../../../lib/protocol/client';
import type { Reply } from '../../../lib/protocol/table';
import { entityName } from '../../../lib/texts/entity-name';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextArea, TextField } from '../../ui/TextField';
import { TooLong } from '../../ui/TooLong';
import { t } from '../../ui/t';
import { WORDS } from './words';

const FIELDS = ['to', 'subject', 'body'] as const;

/** A draft of one's own, held against the policy in force. */
export function TryDraft() {
  const [draft, setDraft] = useState({ to: '', subject: '', body: '' });
  const [answer, setAnswer] = useState<{
    of: typeof draft;
    reply: Answered<Reply<'pages.policy.try'>>;
  } | null>(null);
  // Of another text the answer says nothing.
  const reply = answer?.of === draft ? answer.reply : null;
  const tooLong = FIELDS.filter((name) => draft[name].length > MAX_DRAFT[name]);
  const field = (name: (typeof FIELDS)[number]) => ({
    id: `try-${name}`,
    value: draft[name],
    'aria-invalid': tooLong.includes(name),
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
  });
  return (
    <details>
      <summary>{t('policy_try_title')}</summary>
      <p id="try-help">{t('policy_try_help')}</p>
      <form
        autoComplete="off"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (tooLong.length > 0) return;
          void ask({ type: 'pages.policy.try', draft }).then((reply) => setAnswer({ of: draft, reply }));
        }}
      >
        <label htmlFor="try-to">{t('policy_try_to')}</label>
        <TextField dir="ltr" {...field('to')} />
        <label htmlFor="try-subject">{t('policy_try_subject')}</label>
        <TextField {...field('subject')} />
        <label htmlFor="try-body">{t('policy_try_body')}</label>
        <TextArea rows={6} aria-describedby="try-help" {...field('body')} />
        {tooLong.map((name) => (
          <TooLong key={name} name={t(`policy_try_${name}`)} most={MAX_DRAFT[name]} />
        ))}
        <button type="submit" className="primary" aria-disabled={tooLong.length > 0}>
          {t('policy_try_run')}
        </button>
      </form>
      {reply && !reply.ok && <Notice kind="bad">{t('options_failed')}</Notice>}
      {reply?.ok && (
        <Notice kind="plain">
          <p>
            <strong>{t('policy_try_verdict', nameOf('policy_action', reply.action))}</strong>
          </p>
          <p>
            {t(
              'policy_try_found',
              reply.findings.map(({ entity, masked }) => `${entityName(entity)} ${masked}`).join(', ') ||
                t('policy_try_nothing'),
            )}
          </p>
          <p>{t('policy_trace')}</p>
          <ol>
            {reply.trace.map((each) => {
              const sentence = tellReason(each, WORDS);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ol>
        </Notice>
      )}
    </details>
  );
}
