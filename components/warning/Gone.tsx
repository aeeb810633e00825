import { useEffect, useRef } from 'react';
import { t } from '../ui/t';
import { useEscape } from '../ui/use-escape';

/** A question that nobody waits for any more, as after the browser's memory of it was lost: nothing but a way out. */
export function Gone({ failed, onClose }: { failed: boolean; onClose(): void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  useEscape(onClose);
  return (
    <article className="warning">
      <p role="alert">{t('warning_gone')}</p>
      {failed && <p role="alert">{t('warning_failed')}</p>}
      <footer>
        <button ref={back} type="button" className="primary" onClick={onClose}>
          {t('warning_edit')}
        </button>
      </footer>
    </article>
  );
}
