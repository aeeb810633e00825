import type { WarningView } from '../../lib/cases/dialog';
import { type TextKey, t } from '../ui/t';

/** Attachments that could not be read, and why. Names come from the page, so each is isolated. */
export function UnreadList({ unread }: { unread: WarningView['unread'] }) {
  return (
    <section>
      <h2>{t('warning_unread')}</h2>
      <ul className="unread">
        {unread.map(({ name, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name
          <li key={`${name} ${index}`}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <p className="why">{t(`warning_unread_${reason.replaceAll('-', '_')}` as TextKey)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
