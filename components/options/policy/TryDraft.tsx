import { useState } from 'react';
import type { PagesReply } from '../../../lib/pages/messages';
import { say } from '../../../lib/policy/decision/said';
import { ask } from '../../ui/ask';
import { entityName, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { type TextKey, t } from '../../ui/t';

/** A draft of one's own, held against the policy in force. */
export function TryDraft() {
  const [to, setTo] = useState('');
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const [reply, setReply] = useState<PagesReply<'pages.policy.try'> | null>(null);
  return (
    <details>
      <summary>{t('policy_try_title')}</summary>
      <p id="try-help">{t('policy_try_help')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void ask({ type: 'pages.policy.try', draft: { to, subject, body } }).then(setReply);
        }}
      >
        <label htmlFor="try-to">{t('policy_try_to')}</label>
        <input
          id="try-to"
          type="text"
          dir="ltr"
          autoComplete="off"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <label htmlFor="try-subject">{t('policy_try_subject')}</label>
        <input
          id="try-subject"
          type="text"
          autoComplete="off"
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
        <label htmlFor="try-body">{t('policy_try_body')}</label>
        <textarea
          id="try-body"
          rows={6}
          aria-describedby="try-help"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <button type="submit" className="primary">
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
              const sentence = say(each, (key, ...fill) => t(key as TextKey, ...fill));
              return <li key={sentence}>{sentence}</li>;
            })}
          </ol>
        </Notice>
      )}
    </details>
  );
}
