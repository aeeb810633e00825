import type { StoredProtected } from '../../../lib/db';
import { bytes, dateTime } from '../../ui/labels';
import { t } from '../../ui/t';

interface Props {
  files: StoredProtected[];
  /** Left out for whom may only look. */
  onRemove: ((file: StoredProtected) => void) | undefined;
}

/** The files that are imported: what they are, how much is in them, how large and how old they are. */
export function ProtectedList({ files, onRemove }: Props) {
  if (files.length === 0) return <p>{t('options_protected_none')}</p>;
  return (
    <ul className="sites">
      {files.map((file) => (
        <li key={file.key}>
          <div>
            <strong>{file.label}</strong>{' '}
            {t(file.kind === 'exact' ? 'options_protected_rows' : 'options_protected_documents', file.count)},{' '}
            {bytes(file.size)}, {t('options_protected_made', dateTime(Date.parse(file.made)))}
          </div>
          {onRemove && (
            <button
              type="button"
              aria-label={t('options_protected_remove_named', file.label)}
              onClick={() => onRemove(file)}
            >
              {t('options_protected_remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
