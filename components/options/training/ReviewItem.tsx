import { useState } from 'react';
import { ask } from '../../../lib/protocol/client';
import { entityName } from '../../../lib/texts/entity-name';
import { type ReviewVerdict, VERDICTS } from '../../../lib/training/quality';
import type { QueueItem } from '../../../lib/training/views';
import { Choices } from '../../ui/Choices';
import { count, dateTime, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextField';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';

interface Props {
  item: QueueItem;
  onVerdict(verdict: ReviewVerdict, note: string): Promise<void>;
  onSkip(): void;
}

/** One rule of one warning: what the log says of it, and what a reviewer thinks. */
export function ReviewItem({ item: { case: each, rule, opinion }, onVerdict, onSkip }: Props) {
  const [verdict, setVerdict] = useState<ReviewVerdict | null>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  const known = data?.policy.rules.find(({ id }) => id === rule);
  const found = Object.entries(each.entities).map(
    ([entity, times]) => `${entityName(entity)}: ${count(times)}`,
  );
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!verdict || busy) return;
        setBusy(true);
        void onVerdict(verdict, note).then(() => setBusy(false));
      }}
    >
      {opinion === 2 && <Notice kind="plain">{t('training_second')}</Notice>}
      <dl>
        <dt>{t('audit_rule')}</dt>
        <dd>{known ? `${known.title} (${rule})` : rule}</dd>
        <dt>{t('audit_time')}</dt>
        <dd>{dateTime(each.time)}</dd>
        <dt>{t('audit_action')}</dt>
        <dd>{nameOf('policy_action', each.action)}</dd>
        <dt>{t('audit_column_found')}</dt>
        <dd>{found.join(', ') || '–'}</dd>
        <dt>{t('audit_recipients')}</dt>
        <dd>{t('audit_recipients_counts', each.recipients.external, each.recipients.internal)}</dd>
        <dt>{t('audit_answer')}</dt>
        <dd>{each.answer ? nameOf('audit_answer', each.answer) : '–'}</dd>
        <dt>{t('training_reason_length')}</dt>
        <dd>{count(each.reasonLength)}</dd>
      </dl>
      <Choices<ReviewVerdict>
        {...{
          legend: t('training_verdict'),
          name: 'verdict',
          options: VERDICTS,
          chosen: verdict ? [verdict] : [],
          required: true,
        }}
        nameOf={(option) =>
          `${nameOf('training_verdict', option)}: ${nameOf('training_verdict_help', option)}`
        }
        onChoose={setVerdict}
      />
      <div className="stack">
        <label htmlFor="review-note">{t('training_note')}</label>
        <TextArea
          id="review-note"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <p className="actions">
        <button type="submit" className="primary" aria-disabled={busy}>
          {t('training_save_next')}
        </button>
        <button type="button" onClick={onSkip}>
          {t('training_skip')}
        </button>
      </p>
    </form>
  );
}
