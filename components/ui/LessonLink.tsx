import { browser } from 'wxt/browser';
import type { Lesson } from '../../lib/training/lessons';
import { nameOf } from './labels';
import { t } from './t';

/** Leads to a lesson of a few sentences, in a tab of its own: the draft stays where it is. */
export function LessonLink({ lesson }: { lesson: Lesson }) {
  return (
    <p>
      <a
        href={browser.runtime.getURL(`/options.html#training/lessons/${lesson}`)}
        target="_blank"
        rel="noopener"
      >
        {t('lesson_link', nameOf('lesson_title', lesson))}
      </a>
    </p>
  );
}
