import { entityName } from '../../../lib/texts/entity-name';
import type { Grade, PracticeDraft } from '../../../lib/training/practice/draft';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';

export interface Result {
  grade: Grade;
  /** Masked, as the warning shows them. */
  findings: { entity: string; masked: string }[];
}

interface Props {
  draft: PracticeDraft;
  result: Result;
  onNext(): void;
}

/** What the answer was worth, what was in the draft, and what would have been best. */
export function PracticeResult({ draft, result: { grade, findings }, onNext }: Props) {
  const found = findings
    .filter(({ entity }) => draft.entities.includes(entity))
    .slice(0, 5)
    .map(({ entity, masked }) => `${entityName(entity)} ${masked}`);
  return (
    <>
      <Notice kind={grade === 'right' ? 'good' : grade === 'leaked' ? 'bad' : 'plain'}>
        <p>
          <strong>{nameOf('practice_grade', grade)}</strong>
        </p>
        {found.length > 0 && <p>{t('practice_found', found.join(', '))}</p>}
        <p>{nameOf('practice_best', draft.best)}</p>
        <p>
          <a href={`#training/lessons/${draft.lesson}`}>
            {t('practice_lesson', nameOf('lesson_title', draft.lesson))}
          </a>
        </p>
      </Notice>
      <p className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => {
            onNext();
            document.getElementById('practice-task')?.focus();
          }}
        >
          {t('practice_next')}
        </button>
      </p>
    </>
  );
}
