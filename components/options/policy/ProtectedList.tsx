import type { ListedProtected, MissingProtected } from '../../../lib/background/protected-store';
import { bytes, dateTime } from '../../ui/labels';
import { t } from '../../ui/t';

interface Props {
  files: readonly ListedProtected[];
  missing: readonly MissingProtected[];
  /** Left out for whom may only look. */
  onRemove: ((file: { key: string; label: string }) => void) | undefined;
}

/** The files that are imported: what they are, how much is in them, how large and how old they are. */
export function ProtectedList({ files, missing, onRemove }: Props) {
  if (files.length + missing.length === 0) return <p>{t('options_protected_none')}</p>;
  return (
    <ul className="entries">
      {missing.map(({ key, id }) => (
        <li key={key}>
          <div>
            <strong>{id}</strong> {t('options_protected_missing')}
          </div>
          {/* What the policy asks for nobody can take back here. */}
          {onRemove && key !== id && <Remove label={id} onRemove={() => onRemove({ key, label: id })} />}
        </li>
      ))}
      {files.map((file) => (
        <li key={`${file.key} ${file.sum}`}>
          <div>
            <strong>{file.label}</strong>{' '}
            {t(file.kind === 'exact' ? 'options_protected_rows' : 'options_protected_documents', file.count)},{' '}
            {bytes(file.size)}, {t('options_protected_made', dateTime(Date.parse(file.made)))}
            {file.fromPolicy && <> · {t('options_protected_by_policy')}</>}
          </div>
          {onRemove && !file.fromPolicy && <Remove label={file.label} onRemove={() => onRemove(file)} />}
        </li>
      ))}
    </ul>
  );
}

function Remove({ label, onRemove }: { label: string; onRemove(): void }) {
  return (
    <button type="button" aria-label={t('options_protected_remove_named', label)} onClick={onRemove}>
      {t('options_protected_remove')}
    </button>
  );
}
