import { useState } from 'react';
import type { StatusView } from '../../lib/pages/views';
import { ask } from '../../lib/protocol/client';
import { entityName } from '../../lib/texts/entity-name';
import { Notice } from '../ui/Notice';
import { t } from '../ui/t';
import { reportable } from './reportable';

/** Says that a detector of the last warnings was wrong; only its name is recorded. */
export function NotRight({ tabId, verdicts }: { tabId: number; verdicts: StatusView['lastVerdicts'] }) {
  const [noted, setNoted] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const detectors = reportable(verdicts);
  if (detectors.length === 0) return null;
  const report = async (detector: string) => {
    const reply = await ask({ type: 'pages.not-right', tabId, detector });
    setFailed(!reply.ok);
    if (reply.ok) setNoted((before) => [...before, detector]);
  };
  return (
    <section>
      <h2>{t('popup_not_right')}</h2>
      <ul className="reports">
        {detectors.map(({ detector, entity }) => (
          <li key={detector}>
            <span>{entityName(entity)}</span>
            {noted.includes(detector) ? (
              <small role="status">{t('warning_not_right_thanks')}</small>
            ) : (
              <button
                type="button"
                aria-label={`${t('warning_not_right')} ${entityName(entity)}`}
                onClick={() => void report(detector)}
              >
                {t('warning_not_right')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {failed && <Notice kind="bad">{t('popup_not_right_failed')}</Notice>}
    </section>
  );
}
