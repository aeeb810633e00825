import { useState } from 'react';
import { ask } from '../../../lib/protocol/client';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import '../../ui/forms.css';

/** Takes a closed incident out of the register for good, once the person says that nothing asks for it any more. */
export function EraseIncident({ id }: { id: string }) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const erase = async () => {
    const { ok } = await ask({ type: 'pages.incidents.erase', id });
    setFailed(!ok);
    if (ok) location.hash = 'incidents';
  };
  return (
    <>
      <h3>{t('incident_erase_title')}</h3>
      <p>{t('incident_erase_help', id)}</p>
      <label className="check">
        <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
        {t('incident_erase_sure')}
      </label>
      <p className="actions">
        <button
          type="button"
          className="danger"
          aria-disabled={!sure}
          onClick={() => {
            if (sure) void erase();
          }}
        >
          {t('incident_erase')}
        </button>
      </p>
      {failed && <Notice kind="bad">{t('incident_failed')}</Notice>}
    </>
  );
}
