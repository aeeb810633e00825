import type { WarningView } from '../../lib/cases/dialog';
import { nameOf } from '../ui/labels';
import { type TextKey, t } from '../ui/t';

/** Whose consent is missing, and what to do about each. Addresses come from the page, so each is isolated. */
export function ConsentList({ gaps }: { gaps: WarningView['consent'] }) {
  return (
    <section>
      <h2>{t('warning_consent')}</h2>
      <ul className="unread">
        {gaps.map(({ address, state, purpose }) => (
          <li key={`${address} ${purpose}`}>
            <bdi>{address}</bdi>
            <p>{t(`warning_consent_${state}` as TextKey, nameOf('consent_purpose', purpose))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
