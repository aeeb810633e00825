import type { WarningView } from '../../lib/cases/dialog';
import { t } from '../ui/t';

interface Props {
  recipients: WarningView['recipients'];
  total: number;
  /** How many can be moved at once; 0 when the draft is out of reach. */
  movable: number;
  onMove(address: string | null, toBcc: boolean): void;
}

/** Names come from the page: each is isolated, so that a right-to-left trick in one cannot reorder its neighbours. */
export function RecipientList({ recipients, total, movable, onMove }: Props) {
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
            {movable > 0 && r.external && r.field !== 'bcc' && r.address && (
              <>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`${t('recipient_to_bcc')}: ${r.address}`}
                  onClick={(event) => event.isTrusted && onMove(r.address, true)}
                >
                  {t('recipient_to_bcc')}
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`${t('recipient_remove')}: ${r.address}`}
                  onClick={(event) => event.isTrusted && onMove(r.address, false)}
                >
                  {t('recipient_remove')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {total > recipients.length && <p>{t('warning_more_recipients', total - recipients.length)}</p>}
      {movable > 1 && (
        <button type="button" onClick={(event) => event.isTrusted && onMove(null, true)}>
          {t('recipients_all_to_bcc', movable)}
        </button>
      )}
    </section>
  );
}
