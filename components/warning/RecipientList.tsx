import type { WarningView } from '../../lib/messages';
import { t } from '../ui/t';

interface Props {
  recipients: WarningView['recipients'];
  total: number;
}

/** Names come from the page: each is isolated, so that a right-to-left trick in one cannot reorder its neighbours. */
export function RecipientList({ recipients, total }: Props) {
  return (
    <section>
      <h2>{t('warning_recipients')}</h2>
      {recipients.length === 0 && <p>{t('warning_no_recipients')}</p>}
      <ul className="recipients">
        {recipients.map((r) => (
          <li key={`${r.field} ${r.address} ${r.name}`}>
            <bdi>{r.address || r.name}</bdi>{' '}
            <span className={r.external ? 'tag external' : 'tag'}>
              {t(r.external ? 'warning_external' : 'warning_internal')}
            </span>
          </li>
        ))}
      </ul>
      {total > recipients.length && <p>{t('warning_more_recipients', total - recipients.length)}</p>}
    </section>
  );
}
