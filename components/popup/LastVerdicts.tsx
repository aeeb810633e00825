import type { StatusView } from '../../lib/pages/views';
import { nameOf, timeOfDay } from '../ui/labels';
import { t } from '../ui/t';

/** What was decided on this page, newest first. */
export function LastVerdicts({ verdicts }: { verdicts: StatusView['lastVerdicts'] }) {
  return (
    <section>
      <h2>{t('popup_verdicts')}</h2>
      {verdicts.length === 0 && <p>{t('popup_no_verdicts')}</p>}
      <ol className="verdicts">
        {verdicts.slice(0, 5).map(({ action, at, findings }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never reordered; two may share a time
          <li key={index}>
            <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
            <span>{nameOf('policy_action', action)}</span>
            <span className="count">{t('popup_findings', findings)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
