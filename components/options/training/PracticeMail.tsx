import { useState } from 'react';
import type { Answer, PracticeDraft } from '../../../lib/training/practice/draft';
import { TextArea, TextField } from '../../ui/TextField';
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
      autoComplete="off"
      className="mail"
      aria-labelledby="practice-task"
      onSubmit={(event) => {
        event.preventDefault();
        if (!done) onAnswer({ sent: true, to, subject, body });
      }}
    >
      <div className="stack">
        <label htmlFor="practice-to">{t('policy_try_to')}</label>
        <TextField
          id="practice-to"
          dir="ltr"
          readOnly={done}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <label htmlFor="practice-subject">{t('policy_try_subject')}</label>
        <TextField
          id="practice-subject"
          lang={language}
          readOnly={done}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
        />
        <label htmlFor="practice-body">{t('policy_try_body')}</label>
        <TextArea
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
