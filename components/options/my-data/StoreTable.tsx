import type { MyDataView } from '../../../lib/pages/views';
import { count, dayName, nameOf } from '../../ui/labels';
import { type TextKey, t } from '../../ui/t';
import { WideTable } from './WideTable';

/** One store a row: what is in it, why, and until when. */
export function StoreTable({ view: { stores, retentionDays } }: { view: MyDataView }) {
  return (
    <WideTable
      label={t('mydata_stores')}
      head={[t('mydata_what'), t('mydata_amount'), t('mydata_why'), t('mydata_until')]}
      rows={stores.map(({ id, count: amount, since }) => ({
        key: id,
        cells: [
          nameOf('mydata', id),
          `${amount === null ? t('mydata_unknown') : count(amount)}${
            since === null ? '' : ` ${t('mydata_since', dayName(since))}`
          }`,
          t(`mydata_${id}_why` as TextKey),
          t(`mydata_${id}_until` as TextKey, retentionDays, Math.max(retentionDays, 730)),
        ],
      }))}
    />
  );
}
