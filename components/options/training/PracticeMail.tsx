import { useState } from 'react';
import type { Answer, PracticeDraft } from '../../../lib/training/practice/draft';
import { t } from '../../ui/t';

interface Props {
  draft: PracticeDraft;
  language: string;
  done: boolean;
  onAnswer(answer: Answer): void;
}

/** A compose window. Send sends nothing. */
export function PracticeMail({ draft, language, done, onAnswer }: Props) {
  const [to, setTo] = useState(draft.to);
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  return (
    <form
      className="mail"
      aria-labelledby="practice-task"
      onSubmit={(event) => {
        event.preventDefault();
        if (!done) onAnswer({ sent: true, to, subject, body });
      }}
    >
      <div className="stack">
        <label htmlFor="practice-to">{t('policy_try_to')}</label>
        <input
          id="practice-to"
          type="text"
          dir="ltr"
          autoComplete="off"
          readOnly={done}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <label htmlFor="practice-subject">{t('policy_try_subject')}</label>
        <input
          id="practice-subject"
          type="text"
          lang={language}
          autoComplete="off"
          readOnly={done}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
        />
        <label htmlFor="practice-body">{t('policy_try_body')}</label>
        <textarea
          id="practice-body"
          rows={9}
          lang={language}
          readOnly={done}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        />
      </div>
      <p className="actions">
        <button type="submit" className="primary" aria-disabled={done}>
          {t('practice_send')}
        </button>
        <button
          type="button"
          aria-disabled={done}
          onClick={() => {
            if (!done) onAnswer({ sent: false, to, subject, body });
          }}
        >
          {t('practice_hold')}
        </button>
      </p>
    </form>
  );
}
