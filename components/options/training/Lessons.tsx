import { LESSONS } from '../../../lib/training/lessons';
import { nameOf } from '../../ui/labels';
import { t } from '../../ui/t';

/** All lessons, one after the other; each can be linked to. */
export function Lessons() {
  return (
    <>
      <p>{t('training_lessons_help')}</p>
      {LESSONS.map((lesson) => (
        <article key={lesson} id={`lessons/${lesson}`} className="rule" aria-labelledby={`lesson-${lesson}`}>
          <h2 id={`lesson-${lesson}`}>{nameOf('lesson_title', lesson)}</h2>
          <p>{nameOf('lesson_text', lesson)}</p>
        </article>
      ))}
    </>
  );
}
