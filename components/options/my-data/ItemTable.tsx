import { PERSONAL, READERS, RETENTION } from '../../../lib/stored/declared';
import { STORED, type StoredThing } from '../../../lib/stored/list';
import { languageOf } from '../../../lib/texts/language';
import { language, t } from '../../ui/t';
import { type Row, WideTable } from './WideTable';

/** Every key and table by itself, as the code declares it. */
export function ItemTable() {
  const words = languageOf(language());
  const row = ({ place, name, purpose, retention, readers, personal }: StoredThing): Row => ({
    key: `${place} ${name}`,
    cells: [
      <code key="name">{name}</code>,
      purpose[words],
      RETENTION[retention][words],
      READERS[readers][words],
      PERSONAL[personal][words],
    ],
  });
  return (
    <details>
      <summary>{t('mydata_items')}</summary>
      <WideTable
        label={t('mydata_items')}
        head={[
          t('mydata_item_name'),
          t('mydata_why'),
          t('mydata_until'),
          t('mydata_item_readers'),
          t('mydata_item_personal'),
        ]}
        rows={STORED.map(row)}
      />
    </details>
  );
}
