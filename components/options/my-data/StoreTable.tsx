import type { MyDataView } from '../../../lib/pages/views';
import { count, dayName, nameOf } from '../../ui/labels';
import { type TextKey, t } from '../../ui/t';

/** One store a row: what is in it, why, and until when. */
export function StoreTable({ view: { stores, retentionDays } }: { view: MyDataView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="wide" tabIndex={0} aria-label={t('mydata_stores')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('mydata_what')}</th>
            <th scope="col">{t('mydata_amount')}</th>
            <th scope="col">{t('mydata_why')}</th>
            <th scope="col">{t('mydata_until')}</th>
          </tr>
        </thead>
        <tbody>
          {stores.map(({ id, count: amount, since }) => (
            <tr key={id}>
              <th scope="row">{nameOf('mydata', id)}</th>
              <td>
                {amount === null ? t('mydata_unknown') : count(amount)}
                {since !== null && ` ${t('mydata_since', dayName(since))}`}
              </td>
              <td>{t(`mydata_${id}_why` as TextKey)}</td>
              <td>{t(`mydata_${id}_until` as TextKey, retentionDays, Math.max(retentionDays, 730))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
