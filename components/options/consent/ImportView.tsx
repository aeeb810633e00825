import type { ImportState } from '../../../lib/consent/importer';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { isMuchRefused, Refused } from './Refused';
import { refusalText } from './refusals';
import { cancelImport } from './use-import';

/** How far an import is, or how it ended, and which rows were left out. */
export function ImportView({ job }: { job: ImportState }) {
  const { at, name, progress, code, details } = job;
  const { read, size, imported, withdrawn, duplicates, refused } = progress;
  return (
    <>
      {at === 'running' && (
        <div role="status">
          <p>{t('consent_reading', name, Math.round((100 * read) / Math.max(1, size)), imported)}</p>
          <p className="actions">
            <progress aria-label={name} max={size} value={read} />
            <button type="button" onClick={cancelImport}>
              {t('consent_stop')}
            </button>
          </p>
        </div>
      )}
      {at === 'done' && (
        <Notice kind={isMuchRefused(progress) ? 'amber' : 'good'}>
          {t('consent_done', name, imported, withdrawn, duplicates, refused)}
        </Notice>
      )}
      {at === 'cancelled' && <Notice kind="plain">{t('consent_cancelled', name)}</Notice>}
      {at === 'failed' && (
        <Notice kind="bad">
          {name}: {refusalText(code)} {details.row !== undefined && t('consent_csv_row', details.row)}{' '}
          {t('consent_nothing_kept')}
        </Notice>
      )}
      {at === 'done' && <Refused job={job} />}
    </>
  );
}
