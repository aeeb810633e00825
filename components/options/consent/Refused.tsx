import { ROW_REFUSALS } from '../../../lib/consent/columns';
import type { ImportProgress } from '../../../lib/consent/import';
import type { ImportState } from '../../../lib/consent/importer';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { download } from '../download';

/** Percent of the rows from which on so many were left out that it is no success. */
const MANY = 5;

/** Share of rows that were left out, in percent. */
const percentOf = ({ imported, duplicates, refused }: ImportProgress): number =>
  (100 * refused) / Math.max(1, imported + duplicates + refused);

export const isMuchRefused = (progress: ImportProgress): boolean => percentOf(progress) > MANY;

/** How many rows were left out for which reason, the first of them, and all of them as a file. */
export function Refused({ job: { progress, refused: rows } }: { job: ImportState }) {
  const { refused, reasons, errors } = progress;
  if (refused === 0) return null;
  const save = () => {
    const lines = rows.map(({ row, why }) => `${row},"${nameOf('consent_row', why).replaceAll('"', '""')}"`);
    const text = `${t('consent_refused_head')}\n${lines.join('\n')}\n`;
    download(new Blob(['\ufeff', text], { type: 'text/csv' }), 'draftguard-refused.csv');
  };
  return (
    <>
      {isMuchRefused(progress) && (
        <Notice kind="amber">{t('consent_much_refused', Math.round(percentOf(progress)))}</Notice>
      )}
      <details>
        <summary>{t('consent_refused_rows', refused)}</summary>
        <ul>
          {ROW_REFUSALS.flatMap((why) => {
            const count = reasons[why] ?? 0;
            return count > 0
              ? [<li key={why}>{t('consent_reason', count, nameOf('consent_row', why))}</li>]
              : [];
          })}
        </ul>
        <p>{t('consent_first_rows')}</p>
        <ul>
          {errors.map(({ row, why }) => (
            <li key={row}>{t('consent_row', row, nameOf('consent_row', why))}</li>
          ))}
        </ul>
        <p className="actions">
          <button type="button" onClick={save}>
            {t('consent_refused_save')}
          </button>
        </p>
      </details>
    </>
  );
}
