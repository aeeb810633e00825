import { useEffect, useRef, useState } from 'react';
import type { CardView } from '../../lib/cases/dialog';
import type { Message } from '../../lib/protocol/table';
import { entityName } from '../../lib/texts/entity-name';
import { FixButtons } from '../ui/FixButtons';
import { LessonLink } from '../ui/LessonLink';
import { t } from '../ui/t';
import { useEscape } from '../ui/use-escape';

type Fix = Message<'warning.fix'>;

interface Props {
  view: CardView;
  onFix(how: Fix['how'], scope: Fix['scope']): void;
  onClose(): void;
}

/** What a mark is about and what can be done there. */
export function Card({ view, onFix, onClose }: Props) {
  const [all, setAll] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Read from the top; a card that was opened by pointing leaves the focus where the person writes.
    if (view.focus) title.current?.focus();
  }, [view]);
  useEscape(onClose);
  const others = view.fixable - view.findings.length;
  return (
    <article className="card" aria-labelledby="title">
      <h1 id="title" ref={title} tabIndex={-1}>
        {[...new Set(view.findings.map(({ entity }) => entityName(entity)))].join(', ')}
      </h1>
      <div className="scroll">
        {view.findings.map((finding) => (
          <p key={`${finding.detector} ${finding.masked}`}>
            <code>{finding.masked}</code> {finding.why}
            {finding.law.length > 0 && <small> ({finding.law.join(', ')})</small>}
          </p>
        ))}
        <LessonLink lesson={view.lesson} />
      </div>
      {others > 0 && (
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />{' '}
          {t('card_all', view.fixable)}
        </label>
      )}
      <footer>
        <FixButtons cut={view.cut} onFix={(how) => onFix(how, all ? 'all' : 'shown')} />
        <button type="button" className="quiet" onClick={onClose}>
          {t('card_close')}
        </button>
      </footer>
    </article>
  );
}
