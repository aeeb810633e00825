import type { WarningView } from '../../lib/cases/dialog';
import { type TextKey, t } from '../ui/t';

/** What is odd about the recipients, and about whom. Addresses come from the page, so each is isolated. */
export function SignList({ signs }: { signs: WarningView['signs'] }) {
  return (
    <section>
      <h2>{t('warning_signs')}</h2>
      <ul className="unread">
        {signs.map(({ sign, addresses }) => (
          <li key={sign}>
            {t(`warning_sign_${sign.replaceAll('-', '_')}` as TextKey)}
            {addresses.map((address) => (
              <p key={address}>
                <bdi>{address}</bdi>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
