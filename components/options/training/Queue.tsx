import { useEffect, useRef, useState } from 'react';
import { ask } from '../../../lib/protocol/client';
import type { QueueItem } from '../../../lib/training/views';
import { count } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { UnlockForm } from '../audit/UnlockForm';
import { ReviewItem } from './ReviewItem';
import { useOwnCases } from './use-own-cases';

/** Warnings that wait for a verdict, one after the other. */
export function Queue() {
  const { jobs, own, open } = useOwnCases();
  return (
    <>
      <p>{t('training_queue_help')}</p>
      {own.at === 'reading' && <p role="status">{t('options_loading')}</p>}
      {own.at === 'locked' && <UnlockForm jobs={jobs} onOpen={open} onWithout={() => open([])} />}
      {own.at === 'none' && <Notice kind="plain">{t('training_queue_none_here')}</Notice>}
      {own.at === 'failed' && <Notice kind="bad">{t('audit_failed')}</Notice>}
      {(own.at === 'read' || own.at === 'none') && <Items own={own.cases} />}
    </>
  );
}

function Items({ own }: { own: QueueItem['case'][] }) {
  const { data, failed } = useAnswer<'pages.training.queue'>(
    () => ask({ type: 'pages.training.queue', own }),
    [own],
  );
  const [at, setAt] = useState(0);
  const [wrong, setWrong] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);
  if (failed) return <Notice kind="bad">{t('options_failed')}</Notice>;
  if (!data) return <p role="status">{t('options_loading')}</p>;
  const item = data.items[at];
  return (
    <>
      <p>{t('training_sampled', count(data.warnings), count(data.sampled))}</p>
      <h3 ref={heading} tabIndex={-1}>
        {item ? t('training_left', data.items.length - at) : t('training_queue_done')}
      </h3>
      {!item && <p>{t('training_queue_empty')}</p>}
      {item && (
        <ReviewItem
          key={at}
          item={item}
          onVerdict={async (verdict, note) => {
            const { case: each, rule, opinion } = item;
            const reply = await ask<'pages.training.label'>({
              type: 'pages.training.label',
              case: each.id,
              rule,
              opinion,
              verdict,
              note,
            });
            setWrong(!reply.ok);
            if (reply.ok) setAt(at + 1);
          }}
          onSkip={() => setAt(at + 1)}
        />
      )}
      {wrong && <Notice kind="bad">{t('training_failed')}</Notice>}
    </>
  );
}
