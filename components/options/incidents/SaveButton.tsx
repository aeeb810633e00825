import { t } from '../../ui/t';

/** Every step is saved by itself. */
export function SaveButton({ disabled }: { disabled: boolean }) {
  return (
    <p className="actions">
      <button type="submit" className="primary" disabled={disabled}>
        {t('incident_save')}
      </button>
    </p>
  );
}
